import { expect, test } from 'vitest'
import { pixelWidth } from './pixel-width.ts'

/** Widths that Chromium gave these lines in Arimo of 1,000 pixels, at 20 pixels. */
test.each([
  ['The Case for the Cold Call', 235.6],
  ['Why “warm” calls fail — and what to do instead', 416.8],
  ['Commission Plans Take Sides: 12 Rules, 3 Myths (2026)', 503.1],
  ['Your First Sales Hire Should Be a Prospector · Counterpoint', 531.7],
  ['WWW MMM iii lll', 149.9],
  ['IJK QRS XYZ jkq vwx 0123456789 $€£¥', 360.2],
  ['snake_case + a=b <c> {d} [e] ~f^ `g`', 322.4],
  ['a/b\\c|d "e" *f* #g %h', 179.5],
  ['“Quotes” ‘single’ «guillemets» … – —', 329.4],
  ['ÄÖÜ äöü ß: Größe, Maß & Übermaß', 326.8],
  ['Où est l’été à Nîmes ? Ça va, cœur d’œuvre', 392.3],
  ['¿Qué pasó con el niño? ¡Mañana, señor!', 363.5],
  ['Zażółć gęślą jaźń', 154.5],
  ['Příliš žluťoučký kůň', 173.1],
  ['Türkçe: İstanbul’da ığdır şöyle', 266.8],
  ['Продажи: звонить или ждать?', 278.7],
  ['Ελληνικά κείμενα για πωλήσεις', 273.5],
  ['שיחה קרה', 86.4],
])('a line is as wide as a browser sets it, within 2 %%: %s', (words, measured) => {
  expect(Math.abs(pixelWidth(words, 20) - measured) / measured).toBeLessThan(0.02)
})

test('signs of Chinese, Japanese and Korean fill a square each', () => {
  for (const words of ['电话销售', 'セールス', '영업전화']) expect(pixelWidth(words, 20)).toBe(80)
})
