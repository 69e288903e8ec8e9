import { join } from 'node:path'
import { cacheFolder, codeHash, hashOf } from '#lib/cache.ts'
import { formOriginOf } from '#lib/catalog/call-to-action.ts'
import { type Catalog, picturesOf } from '#lib/catalog/catalog.ts'
import { filesByAddress, goneOf, originalsOf, redirectsOf } from '#lib/catalog/origins.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { contentDir } from '#lib/content/source/files.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { hasErrors } from '#lib/findings.ts'
import { hasFeeds } from '#lib/heads/feeds.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { frameOf, inputAt } from '#lib/inputs/inputs.ts'
import { type Frame, notFoundAddress } from '#lib/inputs/page-input.ts'
import { cardFiles } from '#lib/media/card/card.ts'
import { makeCards } from '#lib/media/card/make-cards.ts'
import { makeVariants } from '#lib/media/make-variants.ts'
import type { UnmadePage } from '#lib/release/fill-release.ts'
import { makeRelease } from '#lib/release/make-release.ts'
import { keyFiles } from '#lib/release/notify/index-now.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { compiledApp } from '#lib/rendering/compile.ts'
import { type Renderers, startRenderers } from '#lib/rendering/render-pages.ts'
import { scripts } from '#lib/scripts.ts'
import { searchFiles } from '#lib/search/search-files.ts'
import { publishTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { presentContent } from './present-content.ts'
import { printFindings } from './print-findings.ts'
import { siteDir } from './site-dir.ts'

/**
 * Check, export, release: answer what is published now, or null where any step failed; then what was served stays, and it is said in plain
 * words.
 */
export async function buildSite(): Promise<Catalog | null> {
  return build().catch((error) => {
    console.error(`\n${inPlainWords('Nothing was published. What was published before stays as it is.', error).message}`)
    return null
  })
}

async function build(): Promise<Catalog | null> {
  // One moment for all processes of a build: they must agree on what is published.
  process.env.PUBLISH_TIME ??= new Date().toISOString()
  const { catalog, findings, files } = await checkContent(contentDir(), { now: publishTime(), drafts: false })
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
  printFindings(serious, files.length)
  if (hasErrors(findings)) {
    console.error('\nNothing was published: fix the errors above first. What was published before stays as it is.')
    return null
  }
  const app = await compiledApp()
  const renderers = startRenderers(app)
  try {
    const [media, ...own] = await Promise.all([makePictures(catalog), crawlerFiles(catalog), searchFiles(catalog)])
    const { opening, modules } = await scripts()
    const hashes = { contentHash: await presentContent(), codeHash: await codeHash() }
    const release = await makeRelease({
      pages: await pagesOf(catalog, frameOf(catalog, { opening, modules }), renderers),
      assets: join(app, 'static'),
      siteDir: siteDir(),
      origin: catalog.site.origin,
      elsewhere: catalog.site.elsewhere,
      hsts: catalog.site.hsts,
      sources: filesByAddress(catalog),
      redirects: {
        ...redirectsOf(catalog),
        ...(hasFeeds(urls.home, catalog) && { [urls.usualFeed]: urls.feedsOf(urls.home).rss }),
      },
      gone: goneOf(catalog),
      originals: originalsOf(catalog),
      formOrigin: formOriginOf(catalog.site),
      own: [...own.flat(), ...Object.values(modules), ...keyFiles(catalog.site.indexNow)],
      opening,
      ...hashes,
      media,
    })
    console.log(`\nRelease ${release.id}: ${Object.keys(release.files).length} files in ${siteDir()}`)
    return catalog
  } finally {
    await renderers.close()
  }
}

/** List all pages with their prints; each is rendered only where none of its print is kept. */
async function pagesOf(catalog: Catalog, frame: Frame, renderers: Renderers): Promise<UnmadePage[]> {
  const pages: UnmadePage[] = []
  for (const address of [notFoundAddress, ...catalog.addresses.keys()]) {
    const input = await inputAt(address, catalog, frame)
    if (input === null) throw new Error(`There is no page at ${address}.`)
    pages.push({
      file: address === notFoundAddress ? '404.html' : `${address.slice(1)}index.html`,
      print: hashOf(JSON.stringify(input)),
      render: async () => renderers.render(address, (await inputAt(address, catalog, frame)) ?? input),
    })
  }
  return pages
}

/** Make the variants of every picture that a page shows, and the cards that pages are shared by; those that are kept are not made again. */
async function makePictures(catalog: Catalog): Promise<{ from: string; file: string }[]> {
  const folder = cacheFolder('media')
  const pictures = picturesOf(catalog)
  for (const picture of pictures) await makeVariants(picture, folder)
  const cards = cardsOf(catalog)
  await makeCards(cards, folder)
  const files = [...pictures.flatMap(({ variants }) => variants.map(({ file }) => file)), ...cards.flatMap(cardFiles)]
  return [...new Set(files)].map((file) => ({ from: join(folder, file), file }))
}
