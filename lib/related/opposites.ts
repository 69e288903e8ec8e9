import { compare } from '#lib/findings.ts'
import { listOf, type NearestLists, nearestLists } from './nearest-lists.ts'
import type { Resemblance } from './resemblance.ts'

/** Two articles on different sides that argue about the same, and how much they resemble each other, from 0 to 1. */
export interface Opposites {
  readonly a: string
  readonly b: string
  readonly score: number
}

/** From this score a proposal may be shown to readers as the other side. */
export const SHOWN_AS_OPPOSITE = 0.15

/** How many of the nearest on other sides an article may be paired with. */
const CANDIDATES = 20

/** Which side each article takes that seeks an opposite, by id. */
export type Sides = ReadonlyMap<string, string>

/**
 * Pair articles of different sides, nearest first; each is in one pair at most. `resemblance` may know more articles than those with a side:
 * the more it knows, the better it tells a common word from a telling one.
 */
export function proposeOpposites(
  sides: Sides,
  resemblance: Resemblance,
  lists = oppositesIn(sides, resemblance),
): readonly Opposites[] {
  const paired = new Set<string>()
  return candidates(lists, resemblance).filter(({ a, b }) => {
    if (paired.has(a) || paired.has(b)) return false
    paired.add(a).add(b)
    return true
  })
}

/** List the nearest of the other sides for each article that takes one. */
export function oppositesIn(
  sides: Sides,
  resemblance: Resemblance,
  before?: { readonly sides: Sides; readonly lists: NearestLists },
): NearestLists {
  const ids = resemblance.articles.map(({ relatable }) => relatable.id)
  const own = ids.map((id) => sides.get(id))
  const isAsking = (at: number): boolean => own[at] !== undefined
  const isMeant = (at: number, other: number): boolean => own[other] !== undefined && own[other] !== own[at]
  const isOther = (at: number): boolean => own[at] !== before?.sides.get(ids[at] ?? '')
  return nearestLists(resemblance, CANDIDATES, before?.lists, { isAsking, isMeant, isOther })
}

/** List all pairs that are near enough, nearest first, each once with the lesser id as `a`. */
function candidates(lists: NearestLists, { articles }: Resemblance): Opposites[] {
  const pairs = new Map<string, Opposites>()
  for (const [at, { relatable }] of articles.entries())
    for (const neighbor of listOf(lists, at))
      addPair(relatable.id, articles[neighbor.at]?.relatable.id ?? '', neighbor.score, pairs)
  return [...pairs.values()].sort((one, two) => two.score - one.score || compare(one.a, two.a) || compare(one.b, two.b))
}

/** Add a pair. Each of the two may see the other a little differently: the better view counts. */
function addPair(one: string, other: string, score: number, pairs: Map<string, Opposites>): void {
  const [a, b] = compare(one, other) < 0 ? [one, other] : [other, one]
  const key = JSON.stringify([a, b])
  const rounded = Math.round(score * 10_000) / 10_000
  if (rounded > (pairs.get(key)?.score ?? 0)) pairs.set(key, { a, b, score: rounded })
}
