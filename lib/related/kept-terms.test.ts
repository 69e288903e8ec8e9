import { expect, test } from 'vitest'
import { termsOf } from './article-terms.ts'
import { Lexicon } from './lexicon.ts'
import { reasonFor } from './reasons.ts'
import type { Relatable } from './relatable.ts'
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

test('what is related is the same whatever was read before', () => {
  const lexicon = new Lexicon()
  termsOf([...articles].reverse(), lexicon)
  const again = Lexicon.unpacked(structuredClone(lexicon.packed()))
  const more = [...articles, article('d', 'Letters that wait', 'Letters that wait are read. Cold calls are not.')]
  expect(relateArticles(more, measure(more, again), reasonFor)).toEqual(
    relateArticles(more, measure(more, new Lexicon()), reasonFor),
  )
})
