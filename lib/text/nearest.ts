/** Find the candidate that `word` was most likely meant to be; null if none is near. Case, spaces, hyphens and underscores do not count. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const plain = plainly(word)
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const other = plainly(candidate)
    const allowed = Math.max(plain.length, other.length) <= 6 ? 1 : Math.max(2, Math.floor(other.length / 5))
    if (Math.abs(plain.length - other.length) > allowed) continue
    const distance = editDistance(plain, other)
    if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Propose candidates that `word` may have been meant to be, nearest first: at least half alike, or with all of its words. Ties stay in order. */
export function nearestOf(word: string, candidates: readonly string[], most: number): string[] {
  const measured = candidates.map((candidate) => ({ candidate, difference: differenceOf(word, candidate) }))
  return measured
    .filter(({ difference }) => difference <= tolerated)
    .toSorted((a, b) => a.difference - b.difference)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

const tolerated = 1 / 2

/** Say which share of two words differs; 1 where that is surely too much. */
function differenceOf(word: string, candidate: string): number {
  const [a, b] = [plainly(word), plainly(candidate)]
  const words = new Set(wordsOf(candidate))
  if (wordsOf(word).every((one) => words.has(one))) return Math.min(tolerated, 1 - a.length / b.length)
  const longer = Math.max(a.length, b.length)
  return Math.abs(a.length - b.length) > longer * tolerated ? 1 : editDistance(a, b) / longer
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[\s_-]+/)

const plainly = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

/** Count insertions, deletions, replacements and swaps of neighbors between two words (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1)
      row.push(distance)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length] ?? 0
}
