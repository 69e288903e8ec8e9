import { basename, dirname, extname } from 'node:path/posix'
import { publishingDay } from '#lib/content/hidden/fields.ts'
import { hidingPart, hidingTag, soundsUnfinished } from '#lib/content/hidden/places.ts'
import { saysNo } from '#lib/content/hidden/words.ts'
import { datedName, dateInferred, oddDay } from '#lib/content/written/dated-name.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Place } from '#lib/time/written-dates.ts'
import { keyOf, slugify } from '#lib/urls.ts'
import { withEdits } from './field-edits.ts'
import { type ArticleFields, articleFields } from './fields.ts'
import type { ContentFolder, SourceText } from './files.ts'
import { articleForm } from './forms.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { isAboutRepository, whyNoArticle } from './no-article.ts'
import { aliasesOf, permalinkOf } from './permalink.ts'
import { understand } from './plain-fields.ts'
import { strayFields, strayTag, tagRemark } from './stray-fields.ts'

/** The folder decides: content/blog, content/articles, content/pages. */
export type Kind = 'post' | 'article' | 'page'

/** An article's file, divided and its fields checked; its body is not yet parsed. */
export interface Source {
  readonly kind: Kind
  readonly slug: string
  readonly address: string
  /** What its whole file name gives, where that begins with a day that its address leaves out. */
  readonly datedAddress: string | null
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

/** Read every article's file: `place` is whose dates they are. What lies where no article is expected is a finding. */
export function readSources(folder: ContentFolder, place: Place): { sources: Source[]; findings: Finding[] } {
  const findings: Finding[] = []
  const sources: Source[] = []
  const inShort = new Set<string>()
  for (const text of folder.texts) {
    if (!folders.includes(text.path.split('/')[0] ?? '') || !isArticleText(text.path)) continue
    const at = { file: text.file, line: 1, column: 1 }
    const leftOut = whyNoArticle(text.path, text.text)
    if (leftOut) findings.push({ ...at, ...leftOut })
    if (leftOut || kindOf(text.path) === undefined) continue
    const { source, remarks } = readOnce(text, place)
    const isSecond = source.datedAddress !== null && inShort.has(keyOf(source.address))
    if (source.datedAddress !== null) inShort.add(keyOf(source.address))
    sources.push(isSecond ? withDayIn(source) : source)
    findings.push(...[...remarks, ...(isSecond ? [dayKept(source)] : [])].map((remark) => ({ file: text.file, ...remark })))
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
  [...paths].filter((path) => !path.includes('/') && isArticleText(path) && !isAboutRepository(path))

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

interface ReadSource {
  readonly source: Source
  readonly remarks: readonly Remark[]
}

/** A text that stays as it is is not read again. */
function readOnce(text: SourceText, place: Place): ReadSource {
  const known = readings(text)
  const key = `${place.language} ${place.timeZone}`
  const read = known.get(key) ?? readSource(text, place)
  known.set(key, read)
  return read
}

const readings = onceFor((_: SourceText) => new Map<string, ReadSource>())

function readSource(text: SourceText, site: Place): ReadSource {
  const kind = kindOf(text.path) ?? 'page'
  const header = readFrontMatter(text.text)
  const { fields, remarks, lineOf, unknown } = understand(header, articleForm, site)
  const stray = strayFields(text.text, header, Object.keys(articleFields.shape))
  const hidden = fields.draft === undefined ? hidingPart(text.path) : null
  const place = placeOf(text.path)
  const { date, ...named } = nameOf(place, kind, fields)
  const hasNoPage = fields.permalink !== undefined && saysNo(fields.permalink)
  const written = hasNoPage ? undefined : fields.permalink
  const permalink = permalinkOf(written ?? named.address, lineOf(written === undefined ? 'slug' : 'permalink'))
  const address = permalink.address ?? place.address
  const former = aliasesOf(fields.aliases ?? [], address, lineOf('aliases'))
  return {
    source: {
      kind,
      slug: named.slug,
      address,
      datedAddress: written === undefined && fields.slug === undefined && date !== null ? place.address : null,
      path: text.path,
      file: text.file,
      fields: { ...fields, ...(date !== null && fields.date === undefined && { date }), aliases: former.aliases },
      spellings: former.spellings,
      draft: fields.draft ?? hidden !== null,
      unlisted: fields.unlisted ?? false,
      publishAt: fields.publishAt ?? null,
      text: header.body,
      readable: header.isWhole && !stray.some(({ severity }) => severity === 'error'),
      lineOf,
      publishingDays: Object.entries(unknown).flatMap(([field, value]) => {
        const day = publishingDay(field, value)
        return day === null ? [] : [{ field, day, line: header.lineOf(field) }]
      }),
    },
    remarks: [
      ...header.remarks,
      ...withEdits(remarks, text.text, Object.keys(header.data), Object.keys(articleFields.shape)),
      ...stray,
      ...(hasNoPage ? [noPage(lineOf('permalink'))] : []),
      ...(hidden === null ? [] : [hiddenByPlace(hidden)]),
      ...(fields.draft === undefined ? hiddenByWord(text, fields, { body: header.body, lineOf }) : []),
      ...permalink.remarks,
      ...former.remarks,
      ...(fields.permalink === undefined ? named.remarks : []),
      ...(date !== null && fields.date === undefined ? [dateInferred(date)] : []),
    ],
  }
}

const hiddenByPlace = (part: string): Remark => ({
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'place-hides',
  message: `"${part}" in its path makes this text a draft, as in other systems: it is not published.`,
  fix: 'Write draft: true to say so. To publish it, write draft: false, or move or rename the file.',
})

/** What an article says in its tags, category or name, where draft: says neither true nor false. */
function hiddenByWord(
  { path, text }: SourceText,
  fields: ArticleFields,
  { body, lineOf }: Pick<FrontMatter, 'body' | 'lineOf'>,
): Remark[] {
  const found: Remark[] = []
  for (const name of ['tags', 'category', 'categories'] as const) {
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

interface Named {
  readonly slug: string
  readonly address: string
  readonly remarks: readonly Remark[]
}

/** Say which slug and address a file has by its place: `blog/x.md` and `blog/x/index.md` are /blog/x/; pages lie at the root. */
function placeOf(path: string): Named & { readonly name: string } {
  const bare = path.slice(0, -extname(path).length)
  const named = basename(bare).toLowerCase() === 'index' ? dirname(bare) : bare
  const name = basename(named)
  const parts = named.split('/').map(slugify)
  const slug = parts.at(-1) || 'untitled'
  const address = `/${(parts[0] === 'pages' ? parts.slice(1) : parts).map((part) => `${part}/`).join('')}`
  if (parts.includes('')) return { name, slug, address: `/${slug}/`, remarks: [nameless(name)] }
  return { name, slug, address, remarks: name === slug ? [] : [renamed(name, address)] }
}

/** Say what an article is called: as `slug:` says, else as its file, without the day that its name begins with. */
function nameOf(place: ReturnType<typeof placeOf>, kind: Kind, { slug }: ArticleFields): Named & { readonly date: string | null } {
  const dated = kind === 'page' ? null : datedName(place.name)
  const date = dated?.date ?? null
  const odd = kind === 'page' ? [] : oddDay(place.name)
  const folder = place.address.replace(/[^/]*\/$/, '')
  if (slug !== undefined) {
    const parts = slug
      .replace(/\.html?$/i, '')
      .split('/')
      .map(slugify)
      .filter((part) => part !== '')
    return { slug: parts.at(-1) ?? place.slug, address: `${folder}${parts.join('/') || slug}/`, remarks: odd, date }
  }
  const rest = slugify(dated?.rest ?? '')
  if (dated === null || rest === '' || rest === place.slug) return { ...place, remarks: [...place.remarks, ...odd], date }
  const address = `${folder}${rest}/`
  return { slug: rest, address, remarks: [renamed(place.name, address)], date }
}

/** Two files of one name and different days: the first is called by the name alone, and stays so when another follows. */
const withDayIn = (source: Source): Source => ({
  ...source,
  slug: source.datedAddress?.split('/').at(-2) ?? source.slug,
  address: source.datedAddress ?? source.address,
  datedAddress: null,
})

function dayKept({ address, datedAddress }: Source): Remark {
  const message = `Another file has the address ${address}, so this one keeps the day of its name: ${datedAddress}.`
  return {
    line: 1,
    column: 1,
    severity: 'note',
    rule: 'address-inferred',
    message,
    fix: 'Nothing to do; permalink: or slug: would give it an address of its own.',
  }
}

/** Say which addresses a file has, or once had, by its path alone: with the day that its name begins with, and without. */
export function addressesByPath(path: string): string[] {
  const place = placeOf(path)
  const { address } = nameOf(place, kindOf(path) ?? 'page', {})
  return address === place.address ? [address] : [address, place.address]
}

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
  if (!isArticleText(path) || isAboutRepository(path)) return null
  const message = 'This text lies outside blog, articles, pages, categories, authors and debates: it is not published.'
  return { rule: 'file-misplaced', message, fix: 'Move it into the folder blog, articles or pages.' }
}
