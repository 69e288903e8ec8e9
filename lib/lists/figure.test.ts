import { expect, test } from 'vitest'
import { canvas, figureOf } from './figure.ts'

const addresses = Array.from({ length: 500 }, (_, at) => `/blog/piece-${at}/`)

test('an article keeps its figure, and few of 500 share one', () => {
  expect(addresses.map(figureOf)).toEqual(addresses.map(figureOf))
  expect(new Set(addresses.map(figureOf)).size).toBeGreaterThan(150)
})

test('each of the eight motifs is drawn for some articles, and none for most', () => {
  const motifs = addresses.map((address) =>
    figureOf(address)
      .replace(/-?[\d.]+ ?/g, '')
      .slice(0, 60),
  )
  const counts = [...new Set(motifs)].map((motif) => motifs.filter((one) => one === motif).length)
  expect(counts.length).toBeGreaterThanOrEqual(8)
  expect(Math.max(...counts)).toBeLessThan(150)
})

test('a figure is closed shapes on its canvas, in at most 1,700 characters', () => {
  for (const figure of addresses.map(figureOf)) {
    expect(figure).toMatch(/^(?:M-?[\d.]+ -?[\d.]+[avhL][-\d. avhL]*z)+$/)
    expect(figure.length).toBeLessThanOrEqual(1700)
    for (const [, x, y] of figure.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Math.abs(Number(x))).toBeLessThanOrEqual(canvas[0])
      expect(Math.abs(Number(y))).toBeLessThanOrEqual(canvas[1] + 14)
    }
  }
})
