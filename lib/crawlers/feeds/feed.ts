import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { shownVariant } from '#lib/crawlers/writing/shown-variant.ts'
import type { FeedList } from '#lib/heads/feeds.ts'
import { articlePage } from '#lib/pages/article-page.ts'
import { render } from '#lib/pages/render.ts'
import { type Moment, momentOf } from '#lib/time/moments.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'
import { feedContent } from './feed-content.ts'

/** What a feed says, whatever its format. Every address is whole. */
export interface Feed {
  readonly title: string
  readonly description: string
  /** Who publishes it. */
  readonly site: string
  readonly language: string
  /** The page that shows the same list. */
  readonly page: string
  readonly addresses: { readonly rss: string; readonly atom: string; readonly json: string }
  readonly icon: string
  /** When the newest item came, or was last changed. */
  readonly updated: Moment
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** Where the article is; it also tells the article from all others. */
  readonly address: string
  readonly title: string
  /** Plain text. */
  readonly summary: string
  /** The whole article as HTML. */
  readonly content: string
  readonly image: string | null
  /** What it plays, first things first. */
  readonly recordings: readonly { readonly address: string; readonly type: string; readonly bytes: number }[]
  readonly published: Moment
  readonly updated: Moment
  readonly authors: readonly { readonly name: string; readonly page: string }[]
  readonly subjects: readonly string[]
}

/** Make what the feeds of a list say. */
export async function feedOf(list: FeedList, catalog: Catalog): Promise<Feed> {
  const { site } = catalog
  const whole = (address: string) => urls.absolute(site.origin, address)
  const items: FeedItem[] = []
  for (const article of list.articles) items.push(await itemOf(article, catalog, whole))
  const [updated = momentOf('1970-01-01', 'UTC')] = items.map((item) => item.updated).sort((a, b) => b.time - a.time)
  const { rss, atom, json } = urls.feedsOf(list.address)
  return {
    title: list.address === site.folder + urls.home ? site.name : `${list.title} · ${site.name}`,
    description: list.description || list.title,
    site: site.name,
    language: site.language,
    page: whole(list.address),
    addresses: { rss: whole(rss), atom: whole(atom), json: whole(json) },
    icon: whole(urls.icons[512]),
    updated,
    items,
  }
}

async function itemOf(article: Article, catalog: Catalog, whole: (address: string) => string): Promise<FeedItem> {
  const page = await articlePage(article, catalog, render)
  const { timeZone } = catalog.site
  const [published, updated] = [article.date, article.updated].flatMap((date) => (date === null ? [] : momentOf(date, timeZone)))
  if (!published) throw new Error(`${article.file} has no date, so no feed can have it.`)
  const image = article.image && shownVariant(article.image)
  return {
    address: whole(article.address),
    title: article.title,
    summary: article.excerpt,
    content: feedContent(page, whole, wordsOf(catalog.site.language)),
    image: image ? whole(image) : null,
    recordings: Object.values(article.body.played)
      .filter(({ kind }) => kind !== 'captions')
      .map(({ file, type, bytes }) => ({ address: whole(urls.media(file)), type, bytes })),
    published,
    updated: updated && updated.time > published.time ? updated : published,
    authors: page.authors.map(({ title, address }) => ({ name: title, page: whole(address) })),
    subjects: [
      ...new Set([...(page.article.category ? [page.article.category.title] : []), ...page.tags.map(({ title }) => title)]),
    ],
  }
}
