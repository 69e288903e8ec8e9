import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { kinds } from '#lib/content/source/names.ts'
import type { Remark } from '#lib/findings.ts'
import { nearest } from '#lib/text/nearest.ts'
import { localTime } from '#lib/time/time.ts'
import { slugify } from '#lib/urls.ts'
import { matchCategory, matchStance } from './match.ts'
import type { Reading } from './read-content.ts'

/** What an article is to be, in the words of whoever begins it. */
export interface Beginning {
  readonly title: string
  /** `post`, `article` or `page`. */
  readonly kind: string
  readonly category: string | null
  readonly side: string | null
}

/** Which folder holds the texts of a kind. */
export const folders: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(kinds).map(([folder, kind]) => [kind, folder]),
)

type Problem = Pick<Remark, 'message' | 'fix'>

/** Write the file of a new article, a draft of this day; say which file that is, or why none was written. Nothing that is there is overwritten. */
export async function beginArticle(
  asked: Beginning,
  reading: Reading,
  now: Date,
): Promise<{ file: string } | { problems: Problem[] }> {
  const problems: Problem[] = []
  const refuse = (problem: Problem) => void problems.push(problem)
  const { title, kind } = { title: asked.title.trim(), kind: asked.kind.trim().toLowerCase() }
  const folder = folders[kind]
  const slug = slugify(title)
  if (folder === undefined) refuse(unknownKind(asked.kind))
  if (slug === '') refuse(title === '' ? noTitle : noLetters(title))
  const category = matchCategory(asked.category ?? undefined, reading.categories, refuse)
  const stance = matchStance(asked.side ?? undefined, reading.site, refuse)
  const path = `${folder}/${slug}.md`
  const rival = [...reading.folder.paths].find((other) => withoutEnding(other) === `${folder}/${slug}`)
  if (rival !== undefined) refuse(taken(`${reading.folder.shown}/${rival}`))
  if (problems.length > 0) return { problems }
  const called = reading.categories.find((one) => one.slug === category)?.title
  const to = join(reading.folder.root, path)
  await mkdir(dirname(to), { recursive: true })
  await writeFile(
    to,
    textOf({ title, day: localTime(now.toISOString(), reading.site.timeZone).slice(0, 10), category: called, stance, kind }),
    { flag: 'wx' },
  )
  return { file: `${reading.folder.shown}/${path}` }
}

const withoutEnding = (path: string): string => path.toLowerCase().replace(/(\/index)?\.(md|markdown)$/, '')

interface Said {
  readonly title: string
  readonly day: string
  readonly category: string | undefined
  readonly stance: string | null
  readonly kind: string
}

function textOf({ title, day, category, stance, kind }: Said): string {
  const lines = [
    `title: ${quoted(title)}`,
    ...(kind === 'page' ? [] : [`date: ${day}`]),
    ...(category === undefined ? [] : [`category: ${quoted(category)}`]),
    ...(stance === null ? [] : [`stance: ${stance}`]),
    '# A draft is shown at the writing desk alone. Remove the next line to publish it.',
    'draft: true',
  ]
  return `---\n${lines.join('\n')}\n---\n\nWrite here: the first sentences say what the text is about.\n`
}

/** Any words are one line of YAML between these marks. https://yaml.org/spec/1.2.2/#731-double-quoted-style */
const quoted = (words: string): string => JSON.stringify(words.replaceAll(/\s+/g, ' '))

const noTitle: Problem = {
  message: 'There is no title.',
  fix: 'Give one in quotation marks: npm run new -- "The Case for the Cold Call"',
}
const noLetters = (title: string): Problem => ({
  message: `The title "${title}" has no letter and no digit, so it gives no address.`,
  fix: 'Give a title in words.',
})
const taken = (file: string): Problem => ({
  message: `There is already a text of this name: ${file}.`,
  fix: 'Give another title, or go on with that file.',
})

function unknownKind(written: string): Problem {
  const meant = nearest(written, Object.keys(folders))
  const fix = meant ? `Did you mean ${meant}?` : `Choose one of ${Object.keys(folders).join(', ')}.`
  return { message: `"${written}" is no kind of text.`, fix }
}
