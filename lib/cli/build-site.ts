import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { cacheFolder, codeHash } from '#lib/cache.ts'
import { formOriginOf } from '#lib/catalog/call-to-action.ts'
import { type Catalog, picturesOf } from '#lib/catalog/catalog.ts'
import { filesByAddress, goneOf, originalsOf, redirectsOf } from '#lib/catalog/origins.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { contentDir } from '#lib/content/source/files.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { hasErrors } from '#lib/findings.ts'
import { hasFeeds } from '#lib/heads/feeds.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { cardFiles } from '#lib/media/card/card.ts'
import { makeCards } from '#lib/media/card/make-cards.ts'
import { makeVariants } from '#lib/media/make-variants.ts'
import { isFull } from '#lib/release/disk-room.ts'
import { makeRelease } from '#lib/release/make-release.ts'
import { keyFiles } from '#lib/release/notify/index-now.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
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
  // Each uses one processor for long stretches, and none needs what another makes.
  const [exported, media, ...own] = await Promise.all([
    exportPages(),
    makePictures(catalog),
    crawlerFiles(catalog),
    searchFiles(catalog),
  ])
  if (!exported) return null
  const { opening, modules } = await scripts()
  const hashes = { contentHash: await presentContent(), codeHash: await codeHash() }
  try {
    const release = await makeRelease({
      exported: resolve('out'),
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
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
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

/** Let Next export every page into `out`. */
async function exportPages(): Promise<boolean> {
  const next = spawn(process.execPath, [resolve('node_modules/next/dist/bin/next'), 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const code = await new Promise((done) => next.on('close', done))
  if (code === 0) return true
  const why = (await isFull('.')) ? 'The disk is full: the pages could not be made.' : 'The pages could not be made.'
  console.error(`\nNothing was published. What was published before stays as it is.\n${why}`)
  return false
}
