import type { Element, Root } from 'hast'
import { rehype } from 'rehype'
import { isUrl } from '#lib/is-url.ts'
import type { SafeHtml } from '#lib/markdown/tree/body.ts'
import { classesOf, eachElement, element, isElement, replace } from '#lib/markdown/tree/elements.ts'
import { isFromRoot } from '#lib/urls.ts'

const parser = rehype().data('settings', { fragment: true })

/**
 * Read the HTML of an article for those who show it elsewhere: every address whole, one picture of each, and no links that headings
 * have on their page alone. `page` is the article's address, and `whole` makes an address whole.
 */
export function publishedTree(html: SafeHtml, page: string, whole: (address: string) => string): Root {
  const tree = parser.parse(html)
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'div') && classesOf(node).includes('heading')) node.children = node.children.filter(isNoAnchor)
    if (isElement(node, 'picture'))
      replace(
        ancestors.at(-1),
        node,
        node.children.filter((child) => isElement(child, 'img')),
      )
    if (isElement(node, 'td', 'th')) align(node)
    if (classesOf(node).includes('callout-title')) node.children = [element('strong', {}, node.children)]
    makeWhole(node, page, whole)
  })
  // A heading is alone once its link is gone.
  eachElement(tree, (node, ancestors) => {
    if (classesOf(node).includes('heading')) replace(ancestors.at(-1), node, node.children)
  })
  return tree
}

const isNoAnchor = (node: Element['children'][number]): boolean => !isElement(node, 'a') || !classesOf(node).includes('anchor')

/** What our style sheet does by class, readers of feeds and Markdown do by attribute. */
function align(cell: Element): void {
  const side = ['left', 'center', 'right'].find((name) => classesOf(cell).includes(`align-${name}`))
  if (side) cell.properties.align = side
}

/** How a page shows its pictures is no matter of others. */
const ofThePage = ['srcSet', 'sizes', 'loading', 'decoding', 'fetchPriority'] as const

function makeWhole({ properties }: Element, page: string, whole: (address: string) => string): void {
  for (const name of ofThePage) delete properties[name]
  for (const name of ['href', 'src', 'cite', 'poster']) {
    const value = properties[name]
    if (typeof value !== 'string' || !isUrl(value, whole(page))) continue
    properties[name] = isFromRoot(value) ? whole(value) : new URL(value, whole(page)).href
  }
}
