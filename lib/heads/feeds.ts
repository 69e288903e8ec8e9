import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { hasFeedsOfItsOwn, isFeedItem } from '#lib/lists/feed-items.ts'
import type { List } from '#lib/lists/lists.ts'
import * as urls from '#lib/urls.ts'

/** What feeds tell of a list: of the whole site, a category, an author or a side. */
export interface FeedList extends Pick<List, 'address' | 'title' | 'description'> {
  /** The newest that have a date, newest first; at least one. */
  readonly articles: readonly Article[]
}

const most = 20

/** Say whether the list at an address has feeds: those of home, a category, an author or a side, where an article has a date. */
export const hasFeeds = (address: string, catalog: Catalog): boolean => feedArticles(address, catalog).some(isFeedItem)

/** Name every list that has feeds in the language of a catalog, the site itself first. */
export function feedLists(catalog: Catalog): FeedList[] {
  const { name: title, description, folder } = catalog.site
  return [{ address: folder + urls.home, title, description }, ...catalog.lists].flatMap((list) => {
    const articles = feedArticles(list.address, catalog).filter(isFeedItem).slice(0, most)
    return articles.length === 0 ? [] : [{ address: list.address, title: list.title, description: list.description, articles }]
  })
}

/** The unlisted are in no list, and drafts in no catalog. */
function feedArticles(address: string, { addresses, listed, site }: Catalog): readonly Article[] {
  if (address === site.folder + urls.home) return listed
  const place = addresses.get(address)
  return place?.type === 'list' && place.page === 1 && hasFeedsOfItsOwn(place.list) ? place.list.articles : []
}
