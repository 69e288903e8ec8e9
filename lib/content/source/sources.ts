import { basename, dirname, extname } from 'node:path/posix'
import type { Finding, Remark } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import { slugify } from '#lib/urls.ts'
import { type ArticleFields, articleFields, checkFields } from './fields.ts'
import type { ContentFolder, SourceText } from './files.ts'
import { readFrontMatter } from './front-matter.ts'
import { aliasesOf, permalinkOf } from './permalink.ts'
import { strayFields } from './stray-fields.ts'

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
}

const kinds: Readonly<Record<string, Kind>> = { blog: 'post', articles: 'article', pages: 'page' }
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
  const stray = strayFields(header, Object.keys(articleFields.shape))
  const place = placeOf(text.path)
  const permalink = permalinkOf(fields.permalink ?? place.address, header.lineOf('permalink'))
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
      draft: fields.draft ?? false,
      unlisted: fields.unlisted ?? false,
      publishAt: fields.publishAt ?? null,
      text: header.body,
      readable: header.remarks.length === 0 && stray.length === 0,
      lineOf: header.lineOf,
    },
    remarks: [
      ...header.remarks,
      ...remarks,
      ...stray,
      ...permalink.remarks,
      ...former.remarks,
      ...(fields.permalink === undefined ? place.remarks : []),
    ],
  }
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

function whyUnread(path: string): Problem | null {
  const [top = '', ...rest] = path.split('/')
  if (rest.length > 0 && folders.includes(top)) {
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
