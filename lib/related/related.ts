import { listOf, type NearestLists, nearestLists } from './nearest-lists.ts'
import { shareOut } from './pointers.ts'
import { reasonFor } from './reasons.ts'
import type { Relatable } from './relatable.ts'
import { measure, type Neighbor, type Resemblance } from './resemblance.ts'

/** An article to read after another one, how much is to be said for it, from 0 to 1, and why in words. */
export interface RelatedLink {
  readonly id: string
  readonly score: number
  readonly reason: string
}

/** List for each article what to read next, best first, ten at most; nothing where nothing resembles it. `reason` says why in words. */
export function relateArticles(
  relatables: readonly Relatable[],
  resemblance: Resemblance = measure(relatables),
  reason: typeof reasonFor = reasonFor,
  lists: NearestLists = candidatesIn(resemblance),
): ReadonlyMap<string, readonly RelatedLink[]> {
  const { articles } = resemblance
  const shared = shareOut(withoutFavorites(articles.map((_, at) => listOf(lists, at))))
  return new Map(articles.map(({ relatable: { id } }, at) => [id, linksFrom(at, shared[at] ?? [], resemblance, reason)]))
}

/** List whom each article may be led to. */
export const candidatesIn = (resemblance: Resemblance, before?: NearestLists): NearestLists =>
  nearestLists(resemblance, CANDIDATES, before)

/** How many of the nearest are considered for ten places. */
const CANDIDATES = 40
const LISTED = 10

/** How many of the nearest tell how close an article is to others in general. */
const CIRCLE = 10

/** Keeps an article that hardly resembles any other from standing out for it. */
const DISTANCE = 0.03

/** Discount articles that are near to everything: what is near to one in particular is the better advice. */
function withoutFavorites(lists: readonly (readonly Neighbor[])[]): Neighbor[][] {
  const closeness = lists.map((list) => list.slice(0, CIRCLE).reduce((sum, { score }) => sum + score, 0) / CIRCLE + DISTANCE)
  const usual = closeness.reduce((sum, one) => sum + one, 0) / Math.max(1, closeness.length)
  const fair = ({ at, score }: Neighbor): Neighbor => ({
    at,
    score: Math.min(1, score * Math.sqrt(usual / (closeness[at] ?? usual))),
  })
  return lists.map((list) => list.map(fair).sort((a, b) => b.score - a.score))
}

function linksFrom(from: number, list: readonly Neighbor[], resemblance: Resemblance, reason: typeof reasonFor): RelatedLink[] {
  const listed = list.slice(0, LISTED)
  return listed.map(({ at }, place) => ({
    id: resemblance.articles[at]?.relatable.id ?? '',
    score: scoreAt(listed, place),
    reason: reason(from, at, resemblance),
  }))
}

/** Give an article that was handed a place what the next one has, and four digits: scores fall from place to place on every machine. */
function scoreAt(list: readonly Neighbor[], place: number): number {
  const best = Math.max(...list.slice(place).map(({ score }) => score))
  return Math.round(best * 10_000) / 10_000
}
