import { expect, test } from 'vitest'
import { countWords } from './words.ts'

const counts: Readonly<Record<string, number>> = {
  '': 0,
  'one two  three\nfour': 4,
  'one — two … three': 3,
  "it's well-known": 2,
  中文标题: 2,
  'Ein 中文 Wort': 3,
}

for (const [words, count] of Object.entries(counts)) {
  test(`countWords finds ${count} in "${words}"`, () => {
    expect(countWords(words)).toBe(count)
  })
}
