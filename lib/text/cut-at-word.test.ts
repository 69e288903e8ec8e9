import { expect, test } from 'vitest'
import { cutAtWord } from './cut-at-word.ts'

test('cutAtWord cuts at a word, and says so', () => {
  expect(cutAtWord('One two three', 13)).toBe('One two three')
  expect(cutAtWord('One two, three', 10)).toBe('One two…')
})

test('cutAtWord cuts no character in the middle where there is no word to cut at', () => {
  const family = '👩‍👩‍👧‍👦'
  expect(cutAtWord(family.repeat(10), family.length * 3 + 4)).toBe(`${family.repeat(3)}…`)
  expect(cutAtWord('é'.normalize('NFD').repeat(10), 5)).toBe(`${'é'.normalize('NFD').repeat(2)}…`)
  expect(cutAtWord('𝒳'.repeat(10), 5)).toBe('𝒳𝒳…')
})
