import type { z } from 'zod'
import { publishingDay } from '#lib/content/hidden/fields.ts'
import { isMapping, isNothing, type Read, readValue, type Say } from '#lib/content/written/field-readers.ts'
import { foldName, type Meanings, type Meant, meaningsIn, type Vocabulary } from '#lib/content/written/synonyms.ts'
import type { Remark } from '#lib/findings.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Place } from '#lib/time/written-dates.ts'
import { checkFields } from './fields.ts'
import type { FrontMatter } from './front-matter.ts'
import { unknownField } from './unknown-field.ts'

/** A kind of file: the fields that it may have, and what other systems call them. */
export interface Form<Schema extends z.ZodObject = z.ZodObject> {
  readonly schema: Schema
  readonly names: Vocabulary
  /** What is said of a field that nobody knows. */
  readonly remarkOn?: typeof unknownField
}

/** What front matter says, checked: what is right is kept, what is wrong or read otherwise is remarked on with its line. */
export interface Understood<Fields> {
  readonly fields: Fields
  readonly remarks: readonly Remark[]
  readonly lineOf: (field: string) => number
  /** Lines of fields that another name stands for. */
  readonly lines: Readonly<Record<string, number>>
  /** Our fields that it has lines for, right or wrong. */
  readonly given: ReadonlySet<string>
  /** What is known to nobody. */
  readonly unknown: Readonly<Record<string, unknown>>
}

/** Understand front matter as a person would, and check it. Remarks that the header has already are not repeated. */
export function understand<Schema extends z.ZodObject>(
  header: FrontMatter,
  form: Form<Schema>,
  place: Place,
): Understood<z.infer<Schema>> {
  const remarkOn = form.remarkOn ?? unknownField
  const { remarks: ofValues, ...plain } = plainFields(header, meaningsOf(form), place, remarkOn)
  const { fields, remarks } = checkFields(form.schema, { ...plain, remarks: header.remarks }, remarkOn)
  // A line that is broken has its error already.
  const broken = new Set(header.remarks.map(({ line }) => line))
  const isNew = ({ severity, line }: Remark) => severity !== 'error' || !broken.has(line)
  const unknown = Object.fromEntries(Object.entries(header.data).filter(([name]) => !plain.known.has(name)))
  return {
    fields,
    remarks: [...ofValues.filter(isNew), ...remarks],
    lineOf: plain.lineOf,
    lines: plain.lines,
    given: plain.given,
    unknown,
  }
}

const meaningsOf = onceFor(({ schema, names }: Form): Meanings => meaningsIn(Object.keys(schema.shape), names))

/** Something that front matter says of one of our fields. */
interface Statement extends Meant {
  /** As written: `cover`, or `cover.image` where it is part of a mapping. */
  readonly name: string
  /** The name that its line begins with. */
  readonly top: string
  readonly value: unknown
}

/**
 * Bring what people and other systems write into the form that fields have here: names, dates, lists, signs spelled as in HTML. What is
 * read otherwise than it is written is a note; what says two things is an error. What is known to nobody stays as it is.
 */
function plainFields(
  header: FrontMatter,
  meanings: Meanings,
  place: Place,
  remarkOn: typeof unknownField,
): FrontMatter & Pick<Understood<unknown>, 'lines' | 'given'> & { readonly known: ReadonlySet<string> } {
  const remarks: Remark[] = []
  const data = new Map<string, unknown>()
  const statements = new Map<string, Statement[]>()
  for (const [name, value] of Object.entries(header.data)) {
    const said = statementsOf(name, value, meanings)
    // A name that is known elsewhere is no slip of ours, and left empty it says nothing.
    if (said.length === 0 && !meanings.of(name)) data.set(name, value)
    else if (said.length === 0 && !isNothing(value)) remarks.push(remarkOn(name, value, [], header.lineOf(name)))
    if (isMapping(value)) remarks.push(...leftIn(name, value, said, header.lineOf(name)))
    for (const one of said) statements.set(one.field, [...(statements.get(one.field) ?? []), one])
  }
  const lines = new Map<string, number>()
  const say = (top: string, says: readonly Say[]) =>
    void remarks.push(...says.map((one) => ({ line: header.lineOf(top), column: 1, ...one })))
  for (const [field, said] of statements) {
    const [first, ...others] = inOrder(said)
    if (!first) continue
    lines.set(field, header.lineOf(first.top))
    const read = readAll(first, others, place)
    for (const { top, says } of read.says) say(top, says)
    if (read.value === undefined) continue
    data.set(field, read.value)
    if (field === 'date' && waits(first.name, read.value) && !statements.has('publishAt')) {
      data.set('publishAt', read.value)
      lines.set('publishAt', header.lineOf(first.top))
    }
  }
  const each = new Map(remarks.map((remark) => [JSON.stringify(remark), remark]))
  return {
    ...header,
    data: Object.fromEntries(data),
    remarks: [...each.values()],
    lineOf: (field) => lines.get(field) ?? header.lineOf(field),
    lines: Object.fromEntries(lines),
    given: new Set(statements.keys()),
    known: new Set([...statements.values()].flat().map(({ top }) => top)),
  }
}

/** Name the parts of a mapping that are not used, where others of it are. */
function leftIn(name: string, value: object, said: readonly Statement[], line: number): Remark[] {
  const used = new Set(said.map((one) => one.name))
  const left = Object.keys(value).filter((key) => !used.has(`${name}.${key}`))
  if (used.size === 0 || used.has(name) || left.length === 0) return []
  const message = `Of "${name}" some parts are kept in the file and not used: ${left.slice(0, 8).join(', ')}.`
  const fix = 'Nothing to do, unless you expected them to have an effect.'
  return [{ line, column: 1, severity: 'note', rule: 'field-unknown', message, fix }]
}

