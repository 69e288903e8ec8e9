import { spellAddresses } from './document-addresses.ts'
import { type NamedAssets, nameAssets } from './document-assets.ts'
import { type DocumentFacts, factsOf } from './document-facts.ts'
import { takeOutFramework, withoutLastScripts } from './document-framework.ts'
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

/**
 * Make of a page as the framework writes it the document that visitors get. The page is read once; all that is done to it and asked of it
 * shares the tree.
 */
export function finishDocument(page: string, rendered: string, assets: Assets, opening: string | null): FinishedDocument {
  const { html, scripts } = withoutLastScripts(rendered)
  const tree = readDocument(html)
  const frameworkScripts = scripts + takeOutFramework(tree)
  spellAddresses(tree)
  const named = nameAssets(tree, assets)
  const facts = factsOf(tree, page)
  const faults = [...named.faults, ...refusals(tree, opening), ...facts.faults]
  return { html: writeDocument(tree), facts: { ...named, ...facts, faults, frameworkScripts } }
}
