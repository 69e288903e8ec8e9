import type { Neighbor } from './resemblance.ts'

/** As many links as a page shows. Only these are shared out. */
export const PLACES = 4

/** As many pages as may show one article: twice its fair share and more would be a flood. */
export const FLOOD = 12

/**
 * Share out the first four places of all lists, so that no article is pointed to by too many, and each that resembles any other by
 * at least one. `lists` are best first; what leaves the first four stays in its list, behind them.
 */
export function shareOut(lists: readonly (readonly Neighbor[])[]): Neighbor[][] {
  const shown = withoutFlood(lists)
  pointToAll(lists, shown)
  return lists.map((list, asker) => completed(list, shown[asker] ?? []))
}

/**
 * Give places as in the stable marriage problem (Gale and Shapley 1962): every list asks its best first, and an article that more
 * than `FLOOD` ask keeps those it resembles most. The result does not depend on who asks first.
 */
function withoutFlood(lists: readonly (readonly Neighbor[])[]): Neighbor[][] {
  const kept = lists.map((): Neighbor[] => [])
  const next = lists.map(() => 0)
  const free = lists.map(() => PLACES)
  const askers = [...lists.keys()]
  for (let asker = askers.pop(); asker !== undefined; asker = askers.pop()) {
    while ((free[asker] ?? 0) > 0) {
      const wish = lists[asker]?.[next[asker] ?? 0]
      if (!wish) break
      next[asker] = (next[asker] ?? 0) + 1
      free[asker] = (free[asker] ?? 0) - 1
      const refused = admit(kept[wish.at] ?? [], { at: asker, score: wish.score })
      if (refused === null) continue
      free[refused] = (free[refused] ?? 0) + 1
      if (refused !== asker) askers.push(refused)
    }
  }
  return lists.map((list, asker) => list.filter(({ at }) => kept[at]?.some((one) => one.at === asker)))
}

/** Keep `asker` among those that point here; name the one that has to go, if any. */
function admit(kept: Neighbor[], asker: Neighbor): number | null {
  kept.push(asker)
  kept.sort((a, b) => b.score - a.score || a.at - b.at)
  return kept.length > FLOOD ? (kept.pop()?.at ?? null) : null
}

/** Hand each article that nobody points to one of the last places in the list of the nearest that can spare it. */
function pointToAll(lists: readonly (readonly Neighbor[])[], shown: Neighbor[][]): void {
  const pointers = new Map<number, number>()
  const count = (at: number, by: number): Map<number, number> => pointers.set(at, (pointers.get(at) ?? 0) + by)
  for (const list of shown) for (const { at } of list) count(at, 1)
  const handed = new Set<Neighbor>()
  for (const [article, neighbors] of askedBy(lists).entries()) {
    if (pointers.has(article)) continue
    for (const { at, score } of neighbors) {
      const list = shown[at] ?? []
      const place =
        list.length < PLACES
          ? list.length
          : list.findLastIndex((one, i) => i > 0 && !handed.has(one) && (pointers.get(one.at) ?? 0) > 1)
      if (place < 0) continue
      const link = { at: article, score }
      const [former] = list.splice(place, 1, link)
      if (former) count(former.at, -1)
      count(article, 1)
      handed.add(link)
      break
    }
  }
}

/** For each article those it may be shown at, nearest first: the ones in its own list, then the ones that have it in theirs. */
function askedBy(lists: readonly (readonly Neighbor[])[]): Neighbor[][] {
  const asked = lists.map((list) => [...list])
  lists.forEach((list, asker) => {
    for (const { at, score } of list) if (!lists[at]?.some((one) => one.at === asker)) asked[at]?.push({ at: asker, score })
  })
  return asked
}

/** Put the rest of a list behind the places shown. Where fewer than four are shown, refused ones would only come in again. */
function completed(list: readonly Neighbor[], shown: readonly Neighbor[]): Neighbor[] {
  if (shown.length === 0) return list.slice(0, 1)
  if (shown.length < PLACES) return [...shown]
  const places = new Set(shown.map(({ at }) => at))
  return [...shown, ...list.filter(({ at }) => !places.has(at))]
}
