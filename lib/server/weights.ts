const kept = new Map<string, ReadonlyMap<string, number>>()
const mostKept = 200

/** Read what a header of preferences names, in lower case and its own order, and how much of each is wanted: 0 to 1. RFC 9110, 12.4.2 */
export function weightsIn(header: string): ReadonlyMap<string, number> {
  // Browsers send a handful of spellings.
  const known = kept.get(header)
  if (known !== undefined) return known
  const weights = new Map(header.toLowerCase().split(',').map(weightOf))
  if (kept.size === mostKept) kept.clear()
  kept.set(header, weights)
  return weights
}

function weightOf(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  // What is no number is worth nothing rather than everything.
  return [name, weight === undefined ? 1 : Number(weight) || 0]
}
