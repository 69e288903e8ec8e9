import { defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, YAMLException } from 'js-yaml'

/** Something that YAML cannot read, and how it must be. Lines count from 0. */
export interface Fix {
  readonly line: number
  readonly column: number
  readonly kind: 'broken' | 'twice' | 'goes-on'
  /** What YAML says, for those cases in which nothing better is known. */
  readonly reason: string
  /** The lines from `first` to `last`, as they must be; null where that is not known. */
  readonly fixed: { readonly first: number; readonly last: number; readonly lines: readonly string[] } | null
  /** Whether nobody can have meant anything else: a line of prose may be a part of the value above it, or of the text. */
  readonly isCertain: boolean
  readonly field: string
}

/** In quotes, "Null" is the name of somebody. */
const bareNull = defineScalarTag('tag:yaml.org,2002:null', {
  implicit: true,
  implicitFirstChars: ['~', 'n', 'N'],
  resolve: (source) => (/^(~|null|Null|NULL)$/.test(source) ? null : NOT_RESOLVED),
  identify: (value) => value === null,
})
const schema = FAILSAFE_SCHEMA.withTags(bareNull)

/** Read YAML that is a mapping, as texts alone: nothing is guessed to be a date or a number. A bare null or ~ is null. */
export function parseYaml(source: string): object {
  const value = load(source, { schema, maxDepth: 20, maxAliases: 0 })
  // What follows & is a name, which is lost where somebody meant words: `title: &Co is here`.
  const name =
    /^[ \t]*(?:-[ \t]+)?(?:["']?[\p{L}_][\p{L}\p{N}_ .-]{0,80}["']?[ \t]*:[ \t]+|(?<=-[ \t]))&[^\s,[\]{}]+[ \t]+[^\s|>#]/mu.exec(
      source,
    )
  if (name) YAMLException.throwAt(source, name.index + name[0].lastIndexOf('&'), 'a name for other places')
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new YAMLException('not a mapping')
}

/** A file with more broken lines is not front matter with mistakes. */
export const mostFixes = 200

interface Entries {
  readonly data: Record<string, unknown>
  readonly fixes: readonly Fix[]
  /** Whether each field could be read. */
  readonly isWhole: boolean
}

/** Read each field by itself, so that one that is broken hides no other; broken ones are read as they must be. Null where there are no fields. */
export function readEntries(lines: readonly string[]): Entries | null {
  const data: Record<string, unknown> = {}
  const fixes: Fix[] = []
  const entries = entriesIn(lines)
  if (entries === null) return null
  const shared = sharedIn(lines)
  for (const entry of entries) {
    if (fixes.length >= mostFixes) return { data, fixes, isWhole: false }
    const read = readEntry(entry, shared)
    if (read.fix) fixes.push(read.fix)
    for (const [name, value] of Object.entries(read.data)) {
      if (Object.hasOwn(data, name)) fixes.push(twice(entry, name, data[name] === value))
      else put(data, name, value)
    }
  }
  return { data, fixes, isWhole: fixes.every(({ kind, fixed }) => fixed !== null || kind === 'twice') }
}

interface Entry {
  readonly first: number
  readonly lines: readonly string[]
}

const key = /^(\s*)(["']?)([\p{L}_][\p{L}\p{N}_ .-]{0,80}?)\2\s*(:|\s=\s)\s*(.*)$/u
const isItem = (line: string) => /^\s*[-*•](\s|$)/.test(line)

/** A field begins where a name is, unless it is a part of a mapping or of a text in the lines above. */
function entriesIn(lines: readonly string[]): Entry[] | null {
  const entries: { first: number; lines: string[] }[] = []
  for (const [at, line] of lines.entries()) {
    const last = entries.at(-1)
    if (begins(line, last?.lines[0])) entries.push({ first: at, lines: [line] })
    else if (last) last.lines.push(line)
    else if (line.trim() !== '' && !line.trim().startsWith('#')) return null
  }
  return entries.map(({ first, lines }) => ({
    first,
    lines: lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1),
  }))
}

function begins(line: string, above: string | undefined): boolean {
  if (/^<<\s*:/.test(line)) return true
  const found = key.exec(line)
  const name = found?.[3] ?? ''
  if (!found || isItem(line) || /^https?$/.test(name)) return false
  // A sentence with a colon in it is no field: `an event from 8:00 to 9:00`.
  if (name.split(/\s+/).length > 3 || (/\s/.test(name) && !/:(\s|$)/.test(line))) return false
  if (!/^\s/.test(line) || above === undefined) return true
  const value = key.exec(above)?.[5] ?? ''
  return value !== '' && !/^[|>&[{]/.test(value) && !/^("[^"]*|'[^']*)$/.test(value)
}

/** Say which lines (from 0) each field has, with the comments and empty lines below it; null where there are no fields. */
export const fieldLines = (lines: readonly string[]): (Entry & { readonly name: string })[] | null =>
  entriesIn(lines)?.map((entry) => ({ ...entry, name: key.exec(entry.lines[0] ?? '')?.[3] ?? '' })) ?? null

/** Values that have a name for other places, `hidden: &no true`, where one of them asks for it, `draft: *no`. */
function sharedIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const asked = new Set(lines.flatMap((line) => /(?:^|[\s:[,-])\*([\w-]+)\s*[\],]?\s*$/.exec(line)?.[1] ?? []))
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name = '', value = ''] = /:\s+&([\w-]+)\s+([^\s|>].*)$/.exec(line) ?? []
      return asked.has(name) ? [[name, value.trim()]] : []
    }),
  )
}

