import { type Neighbor, nearest, nearestOf, type Resemblance, resembling, type Some, someOf } from './resemblance.ts'
import { packRows, type SparseRows } from './sparse-rows.ts'

/** The nearest of every article, best first: a row for each, with the places of others and how much they resemble it. */
export interface NearestLists {
  /** How many a list has at most. */
  readonly limit: number
  readonly rows: SparseRows
}

/** Which articles may be in the list of which. */
export interface Meant {
  /** Whether an article has a list at all. */
  readonly isAsking: (at: number) => boolean
  readonly isMeant: (at: number, other: number) => boolean
  /** Whether that is another answer than before, for any pair that this article is in. */
  readonly isOther: (at: number) => boolean
}

const anyone: Meant = { isAsking: () => true, isMeant: () => true, isOther: () => false }

/** Where more than this part of the articles is new, all are compared as if for the first time. */
const much = 0.25

/**
 * List the nearest of every article, by what was found `before`, when those that `stood` were where it says. Two articles that both stood
 * resemble each other as much as they did: so a list stays, less what is new or gone, and what is new is put where it belongs. Where a list was
 * cut, and others that it does not name could move up, it is made anew. The result is that of comparing all.
 */
export function nearestLists(
  resemblance: Resemblance,
  limit: number,
  before: NearestLists | undefined,
  { isAsking, isMeant, isOther }: Meant = anyone,
): NearestLists {
  const { articles, weights } = resemblance
  const stood = weights.stood.map((was, at) => (isOther(at) ? -1 : was))
  const fresh = new Int32Array(articles.keys()).filter((at) => stood[at] === -1)
  const isNew = before === undefined || fresh.length > articles.length * much
  const update = isNew ? null : { before, places: placesNow(stood, before), fresh: someOf(fresh, resemblance), resemblance }
  const rows = packRows(articles, (_, put, at) => {
    if (!isAsking(at)) return
    const meant = (other: number): boolean => isMeant(at, other)
    const was = stood[at] ?? -1
    const list = (update && was >= 0 && updated(at, was, update, meant)) || nearest(at, resemblance, limit, meant)
    for (const { at: other, score } of list) put(other, score)
  })
  return { limit, rows }
}

interface Update {
  readonly before: NearestLists
  /** Where those that stood are now. */
  readonly places: Int32Array
  readonly fresh: Some
  readonly resemblance: Resemblance
}

/** Update the list of an article that stood; null where its former list does not tell enough. */
function updated(at: number, was: number, update: Update, isMeant: (at: number) => boolean): Neighbor[] | null {
  const { before, places, fresh, resemblance } = update
  const { limit } = before
  const former = readRow(before.rows, was)
  const kept = former.map(({ at: other, score }) => ({ at: places[other] ?? -1, score })).filter(({ at: other }) => other >= 0)
  const found = resembling(at, fresh, resemblance).filter((one) => isMeant(one.at))
  const least = former.length < limit ? 0 : (former.at(-1)?.score ?? 0)
  // Of those that were cut off none was nearer than the last; which of two that are as near comes first, only a whole list tells.
  const sure = found.filter(({ score }) => score > least || (score === least && kept.length === limit))
  if (former.length === limit && kept.length + sure.length < limit) return null
  return sure.length === 0 ? kept : nearestOf([...kept, ...sure], at, resemblance.articles.length, limit)
}

/** Say where those that stood are now, by where they were; -1 for the others. */
function placesNow(stood: Int32Array, { rows }: NearestLists): Int32Array {
  const places = new Int32Array(rows.starts.length - 1).fill(-1)
  for (const [at, was] of stood.entries()) if (was >= 0) places[was] = at
  return places
}

/** Read the list of the article at `at`. */
export const listOf = ({ rows }: NearestLists, at: number): Neighbor[] => readRow(rows, at)

function readRow({ starts, columns, values }: SparseRows, at: number): Neighbor[] {
  const list: Neighbor[] = []
  const end = starts[at + 1] ?? 0
  for (let cell = starts[at] ?? 0; cell < end; cell++) list.push({ at: columns[cell] ?? 0, score: values[cell] ?? 0 })
  return list
}
