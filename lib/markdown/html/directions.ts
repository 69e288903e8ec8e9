import type { Element, Root } from 'hast'
import { attribute, isElement } from '#lib/markdown/tree/elements.ts'
import { bareLineOf } from '#lib/markdown/tree/plain-text.ts'
import { type Direction, directionIn, holdsRtl } from '#lib/text/languages.ts'

/** Blocks that have a direction of their own. */
const blocks = 'p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd table caption th td figcaption details summary aside'.split(' ')

/** What is typed from left to right in every language. */
const typed = ['pre', 'code', 'kbd', 'samp']

/**
 * Give each block whose letters go the other way than those around it its direction, and code its own where words go from right to left.
 * @param words all words of the tree, those of code too
 */
export function directBlocks(tree: Root, direction: Direction, words: string): void {
  // Most texts hold nothing that goes the other way.
  if (direction === 'ltr' && !holdsRtl(words)) return
  for (const child of tree.children) if (child.type === 'element') direct(child, direction)
}

function direct(node: Element, around: Direction): void {
  const own = ownDirection(node, around)
  if (own !== null && own !== around && node.properties.dir === undefined) node.properties.dir = own
  const inside = own ?? around
  for (const child of node.children) if (child.type === 'element') direct(child, inside)
}

function ownDirection(node: Element, around: Direction): Direction | null {
  const said = attribute(node, 'dir')
  if (said === 'ltr' || said === 'rtl') return said
  if (isTyped(node)) return 'ltr'
  if (!isElement(node, ...blocks)) return null
  return directionIn(proseOf(node)) ?? around
}

/** Its words without what is typed. */
function proseOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type !== 'element' || isTyped(child) ? '' : proseOf(child)))
    .join(' ')
}

const isTyped = (node: Element): boolean => isElement(node, ...typed) || isAddress(node)

/** A link that shows where it leads. */
function isAddress(node: Element): boolean {
  const href = isElement(node, 'a') ? attribute(node, 'href') : null
  return href !== null && [href, href.replace(/^mailto:/, ''), href.replace(/^https?:\/\//, '')].includes(bareLineOf(node))
}