/** Write out what is shared. */
const writtenOut = (line: string, shared: ReadonlyMap<string, string>): string =>
  line.replace(/((?:^|:)\s+|-\s+)\*([\w-]+)\s*$/, (whole, before: string, name: string) => {
    const value = shared.get(name)
    return value === undefined ? whole : before + value
  })

const withoutName = (line: string, shared: ReadonlyMap<string, string>): string =>
  line.replace(/(:\s+)&([\w-]+)\s+(?=[^\s|>])/, (whole, colon: string, name: string) => (shared.has(name) ? colon : whole))

function readEntry(entry: Entry, shared: ReadonlyMap<string, string>): { data: object; fix?: Fix } {
  // What others ask for is right where it stands.
  const written = entry.lines.map((line) => withoutName(line, shared))
  const [first = '', ...rest] = written
  const wrong = problemOf(written)
  if (wrong === null && !/^\s/.test(first)) return { data: parseYaml(written.join('\n')) }
  const place = placeOf(entry, wrong?.line ?? 0)
  const isCertain = rest.every((line) => /^\s*($|[-*•])|^\s/.test(line))
  const at = {
    isCertain,
    line: entry.first + place,
    column: wrong?.column ?? 0,
    reason: wrong?.reason ?? '',
    field: key.exec(first)?.[3] ?? '',
  }
  for (const lines of candidates(first, rest, shared)) {
    if (problemOf(lines) !== null) continue
    const fixed = { first: entry.first, last: entry.first + entry.lines.length - 1, lines }
    const [quote = ''] = key.exec(first)?.[5] ?? ''
    const goesOn = rest.length > 0 && lines.length === 1 && /^["']$/.test(quote) && entry.lines.at(-1)?.trim().endsWith(quote)
    return { data: parseYaml(lines.join('\n')), fix: { ...at, kind: goesOn ? 'goes-on' : 'broken', fixed } }
  }
  return { data: {}, fix: { ...at, kind: 'broken', fixed: null } }
}

/** YAML notices a quotation mark that is never closed, or a line of prose, only later. */
function placeOf({ lines }: Entry, noticed: number): number {
  const prose = lines.findIndex(
    (line, at) => at > 0 && line.trim() !== '' && !/^\s/.test(line) && !isItem(line) && !/^[-*]/.test(line),
  )
  const isOpen = /:\s+("[^"]*|'[^']*)$/.test(lines[0] ?? '')
  return isOpen ? 0 : prose > 0 ? prose : Math.min(noticed, lines.length - 1)
}

function problemOf(lines: readonly string[]): { line: number; column: number; reason: string } | null {
  try {
    parseYaml(lines.join('\n'))
    return null
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { line: error.mark?.line ?? 0, column: error.mark?.column ?? 0, reason: error.reason ?? error.message }
  }
}

