import { codeHash, hashOf } from '#lib/cache.ts'
import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import { type FeedList, feedLists } from '#lib/heads/feeds.ts'
import { articlePrint } from '#lib/pages/article-page.ts'
import { made, type UnmadeFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'
import { atom } from './atom.ts'
import { type Feed, feedOf } from './feed.ts'
import { feedSheet } from './feed-sheet.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

/** Name the feeds of every list that has any, and the style sheet that lets a browser show them. */
export async function feedFiles(catalog: Catalog): Promise<UnmadeFile[]> {
  const files: UnmadeFile[] = []
  for (const one of inAllLanguages(catalog)) {
    const own = await Promise.all(feedLists(one).map((list) => feedsOf(list, one)))
    if (own.length > 0) files.push(...own.flat(), made(feedSheet(one.site)))
  }
  // Languages without words of ours share a sheet.
  return [...new Map(files.map((file) => [file.file, file])).values()]
}

async function feedsOf(list: FeedList, catalog: Catalog): Promise<UnmadeFile[]> {
  const items = await Promise.all(list.articles.map((article) => articlePrint(article, catalog)))
  const { address, title, description } = list
  const print = hashOf(await codeHash(), JSON.stringify([address, title, description, catalog.site]), ...items)
  let feed: Promise<Feed> | undefined
  const file = (at: string, write: (feed: Feed) => string): UnmadeFile => ({
    file: at.slice(1),
    print: hashOf(at, print),
    make: async () => {
      feed ??= feedOf(list, catalog)
      return Buffer.from(write(await feed))
    },
  })
  const at = urls.feedsOf(address)
  const sheet = urls.onHost(catalog.site.origin, `/${feedSheet(catalog.site).file}`)
  return [file(at.rss, (feed) => rss(feed, sheet)), file(at.atom, (feed) => atom(feed, sheet)), file(at.json, jsonFeed)]
}
