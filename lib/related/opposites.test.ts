import { expect, test } from 'vitest'
import { proposeOpposites, SHOWN_AS_OPPOSITE } from './opposites.ts'
import { measure } from './resemblance.ts'

const articles = [
  on(
    'outbound',
    'call-first',
    'The cold call still works',
    'Dial the prospect. A cold call reaches a buyer who would never fill a form. Call volume, timing and an honest opener.',
  ),
  on(
    'inbound',
    'never-call',
    'The cold call is over',
    'Nobody answers a cold call. Buyers read before they talk; an opener cannot save a call that nobody asked for.',
  ),
  on(
    'outbound',
    'commission',
    'Pay commission on meetings',
    'Commission on booked meetings keeps prospecting alive. A quota for meetings is fair.',
  ),
  on(
    'inbound',
    'salary',
    'Pay a salary, not commission',
    'Commission on meetings rewards noise. Pay salary, and tie the quota to retention.',
  ),
  on('inbound', 'newsletter', 'A newsletter that people keep', 'Write weekly, send on Tuesday, answer replies.'),
  on('outbound', 'lists', 'Build lists by hand', 'Twenty accounts, researched well, beat a purchased database.'),
]

function on(side: string, id: string, title: string, text: string) {
  return { id, side, title, description: '', headings: [], tags: [], keywords: [], category: null, text, date: null }
}

/** Propose opposites among articles; `others` are known, and take no side. */
function proposed(articles: ReturnType<typeof on>[], ...others: ReturnType<typeof on>[]) {
  return proposeOpposites(new Map(articles.map(({ id, side }) => [id, side])), measure([...articles, ...others]))
}

test('proposeOpposites pairs what argues about the same on different sides, nearest first', () => {
  const pairs = proposed(articles)
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    ['call-first', 'never-call'],
    ['commission', 'salary'],
  ])
  for (const { score } of pairs) expect(score).toBeGreaterThanOrEqual(SHOWN_AS_OPPOSITE)
})

test('proposeOpposites never pairs two of the same side', () => {
  expect(proposed(articles.map((article) => ({ ...article, side: 'outbound' })))).toEqual([])
})

test('proposeOpposites puts an article into one pair at most: the nearer wins', () => {
  const further = on(
    'inbound',
    'call-back',
    'Call back only',
    'A cold call is no call back. Wait for the form, then dial within the hour.',
  )
  const all = [...articles, further]
  const named = proposed(all).flatMap(({ a, b }) => [a, b])
  expect(new Set(named).size).toBe(named.length)
  expect(named[named.indexOf('call-first') + 1]).toBe('never-call')
})

test('proposeOpposites says the same whatever the order of the input', () => {
  expect(proposed([...articles].reverse())).toEqual(proposed(articles))
})

test('proposeOpposites leaves out articles that take no side, though they help to tell common words', () => {
  const neutral = on('', 'neutral', 'Cold call or not', 'A cold call reaches a buyer; nobody answers a cold call.')
  const named = proposed(articles, neutral).flatMap(({ a, b }) => [a, b])
  expect(named).not.toContain('neutral')
  expect(named).toContain('call-first')
})
