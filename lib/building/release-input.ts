import { basename, join } from 'node:path'
import { adminFiles, editorSettings } from '#lib/admin/admin-files.ts'
import { formOriginOf } from '#lib/catalog/call-to-action.ts'
import { type Catalog, recordingsOf } from '#lib/catalog/catalog.ts'
import { filesByAddress, goneOf, originalsOf, redirectsOf } from '#lib/catalog/origins.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { hasFeeds } from '#lib/heads/feeds.ts'
import { frameOf } from '#lib/inputs/inputs.ts'
import { commentSettings } from '#lib/pages/after-text.ts'
import { made as ready, type UnmadeFile } from '#lib/ready-file.ts'
import type { Keep } from '#lib/release/kept/keep.ts'
import type { ReleaseInput } from '#lib/release/make-release.ts'
import { keyFiles } from '#lib/release/notify/index-now.ts'
import type { Renderers } from '#lib/rendering/pool.ts'
import { type Scripts, scripts } from '#lib/scripts.ts'
import { searchIndex, titleList } from '#lib/search/search-files.ts'
import * as urls from '#lib/urls.ts'
import { mediaFiles } from './media-files.ts'
import { pageList } from './page-list.ts'
import { presentContent } from './present-content.ts'
import { siteDir } from './site-dir.ts'

/** A site as it was read. */
export interface Read {
  readonly reading: Reading
  readonly catalog: Catalog
  /** The moment for which it was read. */
  readonly now: Date
}

/** What a site is built with. */
export interface Means {
  readonly app: string
  readonly renderers: Renderers
  readonly keep: Keep
}

/** A small index is made in less time than a second release takes. */
const manyArticles = 300

/** Say all that a release is made of. */
export async function inputFor({ catalog, reading, now }: Read, { app, renderers }: Means): Promise<ReleaseInput> {
  const { site } = catalog
  const { opening, modules } = await scripts(urls.rootOf(site.origin))
  const search = await searchIndex(catalog)
  return {
    pages: await pageList(catalog, frameOf(catalog, { opening, modules }), renderers),
    assets: join(app, 'static'),
    theme: reading.theme.style,
    siteDir: siteDir(),
    origin: site.origin,
    elsewhere: site.elsewhere,
    hsts: site.hsts,
    preview: site.isPreview,
    host: site.host,
    sources: filesByAddress(catalog),
    redirects: {
      ...redirectsOf(catalog),
      ...(hasFeeds(urls.home, catalog) && { [urls.usualFeed]: urls.feedsOf(urls.home).rss }),
    },
    gone: goneOf(catalog),
    originals: originalsOf(catalog),
    searches: catalog.languages.map(({ folder }) => folder + urls.search),
    formOrigin: formOriginOf(site),
    plays: recordingsOf(catalog).length > 0,
    counter: site.isPreview ? null : site.analytics,
    comments: commentSettings(catalog),
    editor: editorSettings(site.admin),
    own: [
      ...inTurn(await crawlerFiles(catalog), mediaFiles(catalog)),
      ...reading.theme.files.map(ready),
      ...ownFiles(catalog, modules),
      ...(await adminFiles(catalog)),
    ],
    search,
    searchMayFollow: search.addresses.length >= manyArticles,
    opening,
    contentHash: await presentContent(now, reading.folder),
    codeHash: basename(app),
  }
}

/** Mix two lists evenly: while other processes and threads make files of the second, this one makes those of the first. */
function inTurn<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const placed = [first, second].flatMap((list) => list.map((item, at) => ({ item, place: at / list.length })))
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

const ownFiles = (catalog: Catalog, modules: Scripts['modules']): UnmadeFile[] =>
  [titleList(catalog), ...Object.values(modules), ...keyFiles(catalog.site.indexNow)].map(ready)
