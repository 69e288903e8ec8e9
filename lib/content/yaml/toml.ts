import { parse, TomlDate, TomlError } from 'smol-toml'
import type { Remark } from '#lib/findings.ts'

/** Read TOML; its values become texts, as YAML has them here. @throws TomlError */
export const parseToml = (text: string): Record<string, unknown> => inTexts(parse(text, { maxDepth: deepest }))

const deepest = 20

/** Read front matter whose line of +++ is `opening`, from 1. Where one line is no TOML, none of it is read. */
export function readToml(text: string, opening: number): { data: Record<string, unknown>; remarks: Remark[]; isWhole: boolean } {
  const rule = 'front-matter-toml'
  try {
    const message = 'The front matter is TOML, and is read.'
    const fix = 'Nothing to do. Where a fix says name: value, write name = value here.'
    return { data: parseToml(text), remarks: [{ line: opening, column: 1, severity: 'note', rule, message, fix }], isWhole: true }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const place = { line: opening + error.line, column: error.column + 1 }
    const fix = 'Write name = value, texts between straight quotation marks, and each name once.'
    return { data: {}, remarks: [{ ...place, severity: 'error', rule, message: 'This line is no TOML.', fix }], isWhole: false }
  }
}

/** Make texts of all values of a mapping; what is none is empty. */
export function inTexts(value: unknown): Record<string, unknown> {
  const made = textIn(value, 0)
  return typeof made === 'object' && !Array.isArray(made) ? { ...made } : {}
}

function textIn(value: unknown, depth: number): string | unknown[] | object {
  if (depth > deepest || value === null || value === undefined) return ''
  if (value instanceof TomlDate || value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => textIn(item, depth + 1))
  if (typeof value !== 'object') return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textIn(inner, depth + 1)]))
}
