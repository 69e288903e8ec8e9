import { parse, TomlDate, TomlError } from 'smol-toml'
import type { Remark } from '#lib/findings.ts'
import type { Fix } from './entries.ts'
import { deepest, readTomlEntries } from './toml-entries.ts'

/** Read TOML; its values become texts, as YAML has them here. @throws TomlError */
export const parseToml = (text: string): Record<string, unknown> => inTexts(parse(text, { maxDepth: deepest }))

/** Read front matter whose line of +++ is `opening`, from 1. A line that is no TOML hides no other: it is read as it must be. */
export function readToml(
  text: string,
  opening: number,
): { data: Record<string, unknown>; remarks: Remark[]; isWhole: boolean; fixed: string[] } {
  try {
    const message = 'The front matter is TOML, and is read.'
    const fix = 'Nothing to do. Where a fix says name: value, write name = value here.'
    return {
      data: parseToml(text),
      remarks: [{ line: opening, column: 1, severity: 'note', rule, message, fix }],
      isWhole: true,
      fixed: [],
    }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const lines = text.split('\n')
    const read = readTomlEntries(lines)
    if (read.fixes.length === 0 && Object.keys(read.data).length === 0) {
      const place = { line: opening + error.line, column: error.column + 1 }
      return {
        data: {},
        remarks: [{ ...place, severity: 'error', rule, message: noToml, fix: inForm }],
        isWhole: false,
        fixed: [],
      }
    }
    return {
      data: inTexts(read.data),
      remarks: read.fixes.map((fix) => remarkOn(fix, opening)),
      isWhole: read.isWhole,
      fixed: read.fixes.map(({ field }) => field),
    }
  }
}

const rule = 'front-matter-toml'
const noToml = 'Between the lines of +++, this line is not written as a field is.'
const inForm = 'Write name = value, texts between straight quotation marks, and each name once.'

/** Say what had to be fixed in a line, and write it as it must be. */
function remarkOn({ line, column, kind, fixed, isCertain }: Fix, opening: number): Remark {
  const place = { line: opening + line + 1, column: column + 1, severity: 'error', rule } as const
  const edit = fixed && { first: opening + fixed.first + 1, last: opening + fixed.last + 1, lines: fixed.lines }
  const certain = edit && isCertain ? { edit } : {}
  if (kind === 'twice' && edit) {
    const message = 'This field is in the front matter twice, and says the same.'
    return { ...place, severity: 'note', message, fix: 'Remove one of the two lines.', edit }
  }
  if (kind === 'twice')
    return { ...place, message: 'This field is in the front matter twice.', fix: 'Keep one of the two lines.', ...certain }
  return { ...place, message: noToml, fix: edit ? `Write: ${edit.lines.join(' ⏎ ')}` : inForm, ...certain }
}

/** Make texts of all values, in lists and mappings too. */
export const asTexts = (value: unknown): string | unknown[] | object => textIn(value, 0)

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
