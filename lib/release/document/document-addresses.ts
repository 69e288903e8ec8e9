import type { Root } from 'hast'
import { nodesIn } from './document-tree.ts'

/** Spell the site's own addresses in a document as sitemap, feeds and headers do, for crawlers that compare characters: percent-encoded. */
export function spellAddresses(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (node.type !== 'element') continue
    const { href } = node.properties
    if (typeof href === 'string' && href.startsWith('/')) node.properties.href = href.replace(/[^!-~]+/g, encodeURIComponent)
  }
}
