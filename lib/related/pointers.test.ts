import { expect, test } from 'vitest'
import { FLOOD, PLACES, shareOut } from './pointers.ts'
import type { Neighbor } from './resemblance.ts'

const shownIn = (lists: readonly (readonly Neighbor[])[]): number[] =>
  lists.flatMap((list) => list.slice(0, PLACES).map(({ at }) => at))

/** A hundred articles that all resemble article 0 most, then the next ones in a circle. */
const crowd = Array.from({ length: 100 }, (_, asker) =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((step) => ({ at: step === 0 ? 0 : (asker + step) % 100, score: 0.9 - step / 10 + asker / 10_000 }))
    .filter(({ at }, place, all) => at !== asker && all.findIndex((one) => one.at === at) === place),
)

test('shareOut keeps an article from being shown everywhere: those it resembles most keep it', () => {
  const lists = shareOut(crowd)
  const pointing = lists.flatMap((list, asker) => (list.slice(0, PLACES).some(({ at }) => at === 0) ? [asker] : []))
  expect(pointing).toHaveLength(FLOOD)
  expect(pointing).toContain(99)
})

test('shareOut keeps what it takes from the first places behind them', () => {
  const lists = shareOut(crowd)
  expect(lists[50]?.map(({ at }) => at)).toEqual([51, 52, 53, 54, 0, 55, 56])
})

test('shareOut hands an article that nobody shows a place at its nearest', () => {
  const ring = Array.from({ length: 12 }, (_, asker) =>
    [1, 2, 3, 4, 5].map((step) => ({ at: (asker + step) % 12, score: 0.5 - step / 100 })),
  )
  const lists = shareOut([...ring, [{ at: 3, score: 0.2 }]])
  expect(shownIn(lists)).toContain(12)
  expect(lists[3]?.[PLACES - 1]).toEqual({ at: 12, score: 0.2 })
  expect(new Set(shownIn(lists)).size).toBe(13)
})

test('shareOut leaves an article its only neighbor, however popular that is', () => {
  const star = Array.from({ length: 30 }, (_, asker) => (asker === 0 ? [{ at: 1, score: 0.3 }] : [{ at: 0, score: 0.3 }]))
  expect(shareOut(star).every((list) => list.length > 0)).toBe(true)
})
