import { hiddenBy } from '#lib/content/hidden/fields.ts'
import { hidingTag } from '#lib/content/hidden/places.ts'
import { ownHiding, plain, saysNo, saysYes, wordsIn } from '#lib/content/hidden/words.ts'
import type { Remark } from '#lib/findings.ts'
import type { FrontMatter } from './front-matter.ts'

/** How far down a header may have slipped. */
const searched = 40
/** A longer line is prose. */
const longest = 300

/**
 * Find fields that no field has become: in the text because their header is not one (fenced by `----`, below a comment, without its first line,
 * in other quotation marks), or in the value of another field. To publish them as words might publish a draft.
 */
export function strayFields(text: string, header: FrontMatter, known: readonly string[]): Remark[] {
  if (!header.isWhole) return []
  const lines = text.split('\n')
  const bodyLines = header.body.split('\n')
  const start = bodyLines.findIndex((line) => line.trim() !== '')
  const hasHeader = Object.keys(header.data).length > 0
  const above = fieldsIn(lines.slice(0, Math.max(start, 0)), 0)
  const swallowed = above.find((field) => isSwallowed(field, header.data, known)) ?? withinAnother(above, header.data, known)
  if (swallowed) return [strayIn(swallowed)]
  if (start < 0) return []
  const top = bodyLines.slice(start, start + searched)
  const found = fieldsIn(hasHeader || !fence.test(top[0] ?? '') ? withoutFences(top) : top, start)
  const hides = found.find((field) => isHidden(field) && (!hasHeader || isPlainlyWritten(field)))
  if (hides) return [stray(hides, hasHeader, 'error')]
  const exact = found.filter(({ name }) => known.includes(name))
  const opening = openingLines(found, start)
  if (exact[0] && exact[1] && (!hasHeader || opening.has(exact[1].line))) return [stray(exact[0], hasHeader, 'error')]
  const names = new Set(known.map(plain))
  const likely = found.filter(({ name, line }) => names.has(plain(name)) && opening.has(line))
  return likely[0] && likely[1] && !hasHeader ? [stray(likely[0], false, 'warning')] : []
}

/** A line of the file that has the form of a field. */
interface Found {
  readonly name: string
  readonly value: string
  /** From 1. */
  readonly line: number
  readonly written: string
}

