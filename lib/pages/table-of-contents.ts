import type { Heading } from '#lib/markdown/tree/body.ts'

/** A text of fewer sections is seen at a glance. */
const fewest = 3

/** Choose the headings of a table of contents: the sections, or where those are few, what they are divided into as well. */
export function contentsOf(outline: readonly Heading[]): readonly Heading[] {
  const levels = [2, 3].map((deepest) => outline.filter(({ depth }) => depth <= deepest))
  return levels.find((headings) => headings.length >= fewest) ?? []
}
