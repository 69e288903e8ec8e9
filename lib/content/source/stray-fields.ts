import type { Remark } from '#lib/findings.ts'
import type { FrontMatter } from './front-matter.ts'

/** How far down a header may have slipped. */
const searched = 40

/**
 * Find fields that are in the text because their header is not one: fenced by `----`, below a comment, without its first line.
 * To publish them as words might publish a draft.
 */
export function strayFields({ data, body, remarks }: FrontMatter, known: readonly string[]): Remark[] {
  if (Object.keys(data).length > 0 || remarks.length > 0) return []
  const field = new RegExp(`^\\s*["'-]*\\s*(${known.join('|')})["']?\\s*[:=]`)
  const found = withoutFences(body.split('\n').slice(0, searched)).flatMap((line, at) => {
    const [, name] = field.exec(line) ?? []
    return name ? [{ name, line: at + 1 }] : []
  })
  const hides = found.find(({ name }) => name === 'draft' || name === 'unlisted' || name === 'publishAt')
  const first = hides ?? (found.length > 1 ? found[0] : undefined)
  return first ? [stray(first)] : []
}

function withoutFences(lines: readonly string[]): string[] {
  let inside = false
  return lines.map((line) => {
    const isFence = /^\s*(```|~~~)/.test(line)
    if (isFence) inside = !inside
    return inside || isFence ? '' : line
  })
}

function stray({ name, line }: { readonly name: string; readonly line: number }): Remark {
  const message = `"${name}:" is in the text, where it is read as words and not as a field.`
  const fix = 'Make the first line of the file exactly ---, write the fields below it, and close them with a line of exactly ---.'
  return { line, column: 1, severity: 'error', rule: 'front-matter-odd', message, fix }
}