const open = '[\\s<!{[("\'“”„‘’«`#+:%@*_,;-]*'
const form = new RegExp(`^${open}(\\p{L}[\\p{L}\\p{N} _.-]{0,40}?)["'“”‘’»\`*_]*\\s*(?:::?|：|=)(.*)$`, 'u')
const ends = /^[\s"'“”„‘’«`*_]+|[\s,;}\])>"'“”‘’»`-]+$/gu
const fence = /^\s*(```|~~~)/

function fieldsIn(lines: readonly string[], start: number): Found[] {
  return lines.flatMap((written, at) => {
    if (written.length > longest) return []
    // JSON and comments hold several on a line.
    const parts = /^\s*(\{|<!--)/.test(written)
      ? written.split(/[,;]/)
      : [written, ...(/\s[\p{L}_-]+\s?[:：=]\s?\S+\s*$/u.exec(written) ?? [])]
    return parts.flatMap((part) => {
      const [, name, value = ''] = form.exec(part) ?? []
      return name === undefined ? [] : [{ name, value: value.replace(ends, ''), line: start + at + 1, written }]
    })
  })
}

/** In a text, `display: none` is a line of a style sheet, and a password may be one that the text is about. */
const meansPublishing =
  /publish|draft|unlisted|private|hidden|visibility|status|noindex|robots|headless|wip|eleventy|permalink|entwurf|brouillon|borrador/i

function isHidden({ name, value }: Pick<Found, 'name' | 'value'>): boolean {
  if (ownHiding.has(name)) return true
  if (!meansPublishing.test(name) || value === '' || /\s/.test(value)) return false
  return hiddenBy(name, value)?.how === 'surely' && (!ownHiding.has(name.toLowerCase()) || saysYes(value))
}

/** Below a header, `Status: draft` is a sentence of the text, and `draft: true` is not. */
const isPlainlyWritten = ({ name }: Found): boolean => /^\p{Ll}/u.test(name)

/** Take the lines that a text opens with, as long as each has the form of a field; what is above the first may be a fence. */
function openingLines(found: readonly Found[], start: number): ReadonlySet<number> {
  const lines = new Set(found.map(({ line }) => line))
  const first = lines.has(start + 1) ? start + 1 : start + 2
  let end = first
  while (lines.has(end)) end++
  return new Set([...lines].filter((line) => line < end))
}

/** Say whether a line of the header is a part of some value: in a folded text, in quotation marks. */
function isSwallowed(field: Found, data: FrontMatter['data'], known: readonly string[]): boolean {
  // `<a title="x">` has attributes, and no fields.
  if (
    !/^\s/.test(field.written) ||
    /^\s*<\/?[a-z]/i.test(field.written) ||
    field.value === '' ||
    !(known.includes(field.name) || isHidden(field))
  )
    return false
  const written = field.written.trim().replace(/["']$/, '')
  return textsIn(data).some((text) => text.includes(written))
}

/** Find what hides a text where it is a part of a field that has other parts: `author:`, and `draft: true` indented below its `name:`. */
function withinAnother(above: readonly Found[], data: FrontMatter['data'], known: readonly string[]): Found | undefined {
  const hiding = new Set(
    Object.entries(data).flatMap(([name, value]) => (known.includes(name) && !ofOwnNames.has(name) ? hidingParts(value) : [])),
  )
  return hiding.size === 0 ? undefined : above.find(({ name, written }) => /^\s/.test(written) && hiding.has(name))
}

/** Their parts are named by authors. */
const ofOwnNames = wordsIn('answers claims silence corrections')

const hidingParts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(hidingParts)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, part]) =>
          typeof part === 'string' && part !== '' && (ownHiding.has(name) ? !saysNo(part) : isHidden({ name, value: part }))
            ? [name]
            : [],
        )
      : []

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

function withoutFences(lines: readonly string[]): string[] {
  let inside = false
  return lines.map((line) => {
    const isFence = fence.test(line)
    if (isFence) inside = !inside
    return inside || isFence ? '' : line
  })
}

/** Find a line of tags in the text, as Obsidian has them, of which one hides a text. */
export function strayTag(body: string): Remark[] {
  const lines = withoutFences(body.split('\n'))
  const at = lines.findIndex(
    (line) => /^\s{0,3}(tags:\s*)?#[\p{L}\d/_-]+(\s*,?\s*#[\p{L}\d/_-]+)*\s*$/iu.test(line) && tagIn(line) !== null,
  )
  return at < 0 ? [] : [tagRemark(tagIn(lines[at] ?? '') ?? '', at + 1)]
}

const tagIn = (line: string) => hidingTag(line.match(/#[^\s#,]+/g) ?? [])

/** Say that a tag hides a text elsewhere. */
export const tagRemark = (tag: string, line: number): Remark => ({
  line,
  column: 1,
  severity: 'error',
  rule: 'field-of-another-system',
  message: `In other systems the tag "${tag}" keeps a text from being published; here it has no effect.`,
  fix: 'Write draft: true if it is not to be published, and draft: false if it is; or remove the tag.',
})

function stray({ name, line }: Found, hasHeader: boolean, severity: 'error' | 'warning'): Remark {
  const message = `"${name}:" is in the text, where it is read as words and not as a field.`
  const fix = hasHeader
    ? 'Move the line between the two lines of --- at the top of the file, or remove it.'
    : 'Make the first line of the file exactly ---, write the fields below it, and close them with a line of exactly ---.'
  return { line, column: 1, severity, rule: 'front-matter-odd', message, fix }
}

const strayIn = ({ name, line, written }: Found): Remark => ({
  line,
  column: 1,
  severity: 'error',
  rule: 'front-matter-odd',
  message: `"${name}:" is a part of the value of the field above it, because its line is indented.`,
  fix: `Write it at the beginning of a line of its own, without spaces or a hyphen before it: ${written.trim().replace(/^-\s+/, '')}`,
})
