import { join } from 'node:path'
import { codeHash } from '#lib/cache.ts'
import { formOriginOf } from '#lib/catalog/call-to-action.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { filesByAddress, goneOf, originalsOf, redirectsOf } from '#lib/catalog/origins.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { contentDir } from '#lib/content/source/files.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { hasErrors } from '#lib/findings.ts'
import { hasFeeds } from '#lib/heads/feeds.ts'
import { frameOf } from '#lib/inputs/inputs.ts'
import { made as ready, type UnmadeFile } from '#lib/ready-file.ts'
import { type Made, makeRelease, type ReleaseInput } from '#lib/release/make-release.ts'
import { keyFiles } from '#lib/release/notify/index-now.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { removeRelease } from '#lib/release/shelf/shelf.ts'
import { compiledApp } from '#lib/rendering/compile.ts'
import { startRenderers } from '#lib/rendering/render-pages.ts'
import { type Scripts, scripts } from '#lib/scripts.ts'
import { searchIndex, titleList } from '#lib/search/search-files.ts'
import { publishTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { mediaFiles } from './media-files.ts'
import { pageList } from './page-list.ts'
import { presentContent } from './present-content.ts'
import { printFindings } from './print-findings.ts'
import { type Progress, startProgress } from './progress.ts'
import { siteDir } from './site-dir.ts'

const nothing = 'Nothing was published. What was published before stays as it is.'

/**
 * Check, render, release: answer what is published now, or null where any step failed; then what was served stays, and it is said in plain
 * words.
 */
export async function buildSite(): Promise<Catalog | null> {
  const progress = startProgress(process.stderr)
  try {
    return await build(progress)
  } catch (error) {
    progress.end()
    console.error(`\n${inPlainWords(nothing, error).message}`)
    return null
  }
}

async function build(progress: Progress): Promise<Catalog | null> {
  const now = publishTime()
  const { catalog, findings, files } = await progress.step('Reading', () => checkContent(contentDir(), { now, drafts: false }))
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
  printFindings(serious, files.length)
  if (hasErrors(findings)) {
    progress.end()
    console.error('\nNothing was published: fix the errors above first. What was published before stays as it is.')
    return null
  }
  const app = await progress.step('Compiling', () => compiledApp())
  const renderers = startRenderers(app)
  try {
    const { opening, modules } = await scripts()
    const frame = frameOf(catalog, { opening, modules })
    const [own, search, pages] = await progress.step('Comparing', async () => [
      [...(await crawlerFiles(catalog)), ...mediaFiles(catalog), ...filesOf(catalog, modules)],
      await searchIndex(catalog),
      await pageList(catalog, frame, renderers),
    ])
    const input: ReleaseInput = {
      pages,
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
      own,
      search,
      searchMayFollow: search.addresses.length >= manyArticles,
      opening,
      contentHash: await presentContent(now),
      codeHash: await codeHash(),
    }
    const first = await progress.step('Pages', (count) => makeRelease(input, count))
    if (!first.searchFollows) {
      console.log(`\n${told(first)}\n${progress.end()}`)
      return catalog
    }
    console.log(`\n${told(first)}\n${progress.end()}\nThese pages are live. Search still answers from before, and follows.`)
    const whole = await progress.step('Search', () => makeRelease({ ...input, searchMayFollow: false }))
    await removeRelease(first.release.id, siteDir())
    console.log(`Release ${whole.release.id}: search is up to date. ${progress.end()}`)
    return catalog
  } finally {
    await renderers.close()
  }
}

/** A small index is made in less time than a second release takes. */
const manyArticles = 300

const filesOf = (catalog: Catalog, modules: Scripts['modules']): UnmadeFile[] =>
  [titleList(catalog), ...Object.values(modules), ...keyFiles(catalog.site.indexNow)].map(ready)

/** Say what a build did: `Release 3754a4b38fffcb6d: 362 files, of 107 pages 3 made and 104 kept, 1 removed`. */
function told({ release, made, kept, removed }: Made): string {
  const files = Object.keys(release.files).length.toLocaleString('en')
  const pages = `${made.length + kept} pages: ${made.length} made, ${kept} kept, ${removed.length} removed`
  return `Release ${release.id}: ${files} files in ${siteDir()}\n${pages}`
}
