import { parse, TomlError } from 'smol-toml'
import { readDate } from '#lib/time/written-dates.ts'
import { type Fix, mostFixes, put, twice } from './entries.ts'

/** What was read of TOML in which a line is broken. */
interface TomlEntries {
  readonly data: Record<string, unknown>
  readonly fixes: readonly Fix[]
  /** Whether each field could be read. */
  readonly isWhole: boolean
}

export const deepest = 20

/** Read each field of TOML by itself, so that one that is broken hides no other; broken ones are read as they must be. */
export function readTomlEntries(lines: readonly string[]): TomlEntries {
  const data: Record<string, unknown> = {}
  const fixes: Fix[] = []
  for (const entry of entriesIn(lines)) {
    if (fixes.length >= mostFixes) return { data, fixes, isWhole: false }
    const { fields, fix } = readEntry(entry)
    if (fix) fixes.push(fix)
    const table = tableAt(data, entry.table)
    for (const [name, value] of Object.entries(fields)) {
      if (table && !Object.hasOwn(table, name)) put(table, name, value)
      else if (table && isMapping(table[name]) && isMapping(value)) Object.assign(table[name], value)
      else if (table && Array.isArray(table[name]) && entry.isRow && Array.isArray(value)) table[name].push(...value)
      else fixes.push(twice(entry, name, table !== null && JSON.stringify(table[name]) === JSON.stringify(value)))
    }
  }
  return { data, fixes, isWhole: fixes.every(({ kind, fixed }) => fixed !== null || kind === 'twice') }
}

interface Entry {
  readonly first: number
  readonly lines: string[]
  /** The header of the table that it is in: `[extra]`; empty at the top. */
  readonly table: string
  /** Whether it is one of a list of tables, with all that is in it: `[[links]]`. */
  readonly isRow: boolean
}

