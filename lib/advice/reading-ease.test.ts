import { expect, test } from 'vitest'
import { pixelWidth } from './pixel-width.ts'
import { readingEase } from './reading-ease.ts'

test.each([
  ['en', 'The cat sat on the mat.', 116],
  ['en', 'Organizational considerations necessitate multifaceted deliberation.', -221],
  ['de', 'Die Katze sitzt auf der Matte.', 106],
  ['fr', 'Le chat dort sur le lit.', 127],
])('%s: %s', (language, sentence, ease) => {
  const found = readingEase([sentence], language) ?? Number.NaN
  expect(Math.abs(found - ease)).toBeLessThan(15)
})

test('of a language without a formula, and of no words, nothing is said', () => {
  expect([readingEase(['Kot siedzi.'], 'pl'), readingEase(['…'], 'en')]).toEqual([null, null])
})

test.each([
  ['', 0],
  ['iiii', 18],
  ['WWWW', 76],
  ['Inbound or outbound', 185],
  ['Café', 42],
  ['客户', 40],
])('%s is %i pixels wide in Arial of 20 pixels', (words, width) => {
  expect(Math.abs(pixelWidth(words, 20) - width)).toBeLessThanOrEqual(1)
})
