import { parseArgs } from 'node:util'
import { startProgress } from '#lib/building/progress.ts'
import { importContent } from '#lib/import/import-content.ts'
import { reportLines } from '#lib/import/report.ts'
import { Refusal } from '#lib/import/source/old-folder.ts'
import { type Answers, type Known, questions } from '#lib/start/answers.ts'
import { beginSite, refusal } from '#lib/start/begin-site.ts'
import { publishTime } from '#lib/time/time.ts'
import { type Ask, atTerminal, usageCode } from './arguments.ts'

const usage = `Usage: npm run init -- FOLDER [--name NAME] [--address ADDRESS] [--description SENTENCE] [--language LANGUAGE]
                          [--sides "ONE, OTHER"|none] [--from OLD BLOG]
FOLDER is made, or is empty. A folder, a file or a zip archive of another system comes along as \`npm run import\` brings it.`

/** The flag that answers each question. */
const flags = { name: 'name', origin: 'address', description: 'description', language: 'language', sides: 'sides' } as const

/** Make a new site as `words` say, and ask for what they do not; answer the exit code. */
export async function init(words: readonly string[], ask: Ask): Promise<number> {
  const asked = readWords(words)
  const folder = asked?.folder ?? (asked && (await ask?.('In which folder? '))?.trim())
  if (!asked || !folder) {
    console.error(usage)
    return usageCode(words)
  }
  const refused = refusal(folder)
  if (refused !== null) {
    console.error(`${refused} Nothing was written.`)
    return 1
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  try {
    const bringOld = asked.from === undefined ? null : (content: string) => bring(asked.from ?? '', content)
    const said = await beginSite(folder, {
      now: publishTime(),
      bringOld,
      answer: (known) => answers(asked.said, known, folder, ask),
    })
    if (said === null) return 1
    console.log(ending(folder, said))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(`${error.message} Nothing was written.`)
    return 1
  }
}

type Said = { readonly [Field in keyof Answers]?: string | undefined }

function readWords(words: readonly string[]): { folder: string | undefined; from: string | undefined; said: Said } | null {
  const text = { type: 'string' } as const
  const options = { name: text, address: text, description: text, language: text, sides: text, from: text }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const { address, from, ...said } = values
    return positionals.length > 1 ? null : { folder: positionals[0], from, said: { ...said, origin: address } }
  } catch {
    return null
  }
}

/** Put all answers together: what was said, what a person answers, and otherwise what is usual. All that cannot be taken is said at once. */
async function answers(said: Said, known: Known, folder: string, ask: Ask): Promise<Answers | null> {
  const taken: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [field, question] of Object.entries(questions) as [keyof Answers, (typeof questions)[keyof Answers]][]) {
    const usual = question.usual(known, folder)
    let written = said[field]
    for (;;) {
      written ??= (await ask?.(`${question.ask} ${usual === '' ? '' : `(${usual}) `}`))?.trim() || usual
      const read = question.read(written)
      if ('value' in read) taken[field] = read.value
      else if (ask === null) problems.push(`${read.problem} Say it by --${flags[field]}.`)
      else console.error(read.problem)
      if ('value' in read || ask === null) break
      written = undefined
    }
  }
  for (const problem of problems) console.error(problem)
  if (problems.length === 0) return taken as unknown as Answers
  console.error('Nothing was written.')
  return null
}

/** Bring the texts of an old blog, and say what became of each. */
async function bring(from: string, into: string): Promise<void> {
  const progress = startProgress(process.stderr)
  try {
    const report = await importContent({ from, into, dryRun: false, force: false }, progress.step)
    progress.end()
    console.log(reportLines(report).join('\n'))
  } finally {
    progress.end()
  }
}

const ending = (folder: string, said: string): string => `${folder} is a site now. ${said} Go on with:

  cd ${/[^\w./-]/.test(folder) ? `"${folder}"` : folder}
  npm install
  npm run dev      shows the site while you write, at http://127.0.0.1:3000
  npm run check    says what is missing or wrong
  npm start        builds the site and serves it

content/site.yaml holds what you have said, content/README.md is for those who write.`

/** Run the command: a person at a terminal is asked. */
export default (words: readonly string[]): Promise<number> => atTerminal((ask) => init(words, ask))
