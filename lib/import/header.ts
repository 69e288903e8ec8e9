import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import { articleFields } from '#lib/content/source/fields.ts'
import { articleNames, meaningsIn } from '#lib/content/source/synonyms.ts'
import { unknownField } from '#lib/content/source/unknown-field.ts'
import { readDate } from '#lib/time/written-dates.ts'
import { isMapping, listOf, textOf } from './source/old-header.ts'
import type { OldText } from './source/old-site.ts'

/** What else than the front matter decides about an article's fields. */
export interface Given {
  readonly language: string
  readonly timeZone: string
  /** Former addresses, in our form. */
  readonly aliases: readonly string[]
  /** Name the author's file for a key that the old system has, or the name itself. */
  readonly authorOf: (key: string) => string
  /** Name a picture's new address; null where it stays as it is. */
  readonly pictureOf: (address: string) => string | null
}

type Fields = Record<string, unknown>

const order = Object.keys(articleFields.shape)
const meaning = meaningsIn(order, articleNames)

/** Write the front matter of an article as we have it. What has no meaning here is kept, and as a comment where it would be an error. */
export function newHeader(old: OldText, given: Given): string {
  const fields: Fields = {}
  const others: Fields = {}
  for (const [name, value] of Object.entries(old.fields)) {
    if (isEmpty(value) || isSpent(name, old)) continue
    // The old system's lists of categories are read below, whatever our own fields are.
    const meant = /^categories$/i.test(name) ? { field: 'categories', by: 'its name' as const } : meaning.of(name)
    if (meant === null || (meant.field in fields && meant.by !== 'its name')) others[name] = value
    else fields[meant.field] = value
  }
  shape(fields, others, old, given)
  const known = order.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]])
  const kept = Object.entries(others).filter(([name]) => !isRefused(name, others[name]))
  const refused = Object.entries(others).filter(([name]) => isRefused(name, others[name]))
  const lines = [
    yaml(Object.fromEntries([...known, ...kept])),
    ...old.comments.map((line) => `${line.trim()}\n`),
    ...refused.map(([name, value]) => yaml({ [name]: value }).replace(/^(?=.)/gm, '# ')),
  ].join('')
  return lines === '' ? '' : `---\n${lines}---\n`
}

const yaml = (fields: Fields): string =>
  Object.keys(fields).length === 0 ? '' : dump(fields, { schema: FAILSAFE_SCHEMA, lineWidth: -1, flowLevel: 2, noRefs: true })

const isEmpty = (value: unknown): boolean =>
  (typeof value === 'string' && /^(~|null)?$/i.test(value.trim())) ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isMapping(value) && Object.keys(value).length === 0)

/** Fields whose meaning is in the address, in a draft, or in the file's name by now. */
function isSpent(name: string, old: OldText): boolean {
  const key = name.toLowerCase().replace(/[-_ ]/g, '')
  if (
    /^(permalink|url|slug|path|layout|published|draft|publishdate|guid)$/.test(key) &&
    !(key === 'publishdate' && old.fields.date === undefined)
  )
    return true
  return key === 'status' && /^(publish|published|draft|future)$/i.test(textOf(old.fields[name]) ?? '')
}

const isRefused = (name: string, value: unknown): boolean =>
  /\(not found\)$/.test(name) || unknownField(name, value, order, 1).severity === 'error'

/** Bring values into the form that they have here. */
function shape(fields: Fields, others: Fields, old: OldText, given: Given): void {
  const place = { language: given.language, timeZone: given.timeZone }
  for (const name of ['date', 'updated', 'publishAt']) {
    const written = textOf(fields[name])
    const read = written === null ? null : readDate(written, place)
    if (read && 'date' in read && read.date !== null) fields[name] = read.date
  }
  const hidden = old.hidden !== null || /^(true|yes)$/i.test(textOf(old.fields.draft) ?? '')
  if (hidden) fields.draft = 'true'
  if (old.publishAt !== null && !hidden) fields.publishAt = old.publishAt
  oneLine(fields, ['title', 'subtitle', 'description', 'excerpt', 'breadcrumb'])
  authors(fields, given)
  categories(fields)
  pictures(fields, others, given)
  delete fields.permalink
  delete fields.slug
  const aliases = [...new Set(given.aliases)]
  if (aliases.length > 0) fields.aliases = aliases
  else delete fields.aliases
}

function oneLine(fields: Fields, names: readonly string[]): void {
  for (const name of names) if (typeof fields[name] === 'string') fields[name] = fields[name].replace(/\s+/g, ' ').trim()
}

function authors(fields: Fields, { authorOf }: Given): void {
  const written = [fields.author, fields.authors].flatMap((value) =>
    Array.isArray(value) ? value : value === undefined ? [] : [value],
  )
  const people = written.flatMap((one): unknown[] =>
    typeof one === 'string' ? namesIn(one).map(authorOf) : isMapping(one) ? [one] : [],
  )
  delete fields.author
  delete fields.authors
  if (people.length === 1 && typeof people[0] === 'string') fields.author = people[0]
  else if (people.length > 0) fields.authors = people
}

/** Some write links: `[Ann](https://…) (Acme), [Ben](https://…)`. */
function namesIn(written: string): string[] {
  const linked = [...written.matchAll(/\[([^[\]]+)\](?:\([^()]*\)|\[[^[\]]*\])/g)].map(([, name = '']) => name.trim())
  return linked.length > 0 ? linked : [written.trim()]
}

/** The first category is the category here; the others are tags. */
function categories(fields: Fields): void {
  const all = [fields.category, fields.categories].flatMap((value) => listOf(value))
  const tags = listOf(fields.tags)
  const [first, ...others] = [...new Set(all)]
  if (first !== undefined) fields.category = first
  delete fields.categories
  const rest = [...new Set([...tags, ...others])]
  if (rest.length > 0) fields.tags = rest
}

function pictures(fields: Fields, others: Fields, { pictureOf }: Given): void {
  const written = Array.isArray(fields.image) ? fields.image[0] : fields.image
  if (written === undefined) return
  const inside = isMapping(written)
    ? ['path', 'src', 'url', 'image', 'feature', 'light'].map((name) => textOf(written[name]))
    : [textOf(written)]
  const src = inside.find((one) => one !== null) ?? null
  if (isMapping(written) && textOf(written.alt) !== null && fields.imageAlt === undefined) fields.imageAlt = textOf(written.alt)
  const found = src === null ? null : pictureOf(src)
  // A picture that is nowhere would hold the article back: it is kept as a comment, and reported.
  if (found === null) others['image (not found)'] = fields.image
  if (found === null) delete fields.image
  else fields.image = found
}
