import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { readFrontMatter } from '#lib/content/source/front-matter.ts'
import type { Remark } from '#lib/findings.ts'

/** A file of another system, divided. */
export interface OldHeader {
  readonly fields: Readonly<Record<string, unknown>>
  /** The header as written where it cannot be read; else null. */
  readonly header: string | null
  readonly comments: readonly string[]
  readonly body: string
}

/** Divide a text whose front matter is YAML, TOML or JSON. Values become texts, as our own reader has them. */
export function readOldHeader(text: string): OldHeader {
  const [, toml, tomlBody = ''] = /^\s*(?:\+\+\+|---toml)[ \t]*\n([\s\S]*?)^(?:\+\+\+|---)[ \t]*(?:\n([\s\S]*))?$/m.exec(text) ?? []
  if (toml !== undefined) return divided(readToml(toml), toml, tomlBody, text)
  if (/^\s*\{\s*"/.test(text)) return readJsonHeader(text)
  // Hexo: JSON, or YAML without its first line.
  const [, json, jsonBody = ''] = /^([\s\S]*?)^;;;[ \t]*\n([\s\S]*)$/m.exec(text) ?? []
  if (json !== undefined && json.length < longest) return divided(readJson(`{${json.replace(/^;;;/, '')}}`), json, jsonBody, text)
  return readYamlHeader(text)
}

const longest = 20_000

function divided(fields: Record<string, unknown> | null, header: string, body: string, text: string): OldHeader {
  const comments = header.split('\n').filter((line) => /^\s*#/.test(line))
  return fields === null ? { fields: {}, header: text, comments: [], body: '' } : { fields, header: null, comments, body }
}

function readJsonHeader(text: string): OldHeader {
  // The header ends where a line begins with the last bracket.
  const end = /^\}[ \t]*$/m.exec(text)
  const fields = end ? readJson(text.slice(0, end.index + 1)) : null
  return fields && end ? { fields, header: null, comments: [], body: text.slice(end.index + end[0].length) } : plain(text)
}

const plain = (body: string): OldHeader => ({ fields: {}, header: null, comments: [], body })

function readYamlHeader(text: string): OldHeader {
  if (!/^\uFEFF?\s*---[ \t]*\n/.test(text)) return plain(text)
  const asWritten = readFrontMatter(text)
  const read = isBroken(asWritten.remarks) ? readFrontMatter(mended(text)) : asWritten
  const header = text.slice(0, text.length - bodyLength(text, read.body))
  if (isBroken(read.remarks)) return { fields: {}, header: text, comments: [], body: '' }
  const comments = header.split('\n').filter((line) => /^\s*#/.test(line))
  return { fields: read.data, header: null, comments, body: read.body.replace(/^\n+/, '') }
}

const isBroken = (remarks: readonly Remark[]): boolean => remarks.some(({ severity }) => severity === 'error')

const bodyLength = (text: string, body: string): number => Math.min(text.length, body.replace(/^\n+/, '').length)

/** Ruby reads a quoted value that goes on at the margin of the next line, and tabs after values; the words are the same. */
function mended(text: string): string {
  const [, opening = '', header = '', rest = ''] = /^(\s*---[ \t]*\n)([\s\S]*?)(^(?:---|\.\.\.)[ \t]*$[\s\S]*)$/m.exec(text) ?? []
  const lines: string[] = []
  let open = ''
  for (const line of header.replaceAll('\t', '  ').split('\n')) {
    if (open === '') lines.push(line)
    else lines.push(`${lines.pop()} ${line.trim()}`)
    const current = lines.at(-1) ?? ''
    const [, quote = ''] = /^[\w-]+:\s+(["'])/.exec(current) ?? []
    const isClosed = quote === '' || new RegExp(`${quote}\\s*(#.*)?$`).test(current.replace(/^[\w-]+:\s+["']/, ''))
    open = isClosed ? '' : quote
  }
  return opening + lines.join('\n') + rest.replace(/^\.\.\.[ \t]*$/m, '---')
}

/** Read TOML; null where it is none. */
export function readToml(text: string): Record<string, unknown> | null {
  try {
    return texts(parseToml(text, { maxDepth: 20 }))
  } catch (error) {
    if (error instanceof TomlError) return null
    throw error
  }
}

function readJson(text: string): Record<string, unknown> | null {
  try {
    return texts(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Read a configuration in YAML, TOML or JSON by the ending of its name; empty where it cannot be read. */
export function readConfig(name: string, text: string): Record<string, unknown> {
  if (/\.toml$/i.test(name)) return readToml(text) ?? {}
  if (/\.json$/i.test(name)) return readJson(text) ?? {}
  try {
    return texts(load(text, { schema: FAILSAFE_SCHEMA, maxDepth: 20, maxAliases: 100 }))
  } catch (error) {
    if (error instanceof YAMLException) return {}
    throw error
  }
}

/** Make texts of all values, as YAML without a schema has them. */
function texts(value: unknown): Record<string, unknown> {
  const made = textIn(value, 0)
  return isMapping(made) ? made : {}
}

function textIn(value: unknown, depth: number): unknown {
  if (depth > 20 || value === null || value === undefined) return ''
  if (value instanceof TomlDate) return value.toISOString()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => textIn(item, depth + 1))
  if (typeof value !== 'object') return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textIn(inner, depth + 1)]))
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
