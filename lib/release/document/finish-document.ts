import { cached, hashOf } from '#lib/cache.ts'
import { spellAddresses } from './document-addresses.ts'
import { type NamedAssets, nameAssets } from './document-assets.ts'
import { type DocumentFacts, factsOf } from './document-facts.ts'
import { takeOutFramework } from './document-framework.ts'
import { refusals } from './document-refusals.ts'
import { readDocument, writeDocument } from './document-tree.ts'
import type { Assets } from './finish-assets.ts'

/** All that is known of a page once it is finished. */
export interface FinishedFacts extends DocumentFacts, NamedAssets {
  /** How many scripts of the framework were taken out. */
  readonly frameworkScripts: number
}

/** A page as visitors get it. */
export interface FinishedDocument {
  readonly html: string
  readonly facts: FinishedFacts
}

/** Make of an exported page the document that visitors get, or answer the one that was made of the same bytes before. */
export function finishDocument(page: string, exported: string, assets: Assets, opening: string | null): Promise<FinishedDocument> {
  return cached('documents', hashOf(page, exported, assets.key), async () => finish(page, exported, assets, opening))
}

// The page is read once; all that is done to it and asked of it shares the tree.
function finish(page: string, exported: string, assets: Assets, opening: string | null): FinishedDocument {
  const tree = readDocument(exported)
  const frameworkScripts = takeOutFramework(tree)
  spellAddresses(tree)
  const named = nameAssets(tree, assets)
  const facts = factsOf(tree, page)
  const faults = [...named.faults, ...refusals(tree, opening), ...facts.faults]
  return { html: writeDocument(tree), facts: { ...named, ...facts, faults, frameworkScripts } }
}
