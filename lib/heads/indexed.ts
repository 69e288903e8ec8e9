import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Place } from '#lib/lists/place.ts'
import * as urls from '#lib/urls.ts'

/** A tag with fewer articles has a page for readers, but says too little to be found by. */
const fewest = 3

/** Say whether search engines are asked to show a page: the unlisted, drafts, thin tag pages and parts of lists are not for them. */
export function isIndexed(place: Place): boolean {
  if (place.type === 'article') return !place.article.unlisted && !place.article.draft
  // A search that nobody has made yet holds nothing to find.
  if (place.type === 'search') return false
  if (place.type === 'debate') return !place.debate.draft
  // What a part of a list shows, the list shows too.
  if (place.type === 'list' && place.list.part) return false
  return place.type !== 'list' || place.list.label !== 'Tag' || place.list.articles.length >= fewest
}

/** Name the canonical address of a page, absolute: its own, or the one elsewhere that its author gave. */
export function canonicalOf(address: string, place: Place, { site }: Pick<Catalog, 'site'>): string {
  const elsewhere = place.type === 'article' ? place.article.canonical : null
  return elsewhere ?? urls.absolute(site.origin, address)
}

/** List the addresses that a sitemap names: indexed pages that are canonical to themselves, in the catalog's order. */
export function addressesToIndex(catalog: Catalog): string[] {
  return [...catalog.addresses].flatMap(([address, place]) =>
    isIndexed(place) && canonicalOf(address, place, catalog) === urls.absolute(catalog.site.origin, address) ? [address] : [],
  )
}
