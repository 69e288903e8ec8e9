import { cutAtWord } from '#lib/text/cut-at-word.ts'
import type { Room, Setting } from './layout.ts'

/** Name the ways to set a title, best first: as large as its room may hold, then smaller, then cut at a word. */
export function* settingsOf(title: string, { width, height, sizes }: Room): Generator<Setting> {
  const least = Math.min(...sizes)
  for (const size of sizes) {
    if (size === least || mayFit(title, size, width, height)) yield { title: cutAtWord(title, 240), size }
  }
  // Wide letters need more room than most: each step is a quarter shorter.
  for (let limit = 180; limit > 20; limit = Math.floor(limit * 0.75)) yield { title: cutAtWord(title, limit), size: least }
}

/** Guess by the widths of common letters, so that hopeless sizes are not laid out; no word may have to be broken. */
function mayFit(title: string, size: number, width: number, height: number): boolean {
  const longest = Math.max(...title.split(/[\s–—/-]/).map((word) => word.length))
  const lines = Math.ceil((title.length * size * 0.44) / width)
  return longest * size * 0.52 <= width && lines * size * 1.08 <= height
}
