import { once } from '#lib/once-for.ts'
import { type ArticleTerms, termsOf } from './article-terms.ts'
import type { Lexicon } from './lexicon.ts'
import type { Relatable } from './relatable.ts'
import { addProducts, copyRow, packRows, type SparseRows, transpose } from './sparse-rows.ts'
import { type TermWeights, type Weighed, weighTerms } from './term-weights.ts'

/** Articles made comparable. */
export interface Resemblance extends ArticleTerms {
  readonly weights: TermWeights
  /** The same tables by term: which articles have it. */
  readonly byTerm: () => Tables
  /** The day of each article, counted from 1970; NaN where it has none. */
  readonly days: Float64Array
  /** Where the resemblance to one article is summed up: written anew for each. */
  readonly sums: Float64Array
}

/** Three tables of a row for each article, or of a row for each term. */
type Tables = Readonly<Record<'core' | 'mentions' | 'titles', SparseRows>>

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
export function measure(relatables: readonly Relatable[], lexicon?: Lexicon, before?: Weighed): Resemblance {
  const terms = termsOf(relatables, lexicon)
  const weights = weighTerms(terms, before)
  const days = Float64Array.from(terms.articles, ({ relatable: { date } }) => Date.parse(date?.slice(0, 10) ?? '') / 86_400_000)
  return { ...terms, weights, byTerm: turned(weights, terms.lexicon.terms.length), days, sums: new Float64Array(days.length) }
}

/** Turn the tables when they are first asked for. */
const turned = ({ core, mentions, titles }: Tables, width: number): (() => Tables) =>
  once(() => ({ core: transpose(core, width), mentions: transpose(mentions, width), titles: transpose(titles, width) }))

/** List the `limit` articles that most resemble the one at `at`, nearest first. */
export function nearest(at: number, resemblance: Resemblance, limit: number, isMeant = (_at: number): boolean => true): Neighbor[] {
  const { sums } = resemblance
  sumUp(at, resemblance)
  let found: Neighbor[] = []
  // What many others are nearer than is left out now and then: sorting thousands for each article takes most of the time.
  let [least, floor] = [THRESHOLD, THRESHOLD]
  for (let other = 0; other < sums.length; other++) {
    const sum = sums[other] ?? 0
    if (sum < floor || other === at || !isMeant(other)) continue
    const score = scoreOf(sum, at, other, resemblance)
    if (score < least) continue
    found.push({ at: other, score })
    if (found.length < limit * 8) continue
    found = nearestOf(found, at, sums.length, limit)
    least = found.at(-1)?.score ?? least
    // Nearness in time adds so much at most; a hair less, because what is as near must stay.
    floor = Math.max(THRESHOLD, ((least * WHOLE) / (1 + balance.sameDay)) * (1 - 1e-9))
  }
  return nearestOf(found, at, sums.length, limit)
}

/** How much the articles in `others`, some of all, resemble the one at `at`: those that do, each by its place among all. */
export function resembling(at: number, others: Some, resemblance: Resemblance): Neighbor[] {
  const { places, sums, byTerm } = others
  sums.fill(0)
  addAll(sums, at, resemblance.weights, byTerm)
  const found: Neighbor[] = []
  for (let one = 0; one < places.length; one++) {
    const [sum, other] = [sums[one] ?? 0, places[one] ?? 0]
    if (sum < THRESHOLD || other === at) continue
    const score = scoreOf(sum, at, other, resemblance)
    if (score >= THRESHOLD) found.push({ at: other, score })
  }
  return found
}

/** Some of all articles, made ready to be compared with. */
export interface Some {
  readonly places: Int32Array
  readonly byTerm: Tables
  readonly sums: Float64Array
}

/** Choose some of all articles. */
export function someOf(places: Int32Array, { weights, lexicon }: Resemblance): Some {
  const width = lexicon.terms.length
  const chosen = (rows: SparseRows): SparseRows =>
    transpose(
      packRows([...places], (at, put) => copyRow(rows, at, put)),
      width,
    )
  const byTerm = { core: chosen(weights.core), mentions: chosen(weights.mentions), titles: chosen(weights.titles) }
  return { places, byTerm, sums: new Float64Array(places.length) }
}

/** Order those found for the article at `at`, of `count`, and keep the nearest. Ties go round in a circle: equal articles then point to each other evenly, and not all to the first. */
export function nearestOf(found: Neighbor[], at: number, count: number, limit: number): Neighbor[] {
  const stepsTo = (other: number): number => (other - at + count) % count
  return found.sort((a, b) => b.score - a.score || stepsTo(a.at) - stepsTo(b.at)).slice(0, limit)
}

function scoreOf(sum: number, at: number, other: number, { days }: Resemblance): number {
  return (sum * (1 + nearnessInTime(days[at] ?? NaN, days[other] ?? NaN))) / WHOLE
}

function sumUp(at: number, { sums, weights, byTerm }: Resemblance): void {
  sums.fill(0)
  addAll(sums, at, weights, byTerm())
}

/** Add up what the article at `at` shares with those in `others`, in the order of its own terms: the sums are then the same, however many others there are. */
function addAll(sums: Float64Array, at: number, { core, mentions, titles }: Tables, others: Tables): void {
  addProducts(sums, core, at, others.core, 1)
  addProducts(sums, mentions, at, others.titles, balance.naming)
  addProducts(sums, titles, at, others.mentions, balance.named)
}

function nearnessInTime(one: number, other: number): number {
  const apart = Math.abs(one - other)
  return Number.isNaN(apart) ? 0 : balance.sameDay / (1 + apart / balance.period)
}

/** What two articles would reach that agree in everything. */
const WHOLE = (1 + balance.naming + balance.named) * (1 + balance.sameDay)
