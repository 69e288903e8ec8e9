import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { keepTerms, termsOf } from './article-terms.ts'
import { readTerms } from './kept-terms.ts'
import { Lexicon } from './lexicon.ts'
import { reasonFor } from './reasons.ts'
import { nameOf, type Relatable } from './relatable.ts'
import { relateArticles } from './related.ts'
import { measure } from './resemblance.ts'

const article = (id: string, title: string, text: string): Relatable => ({
  id,
  title,
  text,
  description: '',
  headings: ['Cold calls'],
  tags: ['Sales talk'],
  keywords: [],
  category: 'Prospecting',
  date: null,
})
const articles = [
  article('a', 'Cold calls and warm letters', 'Cold calls reach people. Letters wait. Cold calls pay.'),
  article('b', 'Warm letters', 'Warm letters wait for people who read; cold calls do not.'),
  article('c', 'Markets', 'Markets move, letters follow, and Next.js is no market. 電話 と 手紙'),
]

test('a lexicon that was written down knows the same terms, phrases and numbers', () => {
  const lexicon = new Lexicon()
  const before = termsOf(articles, lexicon)
  const again = Lexicon.unpacked(structuredClone(lexicon.packed()))
  expect(
    again.terms.map(({ phrases, ...term }) => [term, [...(phrases ?? [])].map(([word, { number }]) => [word, number])]),
  ).toEqual(lexicon.terms.map(({ phrases, ...term }) => [term, [...(phrases ?? [])].map(([word, { number }]) => [word, number])]))
  expect(again.phrases.map(({ number }) => number)).toEqual(lexicon.phrases.map(({ number }) => number))
  expect(termsOf(articles, again).articles).toEqual(before.articles)
  expect(again.terms.length).toBe(lexicon.terms.length)
})

test('a lexicon that was written down is not given up as unused before articles are read', () => {
  const lexicon = new Lexicon()
  termsOf(articles, lexicon)
  expect(Lexicon.unpacked(lexicon.packed()).used).toBe(lexicon.terms.length)
})

test('what is related is the same whatever was read before', () => {
  const lexicon = new Lexicon()
  termsOf([...articles].reverse(), lexicon)
  const again = Lexicon.unpacked(structuredClone(lexicon.packed()))
  const more = [...articles, article('d', 'Letters that wait', 'Letters that wait are read. Cold calls are not.')]
  expect(relateArticles(more, measure(more, again), reasonFor)).toEqual(
    relateArticles(more, measure(more, new Lexicon()), reasonFor),
  )
})

afterEach(() => {
  vi.unstubAllEnvs()
})

test('the articles of several languages, which are compared one language after the other, are all written down', async () => {
  vi.stubEnv('CACHE_DIR', mkdtempSync(join(tmpdir(), 'terms-')))
  const german = [
    article('de/a', 'Kalte Anrufe', 'Kalte Anrufe und warme Briefe.'),
    article('de/b', 'Briefe', 'Warme Briefe warten.'),
  ]
  for (const language of [articles, german]) await keepTerms(termsOf(language))
  const kept = await readTerms()
  expect([...articles, ...german].filter((one) => !kept?.articles.has(nameOf(one)))).toEqual([])
})
