/**
 * Widths of Helvetica's letters in thousandths of their size, from Adobe's Core 14 metrics; Arial, in which results are set, was drawn to
 * them. https://github.com/tecnickcom/tc-font-core14-afms
 */
const widths = new Map<string, number>(
  (
    [
      [191, "'"],
      [222, 'ijl’‘'],
      [260, '|'],
      [278, ' !,./:;I[]\\ft'],
      [333, '()-`r“”'],
      [334, '{}'],
      [355, '"'],
      [389, '*'],
      [469, '^'],
      [500, 'Jcksvxyz'],
      [584, '+<=>~'],
      [611, 'FTZ'],
      [667, '&ABEKPSVXY'],
      [722, 'CDHNRUw'],
      [778, 'GOQ'],
      [833, 'Mm'],
      [889, '%'],
      [944, 'W'],
      [1000, '—…'],
      [1015, '@'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
const usual = 556
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u

/** Say how wide a line is in Arial of this size, in pixels. A letter with an accent is as wide as the one without. */
export function pixelWidth(words: string, size: number): number {
  let thousandths = 0
  for (const letter of words.normalize('NFD').replace(/\p{Mark}/gu, ''))
    thousandths += widths.get(letter) ?? (wide.test(letter) ? 1000 : usual)
  return Math.round((thousandths * size) / 1000)
}
