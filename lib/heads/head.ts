import type { Catalog } from '#lib/catalog/catalog.ts'
import { categoryLink, tagLinks } from '#lib/catalog/entry-links.ts'
import { partTitle, titled } from '#lib/catalog/page-names.ts'
import type { Article } from '#lib/content/article.ts'
import { fixedLinks } from '#lib/lists/fixed-links.ts'
import type { Place } from '#lib/lists/place.ts'
import { onceForText } from '#lib/once-for.ts'
import type { Site } from '#lib/site.ts'
import { timestampOf } from '#lib/time/moments.ts'
import * as urls from '#lib/urls.ts'
import { fill, wordsOf } from '#lib/words/words.ts'
import { hasFeeds } from './feeds.ts'
import { canonicalOf, isIndexed } from './indexed.ts'
import { debateShareImage, type ShareImage, shareImageOf, siteShareImage } from './share-image.ts'
import { type Translated, translationsAt } from './translated.ts'

/** What the head of a page says. */
export interface Head {
  /** In the pattern of the site; no other page has it. */
  readonly title: string
  /** Never empty; no other page has it. */
  readonly description: string
  /** Absolute; null where a page has no address of its own. */
  readonly canonical: string | null
  readonly index: boolean
  readonly alternates: readonly Alternate[]
  /** The page in all its languages, where it has more than one. */
  readonly translations: readonly Translated[]
  /** Null where a page is not for sharing. */
  readonly openGraph: OpenGraph | null
}

/** Another form of a page, or a feed that it belongs to. */
export interface Alternate {
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json' | 'text/markdown'
  readonly address: string
  readonly title: string | null
}

/** What a page says of itself where it is shared; its description and address are those of its head. https://ogp.me */
export interface OpenGraph {
  /** Without the pattern of the site. */
  readonly title: string
  readonly siteName: string
  /** `en_US`. */
  readonly locale: string | null
  /** Its address is absolute. */
  readonly image: ShareImage | null
  /** Of posts and articles: what is known of them. Dates are timestamps with offset. */
  readonly article: {
    readonly published: string | null
    readonly modified: string | null
    readonly section: string | null
    readonly tags: readonly string[]
  } | null
}

/** Say what the head of the page at an address says. @throws where no page is there */
export function headOf(address: string, catalog: Catalog): Head {
  const [place, name] = [catalog.addresses.get(address), catalog.names().get(address)]
  if (!place || !name) throw new Error(`There is no page at ${address}.`)
  return {
    ...name,
    canonical: canonicalOf(address, place, catalog),
    index: !catalog.site.isPreview && isIndexed(place),
    alternates: alternatesOf(place, catalog),
    translations: catalog.site.isPreview ? [] : translationsAt(address, catalog),
    openGraph: openGraphOf(place, catalog),
  }
}

/** Say what the head of the page for what is not found says: it has no address, and nobody shares it. */
export function notFoundHead(catalog: Catalog): Head {
  const { site } = catalog
  const words = wordsOf(site.language)
  return {
    title: titled(words.notFound, site),
    description: fill(words.noPageAt, { site: site.name }, words),
    canonical: null,
    index: false,
    alternates: feedLinks(site.folder + urls.home, site.name, catalog),
    translations: [],
    openGraph: null,
  }
}

/** Name a page's other forms: the feeds of the site, those of its category or author, an article's Markdown. */
function alternatesOf(place: Place, catalog: Catalog): Alternate[] {
  const { name, folder } = catalog.site
  return [
    ...feedLinks(folder + urls.home, name, catalog),
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
  return place.type === 'part' ? partTitle(place.part, site) : fixedLinks(site)[place.type].title
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
const localeOf = onceForText((language): string | null => {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return region ? `${code}_${region}` : null
})