/** Say what a line of front matter says of our fields; nothing where it is not known here. */
function statementsOf(name: string, value: unknown, meanings: Meanings): Statement[] {
  const meant = meanings.of(name)
  if (isMapping(value) && (meant === null || meant.field === 'image' || meant.by !== 'its name')) {
    const within = Object.entries(value).flatMap(([key, part]): Statement[] => {
      const one = meanings.within(name, key)
      return one && fits(one.field, part) ? [{ ...one, name: `${name}.${key}`, top: name, value: part }] : []
    })
    if (within.length > 0) return within
  }
  if (meant === null || !(foldName(name) === foldName(meant.field) || fits(meant.field, value))) return []
  const isSeveral = meant.field === 'category' && Array.isArray(value)
  const said: Statement = { ...meant, ...(isSeveral && { field: 'categories', by: 'another name' }), name, top: name, value }
  return foldName(name) === 'publishdate' ? [said, { ...said, field: 'publishAt', by: 'another name' }] : [said]
}

const picture = /\.(jpe?g|png|webp|avif|gif|svg|bmp|tiff?|heic)([?#].*)?$/i
/** Zola's begin without a slash: `2019/03/01/my-post`. What ends like a file or begins like a host is something else. */
const ownAddress =
  /^\/|^(?![^/]+\.[a-z]{2,}\/)[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*(?:\/[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)+(?<!\.[a-z]{2,5})\/?$/iu
const yesOrNo = /^\s*(true|false|yes|no|on|off)\s*$/i

/** Say whether the value of another system's field is what the field is about here: `published: true` is no date. */
function fits(field: string, value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [value]
  const isText = typeof value === 'string'
  if (first === null || first === undefined || first === '') return false
  if (typeof first === 'string' && yesOrNo.test(first)) return field === 'featured'
  switch (field) {
    case 'image':
      return typeof first === 'string' ? picture.test(first) : isMapping(first) && !creditsPage(first)
    case 'date':
    case 'updated':
      return isText && /\d/.test(value)
    case 'permalink':
      return isText && ownAddress.test(value)
    case 'origin':
      return isText && /^https?:/i.test(value)
    case 'part':
      return isText && /^\d+$/.test(value)
    case 'featured':
      return false
    case 'related':
    case 'keyPoints':
      return Array.isArray(value)
    case 'author':
    case 'authors':
      return true
    case 'tags':
    case 'keywords':
    case 'categories':
    case 'aliases':
      return isText || Array.isArray(value)
    default:
      return isText && !picture.test(value)
  }
}

/** Some say whose photo it is: `photo: { url: https://photos.example/12, author: Ann }` names a page, and no picture. */
const creditsPage = (said: object): boolean =>
  Object.values(said).some((part) => typeof part === 'string' && /^https?:\/\//i.test(part) && !picture.test(part))

/** Say whether another system publishes nothing before this day. */
const waits = (name: string, date: unknown): boolean => publishingDay(name, date) !== null

const ranks = { 'its name': 0, 'another name': 1, 'standing in': 2 }

/** What says something, by how surely it means the field. */
function inOrder(said: readonly Statement[]): Statement[] {
  const telling = said.filter(({ value }) => !isNothing(value))
  return (telling.length > 0 ? telling : said.slice(0, 1)).toSorted((a, b) => ranks[a.by] - ranks[b.by])
}

/** What may be said in several lines: all of it holds. */
const gathered = new Set(['tags', 'keywords', 'categories', 'aliases', 'related', 'authors'])

interface Said {
  readonly top: string
  readonly says: readonly Say[]
}

/** Read the statement that counts, and hold the others against it. */
function readAll(first: Statement, others: readonly Statement[], place: Place): { value?: unknown; says: readonly Said[] } {
  const read = readValue(first.field, first.value, first.name, place)
  const says: Said[] = [{ top: first.top, says: [...translated(first, read), ...read.says] }]
  let { value } = read
  for (const other of others) {
    const also = readValue(other.field, other.value, other.name, place)
    if (gathered.has(first.field) && Array.isArray(value) && Array.isArray(also.value)) {
      value = [...value, ...also.value]
      says.push({ top: other.top, says: [...translated(other, also), ...also.says] })
    } else if (!isSame(first.field, value, also.value)) {
      says.push({ top: other.top, says: [other.by === 'standing in' ? unused(other, first) : disagrees(other, first)] })
    }
  }
  return value === undefined ? { says } : { value, says }
}

/** A day and a moment on it are the same date, said more or less exactly. */
function isSame(field: string, one: unknown, other: unknown): boolean {
  if (/^(date|updated|publishAt)$/.test(field)) return String(one).slice(0, 10) === String(other).slice(0, 10)
  return JSON.stringify(one) === JSON.stringify(other)
}

function translated({ name, field, by }: Statement, { value }: Read): Say[] {
  if (by === 'its name' || value === undefined) return []
  const also = field === 'date' && waits(name, value) ? '; before that day the article is not published' : ''
  return [
    {
      severity: 'note',
      rule: 'field-synonym',
      message: `"${name}" is read as ${field}${also}.`,
      fix: `Nothing to do, if that is right; ${field}: is what it is called here.`,
    },
  ]
}

const unused = ({ name, field }: Statement, first: Statement): Say => ({
  severity: 'note',
  rule: 'field-unused',
  message: `"${name}" is not used, because "${first.name}" gives the ${field}.`,
  fix: 'Nothing to do, if that is right.',
})

const disagrees = ({ name, field }: Statement, first: Statement): Say => ({
  severity: 'error',
  rule: 'field-twice',
  message: `"${name}" and "${first.name}" both mean ${field}, and they say two different things.`,
  fix: 'Keep the line that is right, and remove the other.',
})
