/** A part of a text: code, where nothing is rewritten, or not. */
export interface Piece {
  readonly text: string
  readonly isCode: boolean
}

/** Where code may begin, outside of code: a fence, backticks, an HTML element of code, a comment. */
const opening =
  /(^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(`{3,}(?=[^`\n]*$)|~{3,})|(?<!\\)(`+)|<(pre|code|script|style|textarea)\b|<!--/gim

/** Divide a text into code and the rest, in one pass. What is not closed is no code, but for a fence, which goes on to the end. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  const pattern = new RegExp(opening)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index + (match[1]?.length ?? 0)
    const end = endOf(match, start, text)
    if (end === null) continue
    if (start > from) found.push({ text: text.slice(from, start), isCode: false })
    found.push({ text: text.slice(start, end), isCode: true })
    from = end
    pattern.lastIndex = end
  }
  if (from < text.length) found.push({ text: text.slice(from), isCode: false })
  return found
}

/** Backticks that are not closed are looked for in what is near only: else a text of many would be read again and again. */
const farthest = 3000

function endOf([whole, , fence, ticks, tag]: RegExpExecArray, start: number, text: string): number | null {
  if (fence !== undefined) {
    const close = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm')
    close.lastIndex = lineEnd(text, start)
    return close.exec(text) ? close.lastIndex : text.length
  }
  const after = start + whole.length
  if (ticks !== undefined) return endOfTicks(text, start + ticks.length, ticks.length)
  const close = tag === undefined ? '-->' : `</${tag.toLowerCase()}`
  const end = text.indexOf(close, after)
  return end < 0 ? null : end + close.length
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Inline code ends with as many backticks as it began with, in the same paragraph. */
function endOfTicks(text: string, from: number, length: number): number | null {
  const near = text.slice(from, from + farthest)
  const paragraph = near.slice(0, (/\n[ \t]*\n/.exec(near)?.index ?? near.length) + 1)
  const close = new RegExp(`(?<!\`)\`{${length}}(?!\`)`).exec(paragraph)
  return close ? from + close.index + length : null
}

/** Rewrite what is not code. */
export const outsideCode = (text: string, rewrite: (text: string) => string): string =>
  pieces(text)
    .map((piece) => (piece.isCode ? piece.text : rewrite(piece.text)))
    .join('')
