import { fieldLines, parseYaml } from '#lib/content/yaml/entries.ts'
import { slugify } from '#lib/urls.ts'
import { type EditedField, type EditedForm, usualName } from './edited-fields.ts'

/**
 * A text as the editor holds it: its fields by our names, its body, and the whole text as it was read. The editor hands all of it back, so
 * that what nobody touched can stay as it is, letter by letter.
 */
export type EditedText = Readonly<Record<string, unknown>>

/** Where the text is kept as it was read. No field of ours has this name. */
const source = '_source'

interface Opened {
  readonly values: Readonly<Record<string, unknown>>
  /** What the author of the text calls each field. */
  readonly names: Readonly<Record<string, string>>
  /** Fields that say more than a form holds. */
  readonly rich: readonly string[]
  /** The lines above and below the fields; null where a text has none. */
  readonly fences: readonly [string, string] | null
  readonly header: readonly string[]
  readonly body: string
}

/**
 * Hand a text to the editor. @throws in plain words where its header cannot be read: then the editor does not open it, and nothing of it is
 * written
 */
export function openText(text: string, form: EditedForm): EditedText {
  const { values, body } = opened(text, form)
  // Wherever a field is missing, the editor fills in what it would give a new text: that it is a draft of today.
  const nothing = Object.fromEntries(
    form.fields.map((field) => [field.name, field.form === 'yes' ? false : isList(field.form) ? [] : '']),
  )
  return { ...nothing, ...values, body: body.trim(), [source]: text }
}

/**
 * Write a text as the editor has it now: lines of fields that say the same stay as they are, and so does a body of the same words.
 * @throws in plain words where somebody changed a field of which the form shows only a part
 */
