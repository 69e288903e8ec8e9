import { basename, dirname, extname } from 'node:path/posix'
import { publishingDay } from '#lib/content/hidden/fields.ts'
import { hidingPart, hidingTag, soundsUnfinished } from '#lib/content/hidden/places.ts'
import { saysNo } from '#lib/content/hidden/words.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { slugify } from '#lib/urls.ts'
import { withEdits } from './field-edits.ts'
import { type ArticleFields, articleFields, checkFields } from './fields.ts'
import type { ContentFolder, SourceText } from './files.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { aliasesOf, permalinkOf } from './permalink.ts'
import { strayFields, strayTag, tagRemark } from './stray-fields.ts'

/** The folder decides: content/blog, content/articles, content/pages. */
export type Kind = 'post' | 'article' | 'page'

/** An article's file, divided and its fields checked; its body is not yet parsed. */
export interface Source {
  readonly kind: Kind
  readonly slug: string
  readonly address: string
  readonly path: string
  readonly file: string
  readonly fields: ArticleFields
  /** Former addresses as their author spelled them, where that is another spelling. */
  readonly spellings: readonly string[]
  readonly draft: boolean
  readonly unlisted: boolean
  readonly publishAt: string | null
  /** Empty lines take the place of the front matter, so that lines are those of the file. */
  readonly text: string
  /** Whether the front matter could be read; where not, nothing else is concluded from it. */
  readonly readable: boolean
  readonly lineOf: (field: string) => number
  /** Days on which other systems publish a text, in fields that are not known here. */
  readonly publishingDays: readonly { readonly field: string; readonly day: string; readonly line: number }[]
}

/** Which kind of text each folder holds. */
export const kinds: Readonly<Record<string, Kind>> = { blog: 'post', articles: 'article', pages: 'page' }
const folders = [...Object.keys(kinds), 'categories', 'authors', 'debates']

/** Read every article's file. What lies where no article is expected is a finding. */
export function readSources(folder: ContentFolder): { sources: Source[]; findings: Finding[] } {
  const findings: Finding[] = []
  const sources: Source[] = []
  for (const text of folder.texts) {
    if (kindOf(text.path) === undefined || !isArticleText(text.path)) continue
    const { source, remarks } = readSource(text)
    sources.push(source)
    findings.push(...remarks.map((remark) => ({ file: text.file, ...remark })))
  }
  const paths = [...folder.paths]
  const warn = (path: string, problem: Problem) =>
    void findings.push({ file: `${folder.shown}/${path}`, line: 1, column: 1, severity: 'warning', ...problem })
  const [first, ...more] = textsAtTop(paths)
  if (first !== undefined) warn(first, atTop(first, more.length))
  for (const path of paths.filter((path) => path.includes('/'))) {
    const problem = whyUnread(path)
    if (problem) warn(path, problem)
  }
  return { sources, findings }
}

type Problem = Pick<Remark, 'rule' | 'message' | 'fix'>

/** List the texts that lie in no folder: they are not published. */
export const textsAtTop = (paths: Iterable<string>): string[] =>
  [...paths].filter((path) => !path.includes('/') && isArticleText(path) && !isReadme(path))

const isReadme = (path: string) => /^readme\.(md|markdown)$/i.test(basename(path))

/** All texts at the top have one cause, so one finding. */
function atTop(first: string, more: number): Problem {
  const what =
    more === 0 ? `${first} is in no folder` : `${first} and ${more} other ${more === 1 ? 'text' : 'texts'} are in no folder`
  const them = more === 0 ? 'it' : 'them'
  return {
    rule: 'file-misplaced',
    message: `${what}, so ${more === 0 ? 'it is' : 'they are'} not published.`,
    fix: `Move ${them} into the folder blog, articles or pages.`,
  }
}

const isArticleText = (path: string) => /\.(md|markdown)$/i.test(path)

/** A text that stays as it is is not read again. */
const readSource = onceFor((text: SourceText): { source: Source; remarks: Remark[] } => {
  const kind = kindOf(text.path) ?? 'page'
  const header = readFrontMatter(text.text)
  const { fields, remarks } = checkFields(articleFields, header)
  const stray = strayFields(text.text, header, Object.keys(articleFields.shape))
  const hidden = fields.draft === undefined ? hidingPart(text.path) : null
  const place = placeOf(text.path)
  const hasNoPage = fields.permalink !== undefined && saysNo(fields.permalink)
  const permalink = permalinkOf((hasNoPage ? undefined : fields.permalink) ?? place.address, header.lineOf('permalink'))
  const address = permalink.address ?? place.address
  const former = aliasesOf(fields.aliases ?? [], address, header.lineOf('aliases'))
  return {
    source: {
      kind,
      slug: place.slug,
      address,
      path: text.path,
      file: text.file,
      fields: { ...fields, aliases: former.aliases },
      spellings: former.spellings,
      draft: fields.draft ?? hidden !== null,
      unlisted: fields.unlisted ?? false,
      publishAt: fields.publishAt ?? null,
      text: header.body,
      readable: header.isWhole && !stray.some(({ severity }) => severity === 'error'),
      lineOf: header.lineOf,
      publishingDays: Object.entries(header.data).flatMap(([field, value]) => {
        const day = field in articleFields.shape ? null : publishingDay(field, value)
        return day === null ? [] : [{ field, day, line: header.lineOf(field) }]
      }),
    },
    remarks: [
      ...header.remarks,
      ...withEdits(remarks, text.text, Object.keys(header.data), Object.keys(articleFields.shape)),
      ...stray,
      ...(hasNoPage ? [noPage(header.lineOf('permalink'))] : []),
      ...(hidden === null ? [] : [hiddenByPlace(hidden)]),
      ...(fields.draft === undefined ? hiddenByWord(text, fields, header) : []),
      ...permalink.remarks,
      ...former.remarks,
      ...(fields.permalink === undefined ? place.remarks : []),
    ],
  }
})

