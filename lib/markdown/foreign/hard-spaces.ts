import type { Cut } from './cut.ts'

/** Spaces that do not break, of other widths or of none: editors and web pages leave them behind, and Markdown does not take them for spaces. */
const hard = '[\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF]'
const before = '^(?:[ \\t]|>)*'
const number = '\\d{1,9}[.)]'

const marks: readonly RegExp[] = [
  new RegExp(`(?=${hard})(?<=${before}#{1,6})${hard}+(?=\\S)`, 'gm'),
  // "- 5 °C" and "1. Mai" keep their hard space on purpose.
  new RegExp(`(?=${hard})(?<=${before}[-*+])${hard}+(?=[^\\s\\d])`, 'gm'),
  new RegExp(`(?=${hard})(?<=${before}${number})${hard}+(?=\\S[^\\n]*(?:\\r?\\n)+(?:[ \\t]|>)*${number}${hard})`, 'gm'),
  new RegExp(`(?=${hard})(?<=${before}${number}${hard}[^\\n]*(?:\\r?\\n){1,2}(?:[ \\t]|>)*${number})${hard}+(?=\\S)`, 'gm'),
  new RegExp(`(?=${hard})(?<=${before}>[ \\t]?)${hard}+(?=(?:#{1,6}|[-*+]|>)[ \\t]|\\x60{3})`, 'gm'),
  new RegExp(
    `(?<=^[ \\t]{0,12})${hard}(?:[ \\t]|${hard}){0,2}(?=(?:#{1,6}|[-*+]|${number})(?:[ \\t]|${hard})\\S|\\x60{3}|~{3}|>[ \\t]|\\|)`,
    'gm',
  ),
  new RegExp(`(?=${hard})(?<=${before}(?:[-*+]|${number})[ \\t]\\[)${hard}(?=\\][ \\t])`, 'gm'),
  new RegExp(`(?=${hard})(?<=\\]\\([ \\t]?)${hard}+(?=[^\\s)])`, 'gm'),
]

/** A line of hyphens under the head of a table. */
const rule = new RegExp(`^(?:[ \\t>:|-]|${hard})+$`, 'gm')

/** Hard spaces after and before marks that begin a line are taken for spaces, with one note for all of them. */
export function hardSpaces(source: string, isCode: (offset: number) => boolean): Cut[] {
  if (!new RegExp(hard).test(source)) return []
  const found = [...marks.flatMap((mark) => [...source.matchAll(mark)]), ...inRules(source)]
    .map(({ index, 0: written }) => ({ start: index, written }))
    .filter(({ start }) => !isCode(start))
    .toSorted((a, b) => a.start - b.start)
  const others = found.length > 1 ? `, as are ${found.length - 1} more in this text` : ''
  return found.map((cut, at) => ({
    ...cut,
    message:
      at > 0
        ? null
        : `A space of another kind than the usual one (${nameOf(cut.written)}) is beside a mark, which Markdown would not read. It is taken for a space${others}.`,
    fix: 'Nothing to do; you may type a usual space instead.',
  }))
}

const inRules = (source: string): { index: number; 0: string }[] =>
  [...source.matchAll(rule)].flatMap(({ index, 0: line }) =>
    line.includes('|') && line.includes('-')
      ? [...line.matchAll(new RegExp(`${hard}+`, 'g'))].map((match) => ({ index: index + match.index, 0: match[0] }))
      : [],
  )

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
