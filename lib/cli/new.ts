import { parseArgs } from 'node:util'
import { type Beginning, beginArticle, folders } from '#lib/content/begin-article.ts'
import { type Reading, readContent } from '#lib/content/read-content.ts'
import { contentDir } from '#lib/content-dir.ts'
import { publishTime } from '#lib/time/time.ts'
import { type Ask, atTerminal, usageCode } from './arguments.ts'

const usage = `Usage: npm run new -- ["A Title"] [--kind ${Object.keys(folders).join('|')}] [--category NAME] [--side NAME]`

/** Begin an article as `words` say, and ask for what they do not; answer the exit code. */
export async function begin(words: readonly string[], ask: Ask): Promise<number> {
  const asked = readWords(words)
  if (asked === null) {
    console.error(usage)
    return usageCode(words)
  }
  const reading = await readContent(contentDir())
  const begun = await beginArticle(await complete(asked, reading, ask), reading, publishTime())
  if ('problems' in begun) {
    for (const { message, fix } of begun.problems) console.error(`${message} ${fix}`)
    console.error('Nothing was written.')
    return 1
  }
  console.log(
    `${begun.file} is written, as a draft. \`npm run dev\` shows it while you write, \`npm run check\` says what is missing.`,
  )
  return 0
}

type Asked = { readonly [Field in keyof Beginning]?: string }

function readWords(words: readonly string[]): Asked | null {
  const options = { kind: { type: 'string' }, category: { type: 'string' }, side: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    return positionals.length > 0 ? { title: positionals.join(' '), ...values } : values
  } catch {
    return null
  }
}

/** Ask for what was not said, where somebody is there. An empty answer is none. */
async function complete(asked: Asked, { categories, site }: Reading, ask: Ask): Promise<Beginning> {
  const answer = async (said: string | undefined, question: string): Promise<string | null> =>
    said ?? ((await ask?.(question))?.trim() || null)
  const title = await answer(asked.title, 'Title: ')
  const kind = await answer(asked.kind, `What is it, ${Object.keys(folders).join(', ')}? (post) `)
  const titles = categories.map((category) => category.title)
  const sides = [...site.sides.map(({ slug }) => slug), 'both']
  // Whoever gave all on one line is asked nothing more.
  const isPage = kind === 'page'
  return {
    title: title ?? '',
    kind: kind ?? 'post',
    category:
      isPage || titles.length === 0
        ? (asked.category ?? null)
        : await answer(asked.category, `Category, of ${titles.join(', ')}? (none) `),
    side:
      isPage || site.sides.length === 0
        ? (asked.side ?? null)
        : await answer(asked.side, `Which side, of ${sides.join(', ')}? (none) `),
  }
}

/** Run the command: a person at a terminal is asked. */
export default (words: readonly string[]): Promise<number> => atTerminal((ask) => begin(words, ask))