const hiddenByPlace = (part: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `"${part}" in its path makes this text a draft, as in other systems: it is not published.`,
  fix: 'Write draft: true to say so. To publish it, write draft: false, or move or rename the file.',
})

/** What an article says in its tags, category or name, where draft: says neither true nor false. */
function hiddenByWord({ path, text }: SourceText, fields: ArticleFields, { body, lineOf }: FrontMatter): Remark[] {
  const found: Remark[] = []
  for (const name of ['tags', 'category'] as const) {
    const tag = hidingTag([fields[name] ?? []].flat())
    if (tag !== null) found.push(tagRemark(tag, lineOf(name)))
  }
  if (/#\S/.test(text)) found.push(...strayTag(body))
  if (soundsUnfinished(basename(path))) found.push(unfinished(basename(path)))
  return found
}

const noPage = (line: number): Remark => ({
  line,
  column: 1,
  severity: 'error',
  rule: 'field-of-another-system',
  message: 'In Eleventy this "permalink" makes no page of a text; here it would be the address of one.',
  fix: 'Write draft: true instead, or the address that the page shall have.',
})

const unfinished = (name: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `The file name "${name}" sounds unfinished, and the text is published.`,
  fix: 'Write draft: true if it is not to be published, and draft: false if it is; or rename the file.',
})

const kindOf = (path: string): Kind | undefined => kinds[path.split('/')[0] ?? '']

/** Say which slug and address a file has by its place: `blog/x.md` and `blog/x/index.md` are /blog/x/; pages lie at the root. */
function placeOf(path: string): { slug: string; address: string; remarks: Remark[] } {
  const bare = path.slice(0, -extname(path).length)
  const named = basename(bare).toLowerCase() === 'index' ? dirname(bare) : bare
  const parts = named.split('/').map(slugify)
  const slug = parts.at(-1) || 'untitled'
  const address = `/${(parts[0] === 'pages' ? parts.slice(1) : parts).map((part) => `${part}/`).join('')}`
  const plain = basename(named) === slug
  if (parts.includes('')) return { slug, address: `/${slug}/`, remarks: [nameless(basename(named))] }
  return { slug, address, remarks: plain ? [] : [renamed(basename(named), address)] }
}

/** Say which address a file has, or once had, by its path alone. */
export const addressByPath = (path: string): string => placeOf(path).address

/** Refuse a file name that no address can be made of. */
export function nameless(name: string): Remark {
  const message = `The file name "${name}" has no letter and no digit, so it gives no address.`
  return {
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'address-form',
    message,
    fix: 'Rename the file, or add a line permalink: with an address.',
  }
}

function renamed(name: string, address: string): Remark {
  const message = `The file name "${name}" becomes the address ${address}.`
  const fix = 'Nothing to do; a file name in small letters with hyphens would show the address as it is.'
  return { line: 1, column: 1, severity: 'note', rule: 'address-inferred', message, fix }
}

/** What Eleventy, Docusaurus and Jekyll read for all texts of a folder: it may keep them from being published. */
const isFolderData = (path: string): boolean =>
  /\.11tydata\.(json|[cm]?[jt]s)$|^_category_\.(json|ya?ml)$|^_config\.ya?ml$|^_(defaults|data)\.\w+$/.test(basename(path)) ||
  basename(path) === `${basename(dirname(path))}.json`

const folderData = (name: string): Problem => ({
  rule: 'file-not-read',
  message: `${name} gives fields to all texts of a folder in other systems; here it is not read.`,
  fix: 'Write its fields into the texts, above all those that keep a text from being published; then remove the file.',
})

function whyUnread(path: string): Problem | null {
  const [top = '', ...rest] = path.split('/')
  if (rest.length > 0 && folders.includes(top)) {
    if (isFolderData(path)) return folderData(basename(path))
    if (!/\.(mdx|txt|html?|docx?|rtf|odt|pages)$/i.test(path)) return null
    return {
      rule: 'file-not-read',
      message: 'Only files that end in .md are articles: this one is not published.',
      fix: 'Save it as a .md file.',
    }
  }
  if (!isArticleText(path) || isReadme(path)) return null
  const message = 'This text lies outside blog, articles, pages, categories, authors and debates: it is not published.'
  return { rule: 'file-misplaced', message, fix: 'Move it into the folder blog, articles or pages.' }
}
