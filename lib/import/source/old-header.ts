import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import { TomlError } from 'smol-toml'
import { ownHiding } from '#lib/content/hidden/words.ts'
import { readFrontMatter } from '#lib/content/source/front-matter.ts'
import { asTexts, inTexts, parseToml, readToml as readTomlLines } from '#lib/content/yaml/toml.ts'
import { unfencedFields } from '#lib/content/yaml/unfenced.ts'

/** A file of another system, divided. */
export interface OldHeader {
  readonly fields: Readonly<Record<string, unknown>>
  /** The header as written where it cannot be read; else null. */
  readonly header: string | null
  readonly comments: readonly string[]
  readonly body: string
  /** What was fixed, in words. */
  readonly remarks: readonly string[]
}

/** Divide a text whose front matter is YAML, TOML or JSON. Values become texts, as our own reader has them. */
export function readOldHeader(text: string): OldHeader {
  const [, toml, tomlBody = ''] = /^\s*(?:\+\+\+|---toml)[ \t]*\n([\s\S]*?)^(?:\+\+\+|---)[ \t]*(?:\n([\s\S]*))?$/m.exec(text) ?? []
  if (toml !== undefined) return readTomlHeader(toml, tomlBody, text)
  if (/^\s*\{\s*"/.test(text)) return readJsonHeader(text)
  // Hexo: JSON, or YAML without its first line.
  const [, json, jsonBody = ''] = /^([\s\S]*?)^;;;[ \t]*\n([\s\S]*)$/m.exec(text) ?? []
  if (json !== undefined && json.length < longest) return divided(readJson(`{${json.replace(/^;;;/, '')}}`), json, jsonBody, text)
  return readYamlHeader(unopened.test(text) ? `---\n${text}` : text)
}

/** Hexo also takes fields whose first line of --- is missing. */
const unopened = /^(?:title|date|layout|tags|categories|permalink):[^\n]*\n(?:[a-z_]+:[^\n]*\n|[ \t]*- [^\n]*\n)+---[ \t]*\n/i

const longest = 20_000

function divided(fields: Record<string, unknown> | null, header: string, body: string, text: string): OldHeader {
  const comments = header.split('\n').filter((line) => /^\s*#/.test(line))
  return fields === null
    ? { fields: {}, header: text, comments: [], body: '', remarks: [] }
    : { fields, header: null, comments, body, remarks: [] }
}

function readTomlHeader(toml: string, body: string, text: string): OldHeader {
  const { data, remarks, isWhole, fixed } = readTomlLines(toml, 1)
  // Where a line that hides the text is broken, the text stays hidden.
  const hides = fixed.some((field) => ownHiding.has(field))
  const read = divided(isWhole ? (hides ? { ...data, draft: 'true' } : data) : null, toml, body, text)
  const said = isWhole ? remarks.filter(({ severity }) => severity === 'error') : []
  return { ...read, remarks: said.map(({ message }) => `its front matter was fixed: ${message}`) }
}

function readJsonHeader(text: string): OldHeader {
  // The header ends where a line begins with the last bracket.
  const end = /^\}[ \t]*$/m.exec(text)
  const fields = end ? readJson(text.slice(0, end.index + 1)) : null
  return fields && end
    ? { fields, header: null, comments: [], body: text.slice(end.index + end[0].length).replace(/^\n+/, ''), remarks: [] }
    : plain(text)
}

const plain = (body: string): OldHeader => ({ fields: {}, header: null, comments: [], body, remarks: [] })

function readYamlHeader(text: string): OldHeader {
  if (!/^\uFEFF?\s*---[ \t]*\n/.test(text)) return readUnfenced(text)
  const whole = withWholeValues(text)
  const { data, body, remarks: said, isWhole } = readFrontMatter(whole.text)
  const header = text.slice(0, text.length - bodyLength(text, body))
  if (!isWhole) return { fields: {}, header: text, comments: [], body: '', remarks: [] }
  const comments = header.split('\n').filter((line) => /^\s*#/.test(line))
  // Where a line that hides the text is broken, the text stays hidden.
  const hides = /^["']?(draft|unlisted|publishAt)["']?\s*:/m.exec(header)?.[1]
  const fields = hides === undefined || hides in data ? data : { ...data, draft: 'true' }
  const fixed = said.flatMap(({ severity, message }) => (severity === 'error' && !/follows #/.test(message) ? [message] : []))
  return {
    fields,
    header: null,
    comments,
    body: body.replace(/^\n+/, ''),
    remarks: [...whole.remarks, ...fixed.map((message) => `its front matter was fixed: ${message}`)],
  }
}

/** Pelican and MultiMarkdown have no line above their fields. */
function readUnfenced(text: string): OldHeader {
  const lines = text.split('\n')
  const { data, above } = unfencedFields(lines) ?? { data: {}, above: 0 }
  return {
    ...plain(
      lines
        .slice(above)
        .join('\n')
        .replace(above > 0 ? /^\n+/ : '', ''),
    ),
    fields: data,
  }
}

const bodyLength = (text: string, body: string): number => Math.min(text.length, body.replace(/^\n+/, '').length)

/** YAML takes what follows ` #` for a comment, also where its author meant a number: `title: Rails is the #1 gem`. */
function withWholeValues(text: string): { text: string; remarks: string[] } {
  const lost = readFrontMatter(text).remarks.filter(({ rule }) => rule === 'front-matter-comment')
  const lines = text.split('\n')
  const remarks: string[] = []
  for (const { line } of lost) {
    const [, name = '', value = ''] = /^([\w-]+\s*:\s+)(?:!\s+)?(.*)$/.exec(lines[line - 1] ?? '') ?? []
    const bare = value.replace(/^'((?:[^']|'')*)'/, (_, inner: string) => inner.replaceAll("''", "'")).trim()
    // A mark within quotes is no comment.
    if (name === '' || /^'(?:[^']|'')*'\s*$/.test(value)) continue
    lines[line - 1] = `${name}'${bare.replaceAll("'", "''")}'`
    remarks.push(`its front matter was fixed: what follows # is part of "${bare}"`)
  }
  return { text: remarks.length > 0 ? lines.join('\n') : text, remarks }
}

/** Read TOML; null where it is none. */
export function readToml(text: string): Record<string, unknown> | null {
  try {
    return parseToml(text)
  } catch (error) {
    if (error instanceof TomlError) return null
    throw error
  }
}

function readJson(text: string): Record<string, unknown> | null {
  try {
    return inTexts(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Read a file of data in YAML or JSON: a mapping or a list; an empty mapping where it cannot be read. */
export function readData(name: string, text: string): unknown {
  try {
    return asTexts(
      /\.json$/i.test(name) ? JSON.parse(text) : load(text, { schema: FAILSAFE_SCHEMA, maxDepth: 20, maxAliases: 100 }),
    )
  } catch (error) {
    if (error instanceof YAMLException || error instanceof SyntaxError) return {}
    throw error
  }
}

/** Read a configuration in YAML, TOML or JSON by the ending of its name; empty where it cannot be read. */
export function readConfig(name: string, text: string): Record<string, unknown> {
  if (/\.toml$/i.test(name)) return readToml(text) ?? {}
  if (/\.json$/i.test(name)) return readJson(text) ?? {}
  try {
    return inTexts(load(text, { schema: FAILSAFE_SCHEMA, maxDepth: 20, maxAliases: 100 }))
  } catch (error) {
    if (error instanceof YAMLException) return {}
    throw error
  }
}

/** Say whether a value is a mapping of names to values. */
export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Read a field that is one text; null where it is none or empty. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

/** Read a field that is a list, or words between commas. */
export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []).flatMap(
    (item) => textOf(item) ?? textOf(isMapping(item) ? (item.name ?? item.title) : null) ?? [],
  )
