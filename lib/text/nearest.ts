/** Find the candidate that `word` was most likely meant to be; null if none is near. Case, spaces, hyphens and underscores do not count. */
export const nearest = (word: string, candidates: Iterable<string>): string | null => nearestAmong(candidates)(word)

/** Get ready to find the nearest of the same candidates for many words. Of equally near ones the first is taken. */
export function nearestAmong(candidates: Iterable<string>): (word: string) => string | null {
  const prepared = Array.from(candidates, (candidate) => {
    const plain = plainly(candidate)
    return { candidate, plain, letters: lettersOf(plain) }
  })
  const answers = new Map<string, string | null>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    const answer = nearestIn(prepared, plainly(word))
    answers.set(word, answer)
    return answer
  }
}

interface Prepared {
  readonly candidate: string
  readonly plain: string
  readonly letters: number
}

/** Nobody mistypes a name that is longer than this, and to compare two of them costs the square of it. */
const longest = 300

function nearestIn(candidates: readonly Prepared[], plain: string): string | null {
  if (plain.length > longest) return null
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  const letters = lettersOf(plain)
  for (const { candidate, plain: other, letters: others } of candidates) {
    const allowed = Math.max(plain.length, other.length) <= 6 ? 1 : Math.max(2, Math.floor(other.length / 5))
    if (other.length > longest || Math.abs(plain.length - other.length) > allowed) continue
    // A change of one letter changes the set of letters by two at most: most candidates need no closer look.
    if (ones(letters ^ others) > 2 * allowed) continue
    const distance = editDistance(plain, other, allowed)
    if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Say which letters a word has, as one bit for each; letters far apart in the alphabet may share one. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
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
  if (longer > longest) return 1
  return Math.abs(a.length - b.length) > longer * tolerated ? 1 : editDistance(a, b) / longer
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[\s_-]+/)

const plainly = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

/**
 * Count insertions, deletions, replacements and swaps of neighbors between two words (optimal string alignment). What is surely more than
 * `most` is not counted to the end, and letters that are further apart than that are not compared.
 */
function editDistance(a: string, b: string, most = Math.max(a.length, b.length)): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  let leastOfLast = 0
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i]
    let least = i
    const end = Math.min(b.length, i + most)
    for (let j = Math.max(1, i - most); j <= end; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let distance = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (beforeLast[j - 2] ?? far) + 1)
      row[j] = distance
      least = Math.min(least, distance)
    }
    // A swap reaches back over two rows.
    if (least > most && leastOfLast > most) return far
    ;[beforeLast, last, leastOfLast] = [last, row, least]
  }
  return last[b.length] ?? far
}

const far = Number.POSITIVE_INFINITY
