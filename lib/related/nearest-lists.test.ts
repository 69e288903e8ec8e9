import { expect, test } from 'vitest'
import { Lexicon } from './lexicon.ts'
import { listOf, type NearestLists } from './nearest-lists.ts'
import { oppositesIn, type Sides } from './opposites.ts'
import type { Relatable } from './relatable.ts'
import { candidatesIn } from './related.ts'
import { measure, type Resemblance } from './resemblance.ts'

/** The same numbers each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const below = chance(7)
/** Some words are in many texts, most in few. */
const word = (): string => `word${Math.floor(below(1000) ** 2 / 2500)}`
const words = (count: number): string => Array.from({ length: count }, word).join(' ')
const sideOf = (id: string, round: number): string | undefined => [undefined, 'left', 'right'][(Number(id.slice(1)) + round) % 3]

const article = (id: string): Relatable => ({
  id,
  title: words(3),
  description: words(6),
  headings: [words(2)],
  tags: [word()],
  keywords: [],
  category: null,
  text: words(60),
  date: below(3) === 0 ? null : `20${10 + below(15)}-01-15`,
})

const named = (at: number): string => `a${String(at).padStart(4, '0')}`

/** What an edit makes of one article; null where it goes. */
const edits: readonly ((one: Relatable) => Relatable | null)[] = [
  (one) => ({ ...one, text: `${one.text} ${word()}` }),
  (one) => ({ ...one, text: `${one.text} unheard${below(1000)}` }),
  (one) => ({ ...one, title: words(3) }),
  (one) => ({ ...one, date: '2020-02-02' }),
  (one) => ({ ...one, text: words(60) }),
  (one) => ({ ...one, tags: [] }),
  () => null,
]

/** Whom each list names, by id. */
function told(lists: NearestLists, { articles }: Resemblance) {
  return articles.map(({ relatable }, at) => [
    relatable.id,
    ...listOf(lists, at).map(({ at: other, score }) => `${articles[other]?.relatable.id} ${score}`),
  ])
}

/** Of 80 articles lists name nearly all others; of 240 they are cut. */
for (const [count, rounds] of [
  [80, 40],
  [240, 35],
] as const) {
  test(`the nearest of ${count} articles after ${rounds} edits, one on top of the other, are those that are found from nothing`, () => {
    const lexicon = new Lexicon()
    let articles = Array.from({ length: count }, (_, at) => article(named(at)))
    let sides: Sides = new Map()
    let before = measure(articles, lexicon)
    let [related, opposites] = [candidatesIn(before), { sides, lists: oppositesIn(sides, before) }]
    let taken = 0
    for (let round = 0; round < rounds; round++) {
      const at = below(articles.length)
      const edit = edits[round % edits.length]
      articles = articles.flatMap((one, place) => (place === at ? (edit?.(one) ?? []) : [one]))
      if (round % 5 === 0) articles = [...articles, article(named(1000 + below(1000) * 2 + (round % 2)))]
      sides = new Map(
        articles
          .flatMap(({ id }) => [[id, sideOf(id, round > 30 && id.endsWith('7') ? 1 : 0)]] as [string, string][])
          .filter(([, side]) => side),
      )
      const now = measure(articles, lexicon, before)
      if (now.weights.stood.filter((was) => was < 0).length < articles.length / 4) taken++
      related = candidatesIn(now, related)
      opposites = { sides, lists: oppositesIn(sides, now, opposites) }
      before = now
      const anew = measure(articles, new Lexicon())
      expect(told(related, now)).toEqual(told(candidatesIn(anew), anew))
      expect(told(opposites.lists, now)).toEqual(told(oppositesIn(sides, anew), anew))
    }
    // Else nothing was shown but that all is compared anew.
    expect(taken).toBeGreaterThan(rounds / 3)
  })
}
