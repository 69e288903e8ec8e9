import type { Encoding } from '#lib/release/release.ts'

/** How each ready form is called in HTTP, the smallest first. */
export const encodingNames = { br: 'br', gz: 'gzip' } as const satisfies Record<Encoding, string>
const smallestFirst = ['br', 'gz'] as const

/** Choose the form that a visitor likes best by `Accept-Encoding`, the smaller of equals; null is the plain file. RFC 9110, 12.5.3 */
export function preferredEncoding(accepted: string | undefined, ready: readonly Encoding[]): Encoding | null {
  if (accepted === undefined) return null
  const weights = weightsIn(accepted)
  let [best, most]: [Encoding | null, number] = [null, weights.get('identity') ?? 0]
  for (const encoding of smallestFirst) {
    const weight = weights.get(encodingNames[encoding]) ?? weights.get('*') ?? 0
    const isBetter = weight > most || (best === null && weight === most && weight > 0)
    if (ready.includes(encoding) && isBetter) [best, most] = [encoding, weight]
  }
  return best
}

const kept = new Map<string, ReadonlyMap<string, number>>()
const mostKept = 100

/** Read the weight of each coding. Browsers send a handful of spellings, so what was read is kept. */
function weightsIn(accepted: string): ReadonlyMap<string, number> {
  const known = kept.get(accepted)
  if (known !== undefined) return known
  const weights = new Map(accepted.toLowerCase().split(',').map(weightOf))
  if (kept.size === mostKept) kept.clear()
  kept.set(accepted, weights)
  return weights
}

function weightOf(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  // What is no number is worth nothing rather than everything.
  return [name, weight === undefined ? 1 : Number(weight) || 0]
}
