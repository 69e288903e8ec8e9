import type { Article } from '#lib/content/article.ts'
import { hasFeedsOfItsOwn, isFeedItem } from '#lib/lists/feed-items.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Place } from '#lib/lists/place.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'

/** Addresses of files that belong to the site itself, whether or not it has them now: no page and no former address may take them. */
export const reservedFiles = (lists: readonly Pick<List, 'address'>[]): string[] => [
  ...[urls.home, ...lists.map(({ address }) => address)].flatMap((list) => Object.values(urls.feedsOf(list))),
  ...always,
  urls.usualFeed,
  urls.security,
  urls.admin,
]

/** Every release has these. */
const always = [...Object.values(urls.icons), urls.sitemap, urls.robots, urls.llms, urls.manifest, urls.favicon, urls.addressList]

/** Name the files beside pages that a release of this content has: links and former addresses (/feed/, /index.xml) may lead to them. */
export function ownFiles(
  articles: readonly Article[],
  places: ReadonlyMap<string, Place>,
  { security, indexNow }: Pick<Site, 'security' | 'indexNow'>,
): string[] {
  const feeds = listsWithFeeds(articles, places).flatMap((list) => Object.values(urls.feedsOf(list)))
  return [
    ...always,
    ...feeds,
    ...(feeds.length > 0 ? [urls.usualFeed] : []),
    ...(security ? [urls.security] : []),
    ...(indexNow ? [`/${indexNow.key}.txt`] : []),
    ...articles.map(({ address }) => urls.twin(address)),
  ]
}

/** Say whether an address is a feed of the whole site, which it has as soon as one of its articles has a date. */
export const isFeedOfSite = (address: string): boolean =>
  [...Object.values(urls.feedsOf(urls.home)), urls.usualFeed].includes(address)

function listsWithFeeds(articles: readonly Article[], places: ReadonlyMap<string, Place>): string[] {
  const listed = (folder: string | undefined) =>
    articles.filter(({ unlisted, address }) => !unlisted && places.get(address)?.folder === folder)
  return [...places].filter(([, place]) => articlesOf(place, listed).some(isFeedItem)).map(([address]) => address)
}

/** A home tells of all articles of its language. */
function articlesOf(place: Place, listed: (folder: string | undefined) => readonly Article[]): readonly Article[] {
  if (place.type === 'front') return listed(place.folder)
  return place.type === 'list' && place.page === 1 && hasFeedsOfItsOwn(place.list) ? place.list.articles : []
}
