import type { Element, Root, RootContent } from 'hast'
import type { Side } from '#lib/site.ts'
import { slugify } from '#lib/urls.ts'
import { fill, type Words } from '#lib/words/words.ts'
import { classesOf, eachElement, element, isBlank, isElement, text } from './elements.ts'

/** A side as authors name it in a callout: `[!OUTBOUND]`. */
export type SideName = Pick<Side, 'slug' | 'title'>

export const sidePlaces = ['left', 'right'] as const
type SidePlace = (typeof sidePlaces)[number]

/** Say on which half the side is that a callout is marked with; null if it is no side. */
export function sidePlaceOf(marker: string, sides: readonly SideName[]): SidePlace | null {
  const slug = slugify(marker)
  const at = sides.findIndex((side) => side.slug === slug || slugify(side.title) === slug)
  return sidePlaces[at] ?? null
}

/** Name the side of each callout that has one, by its mark and its title, and set two that follow each other face to face. */
export function faceSides(tree: Root, sides: readonly SideName[], words: Words): void {
  eachElement(tree, (node, ancestors) => {
    const place = placeIn(node)
    const side = place && sides[sidePlaces.indexOf(place)]
    const parent = ancestors.at(-1)
    if (!side || !parent) return
    face(node, parent.children, sides, words)
    nameSide(node, place, side)
  })
}

function placeIn(node: Element): SidePlace | null {
  if (node.tagName !== 'aside') return null
  return sidePlaces.find((place) => classesOf(node).includes(`callout-${place}`)) ?? null
}

function nameSide(node: Element, place: SidePlace, { title }: SideName): void {
  const mark = element('span', { className: ['half-mark', `half-${place}`] }, [])
  node.properties = { ...node.properties, className: ['callout', `side-${place}`], ariaLabel: title }
  node.children.unshift(element('p', { className: ['callout-title', 'side-mark'] }, [mark, text(title)]))
}

function face(node: Element, siblings: RootContent[], sides: readonly SideName[], words: Words): void {
  const from = siblings.indexOf(node)
  const to = siblings.findIndex((child, at) => at > from && !isBlank(child))
  const other = siblings[to]
  // The second of a pair has moved already.
  if (from < 0 || !other || !isElement(other) || placeIn(other) === null || placeIn(other) === placeIn(node)) return
  const [left = '', right = ''] = sides.map(({ title }) => title)
  const label = fill(words.twoSides, { left, right }, words)
  const pair = element('div', { className: ['compare'], role: 'group', ariaLabel: label }, [node, other])
  siblings.splice(from, to - from + 1, pair)
}