export function closeText(edited: EditedText, form: EditedForm): string {
  const before = opened(textOf(edited[source]), form)
  const header = form.fields.reduce((lines, field) => withField(lines, field, before, edited[field.name]), [...before.header])
  const body = bodyOf(textOf(edited.body), before.body)
  if (before.fences === null && header.length === 0) return body
  const [above, below] = before.fences ?? ['---', '---']
  return [above, ...header, below, body].join('\n')
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function opened(text: string, form: EditedForm): Opened {
  const lines = text.split('\n')
  if (/^(?:\+\+\+|[{;])/.test(text)) throw new Error('Its fields are not between lines of ---: change it at the desk.')
  const [above = ''] = lines
  if (above.trimEnd() !== '---') return { values: {}, names: {}, rich: [], fences: null, header: [], body: text }
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) throw new Error('Its fields have no line of --- below them: correct that first.')
  const header = lines.slice(1, end)
  const written = new Map(Object.entries(parseHeader(header)))
  const names: Record<string, string> = {}
  for (const name of written.keys()) names[usualName(name, form)] ??= name
  const there = form.fields.filter(({ name }) => names[name] !== undefined)
  const values = there.map((field) => [field.name, asEdited(written.get(names[field.name] ?? ''), field)])
  const rich = there.filter(({ name }) => isRich(written.get(names[name] ?? ''))).map(({ name }) => name)
  return {
    values: Object.fromEntries(values),
    names,
    rich,
    fences: [above, lines[end] ?? ''],
    header,
    body: lines.slice(end + 1).join('\n'),
  }
}

function parseHeader(header: readonly string[]): object {
  if (header.every((line) => /^\s*(?:#|$)/.test(line))) return {}
  try {
    return parseYaml(header.join('\n'))
  } catch {
    throw new Error('Its fields cannot be read: npm run check says which line is wrong.')
  }
}

const isRich = (value: unknown): boolean =>
  Array.isArray(value) ? value.some((item) => typeof item !== 'string') : typeof value !== 'string' && value !== null

/** What a form holds: a text, a list of texts, or whether something is so. */
function asEdited(value: unknown, { form }: EditedField): unknown {
  if (form === 'yes') return /^(?:true|yes|on)$/i.test(textOf(value).trim())
  // Texts name these by title or by slug, in any letter case; the form offers slugs.
  if (form === 'category' || form === 'side') return slugify(textOf(value))
  if (!isList(form)) return textOf(value).trim()
  const items = typeof value === 'string' ? (form === 'list' ? value.split(',') : [value]) : Array.isArray(value) ? value : []
  return items.filter((item) => typeof item === 'string').map((item) => item.trim())
}

const isList = (form: EditedField['form']): boolean => form === 'list' || form === 'names' || form === 'sentences'

/** Two values say the same if an author would write the same for both: nothing is said by no as by nothing. */
const said = (value: unknown): string => {
  if (value === true) return 'true'
  if (Array.isArray(value)) return JSON.stringify(value.map(oneLine).filter((item) => item !== ''))
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : '[]'
}

const oneLine = (value: unknown): string => textOf(value).replace(/\s+/g, ' ').trim()

function withField(lines: string[], field: EditedField, { values, names, rich }: Opened, value: unknown): string[] {
  if (said(value) === said(values[field.name])) return lines
  if (rich.includes(field.name)) throw new Error(`"${field.name}" says more than is shown here: change it at the desk.`)
  const name = names[field.name] ?? field.name
  const place = fieldLines(lines)?.find((one) => one.name === name)
  if (!place) return said(value) === '[]' ? lines : [...lines, ...written(name, value, field, [])]
  const own = ownLines(place.lines)
  const after = said(value) === '[]' ? [] : written(name, value, field, own)
  return lines.toSpliced(place.first, own.length, ...after)
}

/** Comments and empty lines below a field are none of its lines. */
function ownLines(lines: readonly string[]): readonly string[] {
  const whole = JSON.stringify(parseYaml(lines.join('\n')))
  for (let count = 1; count < lines.length; count++) {
    const first = lines.slice(0, count)
    if (meaning(first) === whole && /^\s*(?:#|$)/.test(lines[count] ?? '')) return first
  }
  return lines
}

function meaning(lines: readonly string[]): string | null {
  try {
    return JSON.stringify(parseYaml(lines.join('\n')))
  } catch {
    return null
  }
}

function written(name: string, value: unknown, { form }: EditedField, before: readonly string[]): string[] {
  if (!Array.isArray(value)) return [`${name}: ${value === true ? 'true' : scalar(oneLine(value))}${commentOf(before)}`]
  const items = value.map(oneLine).filter((item) => item !== '')
  if (items.length === 1 && form === 'names') return [`${name}: ${scalar(items[0] ?? '')}`]
  const item = before.slice(1).find((line) => /^\s*- /.test(line))
  if (item !== undefined || form === 'sentences')
    return [`${name}:`, ...items.map((one) => `${/^\s*/.exec(item ?? '  ')?.[0] ?? ''}- ${scalar(one)}`)]
  return [`${name}: [${items.map(flowItem).join(', ')}]`]
}

const remark = /^[^:]+:(?:[^"'#]*?|\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))(\s+#\s.*)$/

/** A remark behind a value stays behind it. */
const commentOf = ([line = '', ...rest]: readonly string[]): string => (rest.length > 0 ? '' : (remark.exec(line)?.[1] ?? ''))

const isPlain = (value: string): boolean =>
  /^[\p{L}\p{N}/][^#:"'\\{}[\],&*!|>%@`]*$/u.test(value) || /^\d{4}-\d\d-\d\d[\dT:.+Z-]*$/.test(value)

/** Words that YAML may read as something else, and those with signs of its own, stand in quotes. https://yaml.org/spec/1.2.2/#731-double-quoted-style */
const scalar = (value: string): string =>
  isPlain(value) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value) ? value : JSON.stringify(value)
const flowItem = (value: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(value) ? value : JSON.stringify(value))

/** The editor hands the words on without the blank lines around them: those of the file stay. */
function bodyOf(now: string, before: string): string {
  if (now.trim() === before.trim()) return before
  const above = /^(?:[ \t]*\n)*/.exec(before)?.[0] ?? ''
  return `${before === '' ? '\n' : above}${now.trim()}\n`
}
