import type { Anchor } from './link.ts'

/**
 * Other systems keep or drop other signs of a heading, and some put the addresses of its links into it: the heading of the same letters is
 * meant, if it is the only one.
 */
export function spelledAs(anchor: string, headings: readonly Anchor[]): Anchor | undefined {
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const written = lettersOf(anchor)
  const bare = anchor.replace(prefixed, '')
  const unprefixed =
    bare === anchor ? undefined : (headings.find((heading) => heading.anchor === bare) ?? spelledAs(bare, headings))
  if (unprefixed) return unprefixed
  const [start = '', ...addresses] = written.split(/(?=https?)/)
  const found = headings.filter((heading) => {
    const letters = lettersOf(heading.anchor)
    if (letters === '' || written === letters) return letters !== ''
    return written.length < longest && letters.startsWith(start) && isOfEnds(letters.slice(start.length), addresses)
  })
  return found.length === 1 ? found[0] : undefined
}

/** What other systems put before the name of each heading: Redcarpet, GitHub, WordPress. */
const prefixed = /^(?:toc_|user-content-|h-|heading-|section-)/

/** No heading that anybody links to has a longer name. */
const longest = 800

/** Say whether a text is made of an end of each part, in their order. */
function isOfEnds(text: string, parts: readonly string[]): boolean {
  let reached = new Set([0])
  for (const part of parts) {
    const next = new Set<number>()
    for (const from of reached)
      for (let to = from; to <= text.length && to - from < part.length; to++) if (part.endsWith(text.slice(from, to))) next.add(to)
    reached = next
  }
  return reached.has(text.length)
}
