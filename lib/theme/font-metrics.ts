import { create } from 'fontkit'

/** What must be known of a font file to ask for it, and to keep its room until it is there. */
export interface FontFacts {
  /** `400`, or `200 800` where it can be of any weight between. */
  readonly weight: string
  readonly isItalic: boolean
  /** What stands in for it: the family on most machines that is nearest to it. */
  readonly like: 'serif' | 'sans'
  /** How wide its letters are, and how high its lines, in parts of its size. */
  readonly width: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
}

/** Read the facts of a font; null where it is damaged, or no font. */
export function readFont(bytes: Uint8Array): FontFacts | null {
  try {
    const font = create(Buffer.from(bytes))
    if (!('variationAxes' in font)) return null
    const { unitsPerEm, variationAxes: axes } = font
    const os2 = font['OS/2']
    const wght = axes.wght
    const weight = wght ? `${Math.round(wght.min)} ${Math.round(wght.max)}` : String(os2.usWeightClass)
    const [family = 0, serif = 0] = os2.panose
    return {
      weight,
      isItalic: os2.fsSelection.italic || font.italicAngle !== 0,
      like: family === 2 && serif > 1 && serif < 11 ? 'serif' : 'sans',
      width: averageWidth((code) => font.glyphForCodePoint(code).advanceWidth / unitsPerEm),
      ascent: font.ascent / unitsPerEm,
      descent: -font.descent / unitsPerEm,
      lineGap: font.lineGap / unitsPerEm,
    }
  } catch {
    // fontkit throws whatever it stumbles over.
    return null
  }
}

/** How often letters are in English text, of 1,000; other languages of the script differ by less than fonts do. */
const frequencies: Readonly<Record<string, number>> = {
  ...{ ' ': 180, e: 104, t: 74, a: 67, o: 62, i: 57, n: 57, s: 52, h: 50, r: 49, d: 35, l: 33, u: 23, c: 23, m: 20, w: 19 },
  ...{ f: 18, g: 16, y: 16, p: 16, b: 12, v: 8, k: 6, '.': 8, ',': 8, T: 3, A: 3, I: 4, S: 2 },
}

function averageWidth(widthOf: (code: number) => number): number {
  const all = Object.entries(frequencies)
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  return all.reduce((sum, [letter, count]) => sum + count * widthOf(letter.codePointAt(0) ?? 32), 0) / total
}
