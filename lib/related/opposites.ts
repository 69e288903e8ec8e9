import { compare } from '#lib/findings.ts'
import type { Relatable } from './relatable.ts'
import { measure, nearest, type Resemblance } from './resemblance.ts'

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

/**
 * Pair articles of different sides, nearest first; each is in one pair at most. `resemblance` may know more articles than these:
 * the more it knows, the better it tells a common word from a telling one.
 */
export function proposeOpposites(
  articles: readonly (Relatable & { readonly side: string })[],
  resemblance: Resemblance = measure(articles),
): readonly Opposites[] {
  const paired = new Set<string>()
  return candidates(articles, resemblance).filter(({ a, b }) => {
    if (paired.has(a) || paired.has(b)) return false
    paired.add(a).add(b)
    return true
  })
}

/** List all pairs that are near enough, nearest first, each once with the lesser id as `a`. */
function candidates(articles: readonly { readonly id: string; readonly side: string }[], resemblance: Resemblance): Opposites[] {
  const sideOf = new Map(articles.map(({ id, side }) => [id, side]))
  const sides = resemblance.articles.map(({ relatable }) => sideOf.get(relatable.id))
  const pairs = new Map<string, Opposites>()
  for (const [at, { relatable }] of resemblance.articles.entries()) {
    if (sides[at] === undefined) continue
    const isOpposite = (other: number): boolean => sides[other] !== undefined && sides[other] !== sides[at]
    for (const neighbor of nearest(at, resemblance, CANDIDATES, isOpposite))
      addPair(relatable.id, resemblance.articles[neighbor.at]?.relatable.id ?? '', neighbor.score, pairs)
  }
  return [...pairs.values()].sort((one, two) => two.score - one.score || compare(one.a, two.a) || compare(one.b, two.b))
}

/** Add a pair. Each of the two may see the other a little differently: the better view counts. */
function addPair(one: string, other: string, score: number, pairs: Map<string, Opposites>): void {
  const [a, b] = compare(one, other) < 0 ? [one, other] : [other, one]
  const key = JSON.stringify([a, b])
  const rounded = Math.round(score * 10_000) / 10_000
  if (rounded > (pairs.get(key)?.score ?? 0)) pairs.set(key, { a, b, score: rounded })
}
