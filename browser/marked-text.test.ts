import { expect, test } from 'vitest'
import { markedText } from './marked-text.ts'

for (const [excerpt, pieces] of [
  ['a <mark>cold</mark> call', ['a ', ['cold'], ' call']],
  ['<mark>cold</mark>', [['cold']]],
  ['<mark>&lt;img</mark> src=x onerror=alert(1)&gt;', [['<img'], ' src=x onerror=alert(1)>']],
  ['AT&T, R&amp;D', ['AT&T, R&amp;D']],
  ['', []],
] as const) {
  test(`markedText divides "${excerpt}"`, () => {
    expect(markedText(excerpt)).toEqual(
      pieces.map((piece) => (typeof piece === 'string' ? { text: piece, isMarked: false } : { text: piece[0], isMarked: true })),
    )
  })
}
