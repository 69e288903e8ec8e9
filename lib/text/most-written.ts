import { compare } from '#lib/findings.ts'

/** Of several spellings of one name take the commonest; of equals, the first by its letters. */
export function mostWritten(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const [first = ''] = [...counts].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([spelling]) => spelling)
  return first
}
