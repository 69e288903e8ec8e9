import { expect, test } from 'vitest'
import { Lexicon } from './lexicon.ts'
import type { Relatable } from './relatable.ts'
import { relateArticles } from './related.ts'
import { measure } from './resemblance.ts'

const subjects = ['cold calls', 'sales quota', 'lead scoring', 'demo scripts']

const articles = Array.from({ length: 24 }, (_, at): Relatable => {
  const subject = subjects[at % subjects.length] ?? ''
  return {
    id: `article-${at}`,
    title: `${subject} ${at}`,
    description: `What ${subject} are good for`,
    headings: [`Why ${subject}`],
    tags: [subject],
    keywords: [],
    category: at % 2 === 0 ? 'Outbound' : 'Inbound',
    text: `A warm opening helps. Our ${subject} need patience, a plain script, word${at} and word${at + 1}.`,
    date: null,
  }
})

type Edit = Partial<Relatable> | null

/** Each edit comes on top of those before it; null removes the article. */
const edits: readonly (readonly [what: string, id: string, edit: Edit])[] = [
  ['a word that nobody else has', 'article-3', { text: 'Our lead scoring needs nothing but patience and zebras.' }],
  ['a title that makes a phrase of words in other texts', 'article-4', { title: 'A warm opening' }],
  ['a heading that makes another phrase of them', 'article-9', { headings: ['The plain script'] }],
  ['the title back, so that nobody claims the phrase', 'article-4', { title: 'Cold calls 4' }],
  ['a tag in other letter case', 'article-5', { tags: ['Sales Quotas'] }],
  ['another category', 'article-6', { category: 'Careers' }],
  ['an article removed', 'article-7', null],
  ['a text that is empty', 'article-8', { text: '' }],
  ['the same words in another order', 'article-10', { text: 'Patience and a plain script need lead scoring.' }],
]

let present = articles
for (const [what, id, edit] of edits) {
  const before = present
  const after = present.flatMap((one) => (one.id !== id ? [one] : edit === null ? [] : [{ ...one, ...edit }]))
  present = after
  test(`relateArticles finds after an edit what it finds in a new process: ${what}`, () => {
    relateArticles(before)
    const found = [...relateArticles(after)]
    expect(found).toEqual([...relateArticles(after, measure(after, new Lexicon()))])
  })
}

test('relateArticles finds the same when an edit is taken back', () => {
  const [first, last] = [relateArticles(articles), relateArticles(present)]
  expect([...last]).not.toEqual([...first])
  expect([...relateArticles(articles)]).toEqual([...first])
})
