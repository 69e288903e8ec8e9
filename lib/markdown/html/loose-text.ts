import type { ElementContent, Root, RootContent } from 'hast'
import { eachElement, element, isBlank, isElement, replace, text } from '#lib/markdown/tree/elements.ts'
import { inlineTags } from '#lib/markdown/tree/known-tags.ts'

/** Gather words that are outside any block, as when a tag around them was taken out, into paragraphs. Empty paragraphs leave. */
export function gatherLooseText(tree: Root): void {
  const blocks: RootContent[] = []
  let loose: ElementContent[] = []
  const close = (): void => {
    if (loose.some((node) => !isBlank(node)))
      blocks.push({ ...element('p', {}, loose), position: loose.find((node) => !isBlank(node))?.position })
    loose = []
  }
  for (const node of tree.children) {
    if (isBlank(node) && loose.length === 0) continue
    if (node.type === 'text' || isElement(node, ...inlineTags)) loose.push(node)
    else {
      close()
      blocks.push(node)
    }
  }
  close()
  tree.children = blocks.flatMap((block) => [block, text('\n')])
  dropEmpty(tree)
}

/**
 * Drop paragraphs and links with nothing in them: HTML has them where a block opened inside one. Anchors without an address
 * lose their tag.
 */
function dropEmpty(tree: Root): void {
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'p', 'a') && isHollow(node)) replace(ancestors.at(-1), node, [])
    else if (node.tagName === 'a' && node.properties.href === undefined) replace(ancestors.at(-1), node, node.children)
  })
}

/** A place that its author named is something, even without words. */
const isHollow = (node: ElementContent): boolean =>
  isBlank(node) ||
  isElement(node, 'br') ||
  (isElement(node, ...inlineTags, 'p') &&
    node.tagName !== 'img' &&
    node.properties.dataPlace === undefined &&
    node.children.every(isHollow))
