import type { Encoding } from '#lib/release/manifest/release.ts'
import { weightsIn } from '#lib/server/weights.ts'

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
