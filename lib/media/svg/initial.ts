import { faceFor } from './faces.ts'

/** Which part of the square the letter fills, at its longer side. */
const share = 0.58

/** Outline the first letter of a name, large, in the middle of a square; null where our typeface does not have it. */
export function initialPath(name: string, side: number): string | null {
  const letter = Array.from(name.normalize('NFC')).find((character) => /[\p{L}\p{N}]/u.test(character)) ?? ''
  const face = faceFor({ fontFamily: 'serif', fontWeight: '600' })
  const capital = letter.toLocaleUpperCase('en')
  if (face === null || capital.length !== 1 || face.font.charToGlyphIndex(capital) === 0) return null
  const glyph = face.font.charToGlyph(capital)
  const points = glyph.getPath(0, 0, side).commands
  const [left, right] = extremes(points.flatMap(({ x }) => x ?? []))
  const [top, bottom] = extremes(points.flatMap(({ y }) => y ?? []))
  const scale = (share * side) / Math.max(right - left, bottom - top)
  const at = (from: number, to: number) => side / 2 - ((from + to) / 2) * scale
  return glyph.getPath(at(left, right), at(top, bottom), side * scale).toPathData(2)
}

const extremes = (values: readonly number[]): [least: number, most: number] => [Math.min(...values), Math.max(...values)]
