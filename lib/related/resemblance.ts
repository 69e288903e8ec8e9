import { type ArticleTerms, termsOf } from './article-terms.ts'
import type { Lexicon } from './lexicon.ts'
import type { Relatable } from './relatable.ts'
import { addProducts } from './sparse-rows.ts'
import { type TermWeights, weighTerms } from './term-weights.ts'

/** Articles made comparable. */
export interface Resemblance extends ArticleTerms {
  readonly weights: TermWeights
  /** The day of each article, counted from 1970; NaN where it has none. */
  readonly days: Float64Array
  /** Where the resemblance to one article is summed up: written anew for each. */
  readonly sums: Float64Array
}

/** An article by its place in `articles`, and how much it resembles another one, from 0 to 1. */
export interface Neighbor {
  readonly at: number
  readonly score: number
}

/** What resemblance is made of; 1 is the weight of the terms. Found on corpora whose authors' own links say what belongs together. */
export const balance = {
  /** Naming what the other's title says, and being named. */
  naming: 0.6,
  named: 0.3,
  /** What the same day adds; half of it is left after `period` days. */
  sameDay: 0.15,
  period: 300,
}

/** Nothing below is called related. */
export const THRESHOLD = 0.045

/** Make articles comparable. No two texts are compared as such: an article meets those with which it shares a weighty term. */
export function measure(relatables: readonly Relatable[], lexicon?: Lexicon): Resemblance {
  const terms = termsOf(relatables, lexicon)
  const days = Float64Array.from(terms.articles, ({ relatable: { date } }) => Date.parse(date?.slice(0, 10) ?? '') / 86_400_000)
  return { ...terms, weights: weighTerms(terms), days, sums: new Float64Array(days.length) }
}

/** List the `limit` articles that most resemble the one at `at`, nearest first. */
export function nearest(at: number, resemblance: Resemblance, limit: number, isMeant = (_at: number): boolean => true): Neighbor[] {
  const { days, sums } = resemblance
  sumUp(at, resemblance)
  let found: Neighbor[] = []
  // What many others are nearer than is left out now and then: sorting thousands for each article takes most of the time.
  let [least, floor] = [THRESHOLD, THRESHOLD]
  for (let other = 0; other < sums.length; other++) {
    const sum = sums[other] ?? 0
    if (sum < floor || other === at || !isMeant(other)) continue
    const score = (sum * (1 + nearnessInTime(days[at] ?? NaN, days[other] ?? NaN))) / WHOLE
    if (score < least) continue
    found.push({ at: other, score })
    if (found.length < limit * 8) continue
    found = nearestOf(found)
    least = found.at(-1)?.score ?? least
    // Nearness in time adds so much at most; a hair less, because what is as near must stay.
    floor = Math.max(THRESHOLD, ((least * WHOLE) / (1 + balance.sameDay)) * (1 - 1e-9))
  }
  return nearestOf(found)

  function nearestOf(some: Neighbor[]): Neighbor[] {
    return some.sort((a, b) => b.score - a.score || stepsTo(a.at) - stepsTo(b.at)).slice(0, limit)
  }

  /** Ties go round in a circle: equal articles then point to each other evenly, and not all to the first. */
  function stepsTo(other: number): number {
    return (other - at + sums.length) % sums.length
  }
}

function sumUp(at: number, { sums, weights: { core, mentions, titles } }: Resemblance): void {
  sums.fill(0)
  addProducts(sums, core.rows, at, core.turned, 1)
  addProducts(sums, mentions.rows, at, titles.turned, balance.naming)
  addProducts(sums, titles.rows, at, mentions.turned, balance.named)
}

function nearnessInTime(one: number, other: number): number {
  const apart = Math.abs(one - other)
  return Number.isNaN(apart) ? 0 : balance.sameDay / (1 + apart / balance.period)
}

/** What two articles would reach that agree in everything. */
const WHOLE = (1 + balance.naming + balance.named) * (1 + balance.sameDay)
