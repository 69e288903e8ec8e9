import type { Element, Root } from 'hast'
import { home, onHost } from '#lib/urls.ts'
import { addressesOnHost, spellAddresses } from './document-addresses.ts'
import { type NamedAssets, nameAssets } from './document-assets.ts'
import { type DocumentFacts, factsOf } from './document-facts.ts'
import { takeOutFramework, withoutLastScripts } from './document-framework.ts'
import { refusals } from './document-refusals.ts'
import { nodesIn, readDocument, writeDocument } from './document-tree.ts'
import type { Assets } from './finish-assets.ts'

/** All that is known of a page once it is finished. */
export interface FinishedFacts extends DocumentFacts, NamedAssets {
  /** How many scripts of the framework were taken out. */
  readonly frameworkScripts: number
}

/** What pages are finished with. */
export interface Finishing {
  readonly assets: Assets
  /** The one script that may be inside a page; null if none may. */
  readonly opening: string | null
  /** The address of what counts visits; null or absent where nothing does. */
  readonly counter?: string | null
  /** The site's origin. */
  readonly origin: string
  /** The content policy that the page says itself; null where its headers do. */
  readonly policy: string | null
}

/** A page as visitors get it. */
export interface FinishedDocument {
  readonly html: string
  readonly facts: FinishedFacts
}

/**
 * Make of a page as the framework writes it the document that visitors get. The page is read once; all that is done to it and asked of it
 * shares the tree.
 */
export function finishDocument(
  page: string,
  rendered: string,
  { assets, opening, counter = null, origin, policy }: Finishing,
): FinishedDocument {
  const { html, scripts } = withoutLastScripts(rendered)
  const tree = readDocument(html)
  const frameworkScripts = scripts + takeOutFramework(tree)
  spellAddresses(tree)
  const named = nameAssets(tree, assets)
  const refused = refusals(tree, opening, counter)
  addressesOnHost(tree, origin)
  if (policy !== null) sayPolicy(tree, policy)
  const facts = factsOf(tree, page.slice(onHost(origin, home).length - 1))
  const faults = [...named.faults, ...refused, ...facts.faults]
  return { html: writeDocument(tree), facts: { ...named, ...facts, faults, frameworkScripts } }
}

/** What stands before it is not held to it. */
function sayPolicy(tree: Root, content: string): void {
  const head = nodesIn(tree).find((node) => node.type === 'element' && node.tagName === 'head')
  if (head?.type !== 'element') return
  const meta: Element = {
    type: 'element',
    tagName: 'meta',
    properties: { httpEquiv: ['Content-Security-Policy'], content },
    children: [],
  }
  const encoding = head.children.findIndex((node) => node.type === 'element' && node.properties.charSet !== undefined)
  head.children.splice(encoding + 1, 0, meta)
}
