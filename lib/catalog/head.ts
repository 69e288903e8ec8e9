import type { Article } from '#lib/content/article.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import type { Catalog } from './catalog.ts'
import { hasFeeds } from './feeds.ts'
import { canonicalOf, isIndexed } from './indexed.ts'
import type { Alternate, Head, OpenGraph, ShareImage } from './model.ts'
import { timestampOf } from './moments.ts'
import { fixedTitles, partTitle, titled } from './page-names.ts'
import type { Place } from './place.ts'
import { debateShareImage, shareImageOf, siteShareImage } from './share-image.ts'
import { categoryLink, tagLinks } from './summaries.ts'

/** Say what the head of the page at an address says. @throws where no page is there */
export function headOf(address: string, catalog: Catalog): Head {
  const [place, name] = [catalog.addresses.get(address), catalog.names.get(address)]
  if (!place || !name) throw new Error(`No page stands at ${address}.`)
  return {
    ...name,
    canonical: canonicalOf(address, place, catalog),
    index: isIndexed(place),
    alternates: alternatesOf(place, catalog),
    openGraph: openGraphOf(place, catalog),
  }
}

/** Say what the head of the page for what is not found says: it has no address, and nobody shares it. */
export function notFoundHead(catalog: Catalog): Head {
  const { site } = catalog
  return {
    title: titled('Page not found', site),
    description: `There is no page at this address of ${site.name}.`,
    canonical: null,
    index: false,
    alternates: feedLinks(urls.home, site.name, catalog),
    openGraph: null,
  }
}

/** Name a page's other forms: the feeds of the site, those of its category or author, an article's Markdown. */
function alternatesOf(place: Place, catalog: Catalog): Alternate[] {
  const { name } = catalog.site
  return [
    ...feedLinks(urls.home, name, catalog),
    ...(place.type === 'list' ? feedLinks(place.list.address, `${place.list.title} · ${name}`, catalog) : []),
    ...(place.type === 'article'
      ? [{ type: 'text/markdown', address: urls.twin(place.article.address), title: null } as const]
      : []),
  ]
}

function feedLinks(list: string, title: string, catalog: Catalog): Alternate[] {
  if (!hasFeeds(list, catalog)) return []
  const { rss, atom, json } = urls.feedsOf(list)
  return [
    { type: 'application/rss+xml', address: rss, title },
    { type: 'application/atom+xml', address: atom, title },
    { type: 'application/feed+json', address: json, title },
  ]
}

function openGraphOf(place: Place, catalog: Catalog): OpenGraph {
  const { site } = catalog
  const said = { siteName: site.name, locale: localeOf(site.language) }
  if (place.type === 'article') return { ...said, ...shared(place.article, catalog) }
  const image = place.type === 'debate' ? debateShareImage(place.debate, catalog) : siteShareImage(catalog)
  return { ...said, title: ownTitle(place, site), image: pictureOf(image, catalog), article: null }
}

function ownTitle(place: Exclude<Place, { type: 'article' }>, site: Site): string {
  if (place.type === 'front') return site.name
  if (place.type === 'list') return place.list.title
  if (place.type === 'debate') return place.debate.title
  return place.type === 'part' ? partTitle(place.part) : fixedTitles[place.type]
}

function shared(article: Article, catalog: Catalog): Pick<OpenGraph, 'title' | 'image' | 'article'> {
  const { timeZone } = catalog.site
  const about = {
    published: timestampOf(article.date, timeZone),
    modified: timestampOf(article.updated, timeZone),
    section: categoryLink(article.category, catalog)?.title ?? null,
    tags: tagLinks(article, catalog).map(({ title }) => title),
  }
  const image = pictureOf(shareImageOf(article, catalog), catalog)
  return { title: article.title, image, article: article.kind === 'page' ? null : about }
}

const pictureOf = (image: ShareImage | null, { site }: Catalog): ShareImage | null =>
  image && { ...image, address: urls.absolute(site.origin, image.address) }

/** Spell a language as Open Graph does, `en_US`: with its own region, else with the one in which most of its speakers live. */
function localeOf(language: string): string | null {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return region ? `${code}_${region}` : null
}