const key = /^[ \t]*((?:"[^"\n]*"|'[^'\n]*'|[\p{L}_][\p{L}\p{N}_.-]*)(?:[ \t]+[\p{L}\p{N}_-]+){0,2})[ \t]*([=:])[ \t]*(.*?)[ \t]*$/u
const header = /^[ \t]*\[\[?[^[\]\n]{1,100}\]\]?[ \t]*(?:#.*)?$/

/** A field begins where a name is, unless the list or the text above it is still open. */
function entriesIn(lines: readonly string[]): Entry[] {
  const entries: Entry[] = []
  let [table, open] = ['', '']
  const begin = (first: number, line: string, isRow = false) =>
    entries.push({ first, lines: [line], table: header.test(line) ? '' : table, isRow })
  for (const [at, line] of lines.entries()) {
    const last = entries.at(-1)
    const opens = key.exec(line)
    if (last && open !== '' && !(opens?.[2] === '=' && open === '[')) {
      last.lines.push(line)
      if (closes(line, open)) open = ''
    } else if (header.test(line)) {
      table = line.replace(/#.*$/, '').trim()
      begin(at, line, table.startsWith('[['))
      open = ''
    } else if (last?.isRow) last.lines.push(line)
    else if (opens) {
      begin(at, line)
      open = openIn(opens[3] ?? '')
    } else if (line.trim() !== '' && !/^[ \t]*#/.test(line)) {
      if (last) last.lines.push(line)
      else begin(at, line)
    }
  }
  return entries
}

/** Say what a value opens that goes on in the next line: a text between three marks, or a list. */
function openIn(value: string): string {
  const [mark = ''] = /^(?:"""|'''|\[)/.exec(value) ?? []
  return mark !== '' && closes(value.slice(mark.length), mark) ? '' : mark
}

const closes = (line: string, mark: string): boolean => (mark === '[' ? /\][ \t]*(?:#.*)?$/.test(line) : line.includes(mark))

function readEntry({ first, lines, table }: Entry): { fields: Record<string, unknown>; fix?: Fix } {
  const text = lines.join('\n')
  const wrong = problemOf(text)
  if (wrong === null) return { fields: parse(text, { maxDepth: deepest }) }
  const [, name = '', , value = ''] = key.exec(lines[0] ?? '') ?? []
  // Days that are none, or two, have findings of their own.
  if (lines.length === 1 && isOddDay(value)) return { fields: Object.fromEntries([[bare(name), value]]) }
  const at = {
    line: first + Math.min(wrong.line - 1, lines.length - 1),
    column: Math.max(0, wrong.column - 1),
    kind: 'broken',
    reason: wrong.reason,
    isCertain: lines.slice(1).every((line) => /^\s*($|[-*•#])/.test(line)),
    field: table === '' ? bare(name) : '',
  } as const
  for (const candidate of candidates(lines)) {
    if (problemOf(candidate) !== null) continue
    const fixed = { first, last: first + lines.length - 1, lines: candidate.split('\n') }
    return { fields: parse(candidate, { maxDepth: deepest }), fix: { ...at, line: first, column: 0, fixed } }
  }
  return { fields: {}, fix: { ...at, fixed: null } }
}

const bare = (name: string): string => name.replace(/^(["'])(.*)\1$/, '$2')

function problemOf(text: string): { line: number; column: number; reason: string } | null {
  try {
    parse(text, { maxDepth: deepest })
    return null
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return { line: error.line, column: error.column, reason: /^Invalid TOML document: (.*)$/m.exec(error.message)?.[1] ?? '' }
  }
}

/** List what the lines of a field may have been meant to be, the nearest first. */
function* candidates(lines: readonly string[]): Generator<string> {
  const [first = '', ...rest] = lines
  const [, written = '', , value = ''] = key.exec(first) ?? []
  if (written === '') return
  const name = /^["']/.test(written) || !/[^\w.-]/.test(written) ? written : `"${written}"`
  const items = rest.flatMap((line) => /^\s*[-*•]\s+(.*)$/.exec(line)?.[1]?.trim() ?? [])
  if (value === '' && items.length > 0 && items.length === rest.filter((line) => line.trim() !== '').length) {
    yield `${name} = [${items.map(fixedValue).join(', ')}]`
    return
  }
  const below = rest.map((line) => `\n${line}`).join('')
  yield `${name} = ${value}${below}`
  if (rest.length === 0) {
    yield `${name} = ${fixedValue(value)}`
    return
  }
  const [mark] = /^(?:"""|''')/.exec(value) ?? []
  if (mark) yield `${name} = ${value}${below}${mark}`
  if (value.startsWith('[')) yield `${name} = ${fixedList(`${value} ${rest.map((line) => line.trim()).join(' ')}`)}`
}

/** Write a value so that TOML reads all of it. */
function fixedValue(value: string): string {
  if (value === '') return '""'
  if (problemOf(`x = ${value}`) === null) return value
  const comment = /^["'“”„«‘’[{]/.test(value) ? -1 : value.search(/\s#(\s|$)/)
  if (comment > 0) return fixedValue(value.slice(0, comment).trimEnd()) + value.slice(comment)
  const plain = value.replace(/[,;]$/, '').trimEnd()
  if (plain !== value && problemOf(`x = ${plain}`) === null) return plain
  if (/^(?:true|false)$/i.test(plain)) return plain.toLowerCase()
  if (value.startsWith('[')) return fixedList(value)
  return dayIn(plain) ?? quoted(withoutOuterQuotes(value))
}

/** `[one, two`, with the marks that are missing. Words in marks may have commas in them. */
function fixedList(value: string): string {
  const inner = value.replace(/^\[/, '').replace(/\]?[,;]?\s*$/, '')
  const items = inner.match(/"[^"\n]*"|'[^'\n]*'|[^,\s][^,]*/g) ?? []
  return `[${items.map((item) => fixedValue(item.trim())).join(', ')}]`
}

const place = { language: 'en', timeZone: 'UTC' }

function isOddDay(value: string): boolean {
  const read = readDate(value, place)
  return 'problem' in read && (read.problem === 'impossible' || read.problem === 'ambiguous')
}

/** `26/11/2026` is one day, in whatever order. */
function dayIn(value: string): string | null {
  const read = readDate(value, place)
  const day = 'date' in read ? read.date : read.problem === 'unreadable' ? read.meant[0] : undefined
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
}

const closing: Readonly<Record<string, string>> = {
  '"': '"”',
  "'": "'’",
  '“': '”"“',
  '„': '“”"',
  '«': '»"',
  '‘': "’'",
  '”': '”"',
  '’': "’'",
}

/** `"A "great" day"` is in quotation marks as a whole, `"A" and "B"` is not. */
function withoutOuterQuotes(value: string): string {
  const [mark = '', last = ''] = [value[0], value.at(-1)]
  const marks = closing[mark]
  if (marks === undefined) return value
  const inner = value.slice(1)
  const [from, to] = [inner.search(/["'“”’»](?=[\s.,;:!?)]|$)/), inner.search(/(?<=[\s(])["'“„«‘](?=\S)/)]
  if (marks.includes(last) && value.length > 1) return from === inner.length - 1 || to < 0 || to < from ? inner.slice(0, -1) : value
  return [...inner].some((sign) => marks.includes(sign)) ? value : inner
}

/** Between single marks, nothing means anything else; between double ones, \ does. */
function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) !== Date.prototype

/** Answer the mapping of a table, made where it is not there yet; null where its name is that of something else. */
function tableAt(data: Record<string, unknown>, table: string): Record<string, unknown> | null {
  if (table === '') return data
  let at = data
  for (const name of table
    .slice(1, -1)
    .split('.')
    .map((part) => bare(part.trim()))) {
    const inner = Object.hasOwn(at, name) ? at[name] : undefined
    if (inner !== undefined && !isMapping(inner)) return null
    if (inner === undefined) put(at, name, {})
    const next = at[name]
    if (!isMapping(next)) return null
    at = next
  }
  return at
}
