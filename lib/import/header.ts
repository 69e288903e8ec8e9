import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import { hiddenBy } from '#lib/content/hidden/fields.ts'
import type { ArticleFields } from '#lib/content/source/fields.ts'
import { articleForm } from '#lib/content/source/forms.ts'
import { understand } from '#lib/content/source/plain-fields.ts'
import type { Place } from '#lib/time/written-dates.ts'
import { isMapping, textOf } from './source/old-header.ts'
import type { OldText } from './source/old-site.ts'
import { dayIn, spellDay } from './systems/dates.ts'
import { titleFrom } from './systems/texts.ts'

/** What else than the front matter decides about an article's fields. */
export interface Given extends Place {
  /** Former addresses, in our form. */
  readonly aliases: readonly string[]
  /** Whether the text has a heading that is its title. */
  readonly hasTitle: boolean
  /** Name the author's file for a key that the old system has, or the name itself. */
  readonly authorOf: (key: string) => string
  /** Name a picture's new address; null where it is nowhere. */
  readonly pictureOf: (address: string) => string | null
}

type Fields = Record<string, unknown>

const order = Object.keys(articleForm.schema.shape)

/** Write the front matter of an article as we have it. What has no meaning here is kept, as a comment where it would be an error; `remarks` say so. */
export function newHeader(old: OldText, given: Given): { text: string; remarks: string[] } {
  const data = Object.fromEntries(Object.entries(old.fields).filter(([name, value]) => !isEmpty(value) && !isSpent(name, value)))
  const names = Object.keys(data)
  // Lines are places in the list of names: so it is known of which field something is said.
  const header = { data, body: '', above: null, remarks: [], isWhole: true, lineOf: (name: string) => names.indexOf(name) + 1 }
  const { fields, remarks: said, unknown } = understand(header, articleForm, given)
  const refused = new Map(
    said.flatMap(({ severity, line, message }) => (severity === 'error' ? [[names[line - 1] ?? '', message] as const] : [])),
  )
  const remarks = [...refused].map(([name, message]) => `its line "${name}:" is kept as a comment. ${message}`)
  const comments = Object.fromEntries(Object.entries(data).filter(([name]) => refused.has(name)))
  const shaped = shapedFields(fields, old, given)
  if (fields.image !== undefined && shaped.image === undefined) {
    comments['image (not found)'] = fields.image
    remarks.push(`its picture "${fields.image}" (image) is not there: the line is kept as a comment`)
  }
  if (shaped.title === undefined && !given.hasTitle) {
    shaped.title = titleIn(unknown) ?? titleFrom(old.slug)
    remarks.push(`it had no title: "${shaped.title}" is made of ${titleIn(unknown) === null ? 'its file name' : 'another field'}`)
  }
  const kept = Object.entries(unknown).filter(([name]) => !refused.has(name))
  const lines = [
    yaml(Object.fromEntries([...order.map((name) => [name, shaped[name]]), ...kept].filter(([, value]) => value !== undefined))),
    ...old.comments.map((line) => `${line.trim()}\n`),
    yaml(comments).replace(/^(?=.)/gm, '# '),
  ].join('')
  return { text: lines === '' ? '' : `---\n${lines}---\n`, remarks }
}

/** Some keep their title in a field of their own: `newstitle`. */
const titleIn = (fields: Fields): string | null =>
  Object.entries(fields).flatMap(([name, value]) => (/title$/i.test(name) ? (textOf(value) ?? []) : []))[0] ?? null

/** Write fields, each value a text as our own reader has it. */
export const yaml = (fields: Fields): string =>
  Object.keys(fields).length === 0
    ? ''
    : dump(asTexts(fields), { schema: FAILSAFE_SCHEMA, lineWidth: -1, flowLevel: 2, noRefs: true })

function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts)
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asTexts(inner)]))
  return String(value ?? '')
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' && /^(~|null)?$/i.test(value.trim())) ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isMapping(value) && Object.keys(value).length === 0)

/** Fields whose meaning is in the address, in the file's name or in a draft by now, and those of templates. */
const isSpent = (name: string, value: unknown): boolean =>
  /^(permalink|url|slug|path|layout|published|draft|guid|unlisted)$/.test(name.toLowerCase().replace(/[-_ ]/g, '')) ||
  hiddenBy(name, value)?.how === 'surely'

function shapedFields(fields: ArticleFields, old: OldText, { aliases, authorOf, pictureOf }: Given): Fields {
  const { author = [], authors = [], category, categories = [], tags = [] } = fields
  const people = [...new Set([...author, ...authors].flatMap(namesIn).map(authorOf))]
  // The first category is the category here; the others are tags.
  const [first, ...others] = [...new Set([...(category === undefined ? [] : [category]), ...categories])]
  const allTags = [...new Set([...tags, ...others])]
  const day = dayIn(textOf(old.fields.date))
  return {
    ...fields,
    ...(fields.date === undefined && day !== null && { date: spellDay(day) }),
    ...(old.publishAt !== null && { publishAt: old.publishAt }),
    author: people.length === 1 ? people[0] : undefined,
    authors: people.length > 1 ? people : undefined,
    category: first,
    categories: undefined,
    tags: allTags.length > 0 ? allTags : undefined,
    image: fields.image === undefined ? undefined : (pictureOf(fields.image) ?? undefined),
    draft: old.hidden === null ? undefined : true,
    unlisted: old.unlisted && old.hidden === null ? true : undefined,
    permalink: undefined,
    slug: undefined,
    aliases: aliases.length > 0 ? [...new Set(aliases)] : undefined,
  }
}

/** Some write links: `[Ann](https://…) (Acme), [Ben](https://…)`. */
function namesIn(written: string): string[] {
  const linked = [...written.matchAll(/\[([^[\]]+)\](?:\([^()]*\)|\[[^[\]]*\])/g)].map(([, name = '']) => name.trim())
  return linked.length > 0 ? linked : [written.trim()]
}
