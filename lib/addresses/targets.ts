import type { Article } from '#lib/content/article.ts'
import type { Reading } from '#lib/content/read-content.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { hasFeedsOfItsOwn, isFeedItem } from '#lib/lists/feed-items.ts'
import type { Place } from '#lib/lists/place.ts'
import * as urls from '#lib/urls.ts'
import type { Anchor, Targets } from './links.ts'

/** Name the files of articles that are written but not published. */
export function unpublishedPaths(reading: Reading, articles: readonly Article[]): ReadonlySet<string> {
  const out = new Set(articles.map((article) => article.path))
  return new Set(reading.sources.map((source) => source.path).filter((path) => !out.has(path)))
}

/** Gather everything that a link may lead to. */
export function targetsOf(
  reading: Reading,
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): Targets {
  return {
    origin: reading.site.origin,
    pages: new Map([...places].map(([address, place]) => [address, anchorsAt(place)])),
    former: new Map(
      [...articles, ...debatesIn(places)].flatMap(({ aliases, address }) => aliases.map((alias) => [alias, address] as const)),
    ),
    gone: new Set(reading.moves.flatMap(({ from, to }) => (to === null ? [from] : []))),
    files: new Map([
      ...[...articles, ...debatesIn(places)].map(({ path, address }) => [path, address] as const),
      ...entryFiles(reading, places),
      ...feedFiles(articles, places),
    ]),
    unpublished,
    elsewhere: new Set(reading.site.elsewhere.map((address) => `${address}/`.replace(/\/+$/, '/'))),
  }
}

const debatesIn = (places: ReadonlyMap<string, Place>): Debate[] =>
  [...places.values()].flatMap((place) => (place.type === 'debate' ? [place.debate] : []))

/** Files of categories and authors that have a page, because an article is filed under them. */
function entryFiles({ categories, authors }: Reading, places: ReadonlyMap<string, Place>): (readonly [string, string])[] {
  const ofCategories = categories.flatMap(({ path, slug }) => (path ? [[path, urls.category(slug)] as const] : []))
  const ofAuthors = authors.map(({ path, slug }) => [path, urls.author(slug)] as const)
  return [...ofCategories, ...ofAuthors].filter(([, address]) => places.has(address))
}

/** Feeds are no pages, and links and former addresses (/feed/, /index.xml) lead to them all the same. */
function feedFiles(articles: readonly Article[], places: ReadonlyMap<string, Place>): (readonly [string, string])[] {
  const home = articles.filter(({ unlisted }) => !unlisted)
  const lists = [...places].filter(([, place]) => articlesOf(place, home).some(isFeedItem))
  return [...lists.flatMap(([address]) => Object.values(urls.feedsOf(address))), urls.sitemap].map(
    (address) => [address.slice(1), address] as const,
  )
}

function articlesOf(place: Place, home: readonly Article[]): readonly Article[] {
  if (place.type === 'front') return home
  return place.type === 'list' && place.page === 1 && hasFeedsOfItsOwn(place.list) ? place.list.articles : []
}

/** A heading that became the page's title or subtitle is reached at the title. */
function anchorsAt(place: Place): readonly Anchor[] {
  if (place.type === 'list') return place.page === 1 ? (place.list.body?.outline ?? []) : []
  if (place.type === 'debate') return place.debate.body?.outline ?? []
  if (place.type !== 'article') return []
  const { outline, topAnchors } = place.article.body
  return [...outline, ...topAnchors.map((anchor) => ({ anchor, id: urls.titleId }))]
}
