import type { Root } from 'hast'
import { onHost, rootOf } from '#lib/urls.ts'
import { nodesIn } from './document-tree.ts'
import { several, single } from './links.ts'

/** Spell the site's own addresses in a document as sitemap, feeds and headers do, for crawlers that compare characters: percent-encoded. */
export function spellAddresses(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (node.type !== 'element') continue
    const { href } = node.properties
    if (typeof href === 'string' && href.startsWith('/')) node.properties.href = href.replace(/[^!-~]+/g, encodeURIComponent)
  }
}

/**
 * Let every address in a document that begins at the site's root begin at that of its host. Only here: what a page is made of knows nothing of
 * it, and what is no address (a line of code, structured data) is not looked at.
 */
export function addressesOnHost(tree: Root, origin: string): void {
  if (rootOf(origin) === '') return
  for (const node of nodesIn(tree)) {
    if (node.type !== 'element') continue
    const { properties } = node
    for (const name of [...single, 'cite']) {
      const value = properties[name]
      if (typeof value === 'string') properties[name] = onHost(origin, value)
    }
    for (const name of several)
      if (properties[name] !== undefined) properties[name] = eachCandidate(String(properties[name]), (one) => onHost(origin, one))
  }
}

/** Change each address of a `srcset`, and no descriptor. https://html.spec.whatwg.org/#srcset */
function eachCandidate(srcset: string, change: (address: string) => string): string {
  let expected = true
  return srcset.replace(/\S+/g, (word) => {
    const changed = expected ? change(word) : word
    expected = word.endsWith(',')
    return changed
  })
}
