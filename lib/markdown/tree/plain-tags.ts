import type { Element, Parents, Root } from 'hast'
import { eachElement, isElement } from './elements.ts'

/** Blocks that an article does not need as such. Taken out they would glue the words of neighbors together. */
const blocks =
  'address article body center dialog dir fieldset footer form frameset header hgroup html head label legend listing main menu nav noframes noscript optgroup output plaintext search slot'.split(
    ' ',
  )

/** Old spellings of what still has a tag. */
const renamed: ReadonlyMap<string, string> = new Map([
  ...blocks.map((name) => [name, 'div'] as const),
  ['acronym', 'abbr'],
  ['button', 'span'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
])

/** All tags that this room spells again. */
export const oldTags: readonly string[] = [...renamed.keys()]

/** Tags that mean something only inside others. */
const homes: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol', 'menu', 'dir']],
  ['dt', ['dl', 'div']],
  ['dd', ['dl', 'div']],
  ['figcaption', ['figure']],
  ['summary', ['details']],
])

/** Spell an author's HTML with the tags that the schema knows, so that the sanitizer parts no block from its words. */
export function spellPlainly(tree: Root): void {
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'svg', 'math', 'template')) return false
    node.tagName = isAtHome(node, ancestors.at(-1)) ? (renamed.get(node.tagName) ?? node.tagName) : 'div'
    return undefined
  })
}

function isAtHome(node: Element, parent: Parents | undefined): boolean {
  const home = homes.get(node.tagName)
  return !home || (parent?.type === 'element' && home.includes(parent.tagName))
}