/** List what the lines of a field may have been meant to be, the nearest first. */
function* candidates(first: string, rest: readonly string[], shared: ReadonlyMap<string, string>): Generator<string[]> {
  const [, , , name = '', , value = ''] = key.exec(first) ?? []
  if (name === '') return
  if (shared.size > 0) yield [first, ...rest].map((line) => writtenOut(line, shared))
  // `draft: !!bool true`
  if (/^!!\w+\s/.test(value)) yield [`${name}: ${value.replace(/^!!\w+\s+/, '')}`, ...rest]
  const all = [value, ...rest].map((line) => line.trim())
  const [quote = ''] = value
  // What is in quotation marks may go on in lines that are not indented: Ruby reads it so.
  if (/^["']$/.test(quote) && rest.length > 0 && all.at(-1)?.endsWith(quote)) {
    const joined = `${name}: ${all.filter((line) => line !== '').join(' ')}`
    if (problemOf([joined]) === null) yield [joined]
  }
  const items = rest.map((line) => fixedItem(line))
  if (value.startsWith('- ') && isOfSeveral.test(name)) yield [`${name}:`, fixedItem(value), ...items]
  yield [`${name}: ${value}`.trimEnd(), ...rest.map(untabbed)]
  yield [`${name}: ${fixedValue(value)}`.trimEnd(), ...rest.map(untabbed)]
  yield [`${name}: ${value}`.trimEnd(), ...items]
  yield [`${name}: ${fixedValue(value)}`.trimEnd(), ...items]
  // Below the items of a list, a field of its own was indented like them.
  if (rest.some(isItem)) yield [`${name}: ${value}`.trimEnd(), ...items.map((line) => (isItem(line) ? line : line.trim()))]
  // On one line, a comment would become a part of the value, and so would the marks of a list.
  if (!all.some((line) => line.startsWith('#')) && !rest.some(isItem))
    yield [`${name}: ${fixedValue(all.filter((line) => line !== '').join(' '))}`]
}

const isOfSeveral = /^(?:tags|categories|keywords|aliases|authors|related|keyPoints)$/i

const untabbed = (line: string): string => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  '))

/** Bring an item of a list into form: `-one`, `* one`, another indentation, a colon in it. */
function fixedItem(line: string): string {
  const [, item] = /^\s*[-*•]\s*(.*)$/.exec(line) ?? []
  return item === undefined ? untabbed(line) : `  - ${fixedValue(item.trim())}`
}

/** Write a value so that YAML reads all of it. */
function fixedValue(value: string): string {
  if (value === '' || /^[|>][+-]?\d?$/.test(value) || problemOf([`x: ${value}`]) === null) return value
  const comment = /^["']/.test(value) ? -1 : value.search(/\s#(\s|$)/)
  if (comment > 0) return fixedValue(value.slice(0, comment).trimEnd()) + value.slice(comment)
  if (value.startsWith('[') && !value.includes(']') && problemOf([`x: ${value}]`]) === null) return `${value}]`
  if (value.startsWith('{') && !value.includes('}') && problemOf([`x: ${value}}`]) === null) return `${value}}`
  return quoted(withoutOuterQuotes(value))
}

/** `"A "great" day"` is in quotation marks as a whole, `"A" and "B"` is not. */
function withoutOuterQuotes(value: string): string {
  const [mark = ''] = value
  if (!/^["']$/.test(mark)) return value
  const closing = value.slice(1).search(new RegExp(`${mark}(?=[\\s.,;:!?)]|$)`))
  const opening = value.slice(1).search(new RegExp(`(?<=[\\s(])${mark}(?=\\S)`))
  if (!value.slice(1).includes(mark)) return value.slice(1).replace(/[”“’]$/, '')
  const isWhole = value.endsWith(mark) && (closing === value.length - 2 || opening < 0 || opening < closing)
  return isWhole && value.length > 1 ? value.slice(1, -1) : value
}

function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** Put a value into a mapping, under whatever name: `__proto__` is one like any other. */
export const put = (mapping: object, name: string, value: unknown): object =>
  Object.defineProperty(mapping, name, { value, enumerable: true, configurable: true, writable: true })

/** Say that a field is there once more; where it says the same, one of the two can go. */
export function twice({ first, lines }: Entry, field: string, same: boolean): Fix {
  const fixed = same ? { first, last: first + lines.length - 1, lines: [] } : null
  return { line: first, column: 0, kind: 'twice', reason: 'duplicated', fixed, isCertain: same, field }
}
