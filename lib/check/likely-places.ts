import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import type { LedgerEntry } from '#lib/content/addresses/ledger.ts'
import type { Renames } from '#lib/content/addresses/renames.ts'
import type { Article } from '#lib/content/article.ts'
import { addressesByPath } from '#lib/content/source/names.ts'
import { nearest } from '#lib/text/nearest.ts'
import * as urls from '#lib/urls.ts'

/** Where something that was at another address probably is now. */
export interface Likely {
  readonly address: string
  /** Null where it is a list. */
  readonly article: Article | null
}

/** A comparison reads all names of its kind. More articles than this were moved by a rule, which needs no guesses. */
const mostCompared = 200

/** Find what a vanished address has become: what git saw renamed, otherwise the same name at a new address, otherwise a similar name. */
export function likelyPlaces(
  ledger: readonly LedgerEntry[],
  catalog: Catalog,
  gitKnows: Renames,
): (address: string) => Likely | null {
  const renamed = renamedPlaces(catalog, gitKnows)
  const named = placesByName(candidates(ledger, catalog))
  let compared = 0
  return (address) => {
    const names = named.get(kindOf(address))
    const found = renamed.get(urls.keyOf(address)) ?? names?.get(nameOf(address))
    if (found || !names || compared++ >= mostCompared) return found ?? null
    return names.get(nearest(nameOf(address), names.keys()) ?? '') ?? null
  }
}

/** What git saw renamed, by the address that its file had before. */
function renamedPlaces(catalog: Catalog, gitKnows: Renames): ReadonlyMap<string, Likely> {
  const { articles, debates } = catalog
  const lists = inAllLanguages(catalog).flatMap((one) => one.lists)
  const byPath = new Map<string, Likely>(articles.map((article) => [article.path, { address: article.address, article }]))
  for (const { path, address } of [...lists, ...debates]) if (path !== null) byPath.set(path, { address, article: null })
  const places = [...gitKnows].flatMap(([from, to]) => {
    const place = byPath.get(to)
    return place ? addressesByPath(from).map((address) => [urls.keyOf(address), place] as const) : []
  })
  return new Map(places)
}

/** An article that was published before is not what another has just become; lists are joined, so all of them count. */
function candidates(ledger: readonly LedgerEntry[], catalog: Catalog): Likely[] {
  const { articles, debates } = catalog
  const lists = inAllLanguages(catalog).flatMap((one) => one.lists)
  const known = new Set(ledger.map(({ address }) => urls.keyOf(address)))
  const fresh = articles.filter(({ address }) => !known.has(urls.keyOf(address)))
  return [
    ...fresh.map((article) => ({ address: article.address, article })),
    ...lists.flatMap(({ label, address }) => (label === null ? [] : [{ address, article: null }])),
    ...debates.map(({ address }) => ({ address, article: null })),
  ]
}

/** By kind and name; of equal names, the first in the catalog's order. */
function placesByName(places: readonly Likely[]): ReadonlyMap<string, ReadonlyMap<string, Likely>> {
  const kinds = new Map<string, Map<string, Likely>>()
  for (const place of places) {
    const names = kinds.get(kindOf(place.address)) ?? new Map<string, Likely>()
    if (!names.has(nameOf(place.address))) names.set(nameOf(place.address), place)
    kinds.set(kindOf(place.address), names)
  }
  return kinds
}

/** The folder of a list; articles are of one kind, whatever their folder. */
const kindOf = (address: string): string =>
  /^\/(tags|categories|series|sides|authors|debates)\/[^/]+\/$/.exec(address)?.[1] ?? 'articles'

/** The last part of an address, without what other systems end it by. */
const nameOf = (address: string): string => /([^/]*?)(\.\w+)?\/?$/.exec(address)?.[1] ?? ''
