import { expect, test } from 'vitest'
import { counted, fill, inList, isSpoken, listed, numberIn, pieces, tables, wordsOf } from './words.ts'

test.each([
  ['de', 'Startseite'],
  ['de-AT', 'Startseite'],
  ['de_CH', 'Startseite'],
  ['pt-BR', 'Início'],
  ['PT-pt', 'Início'],
  ['zh-Hans', 'Home'],
  ['ar-EG', 'الرئيسية'],
  ['fi', 'Home'],
  ['', 'Home'],
  ['constructor', 'Home'],
])('%s calls the front page %s', (language, home) => {
  expect(wordsOf(language).home).toBe(home)
})

test('words of a region differ where they do', () => {
  expect(wordsOf('pt-PT').share).not.toBe(wordsOf('pt-BR').share)
})

test.each([
  ['en', 1, '1 article'],
  ['en', 2, '2 articles'],
  ['fr', 0, '0 article'],
  ['pl', 1, '1 artykuł'],
  ['pl', 3, '3 artykuły'],
  ['pl', 5, '5 artykułów'],
  ['pl', 12, '12 artykułów'],
  ['pl', 22, '22 artykuły'],
  ['ja', 1, '1件の記事'],
  ['ar', 1, 'مقال واحد'],
  ['ar', 2, 'مقالان'],
  ['ar', 3, '3 مقالات'],
  ['ar', 11, '11 مقالًا'],
  ['ar', 100, '100 مقال'],
  ['ar', 103, '103 مقالات'],
  ['ar-EG', 12, '١٢ مقالًا'],
  ['en', 12345, '12345 articles'],
  ['fi', 2, '2 articles'],
] as const)('in %s, of %i it is said: %s', (language, count, said) => {
  const words = wordsOf(language)
  expect(counted(words.countedArticles, count, words)).toBe(said)
})

test.each([
  ['en', ['Ann'], 'Ann'],
  ['en', ['Ann', 'Ben', 'Cleo'], 'Ann, Ben and Cleo'],
  ['en-US', ['Ann', 'Ben', 'Cleo'], 'Ann, Ben and Cleo'],
  ['de', ['Ann', 'Ben', 'Cleo'], 'Ann, Ben und Cleo'],
  ['es', ['Ann', 'Inés'], 'Ann e Inés'],
  ['ja', ['Ann', 'Ben', 'Cleo'], 'Ann、Ben、Cleo'],
  ['ar', ['Ann', 'Ben', 'Cleo'], 'Ann وBen وCleo'],
  ['fi', ['Ann', 'Ben'], 'Ann and Ben'],
])('in %s, %j are %s', (language, names, said) => {
  const words = wordsOf(language)
  expect(listed(names, words)).toBe(said)
  const items = names.map((title) => ({ title }))
  expect(
    inList(items, words)
      .map((piece) => (typeof piece === 'string' ? piece : piece.title))
      .join(''),
  ).toBe(said)
})

test('what is put into a phrase is not read again, and what nobody gave stays', () => {
  expect(fill('{a} of {b}', { a: '{b}', b: '$&' }, wordsOf('en'))).toBe('{b} of $&')
  expect(fill('{a} of {b}', { a: 1 }, wordsOf('en'))).toBe('1 of {b}')
})

test('the pieces of a phrase come in the order of its language', () => {
  expect(pieces<string | number>('{series}（全{parts}回の第{part}回）', { part: 2, parts: 3, series: 'S' })).toEqual([
    'S',
    '（全',
    3,
    '回の第',
    2,
    '回）',
  ])
})

test('numbers have the digits of the language, and no marks', () => {
  expect([1234, 1234, 1234].map((number, at) => numberIn(number, wordsOf(['en', 'de', 'ar-EG'][at] ?? '')))).toEqual([
    '1234',
    '1234',
    '١٢٣٤',
  ])
})

test('there is a table of each language that the documentation names', () => {
  expect(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja', 'ar'].filter((language) => !isSpoken(language))).toEqual([])
  expect(Object.keys(tables)).toContain('pt-pt')
})
