import { basename, join } from 'node:path'
import { adminFiles, editorSettings } from '#lib/admin/admin-files.ts'
import { formOriginOf } from '#lib/catalog/call-to-action.ts'
import { type Catalog, recordingsOf } from '#lib/catalog/catalog.ts'
import { filesByAddress, goneOf, originalsOf, redirectsOf } from '#lib/catalog/origins.ts'
import { checkContent } from '#lib/check/check-content.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { contentDir } from '#lib/content-dir.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { keepFileFacts } from '#lib/file-facts.ts'
import { type Finding, hasErrors } from '#lib/findings.ts'
import { hasFeeds } from '#lib/heads/feeds.ts'
import { frameOf } from '#lib/inputs/inputs.ts'
import { commentSettings } from '#lib/pages/after-text.ts'
import { made as ready, type UnmadeFile } from '#lib/ready-file.ts'
import { belowRoot } from '#lib/release/below-root.ts'
import { type Keep, openKeep } from '#lib/release/kept/keep.ts'
import { type Ahead, lookAhead } from '#lib/release/look-ahead.ts'
import { type Made, makeRelease, type ReleaseInput } from '#lib/release/make-release.ts'
import { keyFiles } from '#lib/release/notify/index-now.ts'
import { layOutSpare, servedRelease, setAside } from '#lib/release/shelf/shelf.ts'
import { appHash } from '#lib/rendering/app-sources.ts'
import { compiledApp } from '#lib/rendering/compile.ts'
import type { Renderers } from '#lib/rendering/pool.ts'
import type { Ready } from '#lib/rendering/ready.ts'
import { startRenderers } from '#lib/rendering/render-pages.ts'
import { type Scripts, scripts } from '#lib/scripts.ts'
import { searchIndex, titleList } from '#lib/search/search-files.ts'
import { publishTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { mediaFiles } from './media-files.ts'
import { pageList } from './page-list.ts'
import { presentContent } from './present-content.ts'
import type { Progress } from './progress.ts'
import { siteDir } from './site-dir.ts'
import { tidy } from './tidy.ts'

/** What a builder read, and what is to be said about it. */
export interface Checked {
  readonly reading: Reading
  readonly catalog: Catalog
  readonly findings: readonly Finding[]
  /** The texts that were read. */
  readonly files: readonly string[]
  /** The moment for which it was read. */
  readonly now: Date
}

/** Pages that are live. */
export interface Built extends Made {
  /** Where search still answers from before: make its index, which takes long. */
  readonly makeIndex: (() => Promise<void>) | null
  /** Then make the release that has it, in place of this one; where another one is current by now, that stays. */
  readonly publishIndex: () => Promise<void>
}

/** Builds a site, once or again and again: what it read and made before is at hand. */
export interface Builder {
  /** Read the content as it is now. */
  check(progress: Progress): Promise<Checked>
  /** Release what was read. @throws in plain words; then what was published stays */
  build(checked: Checked, progress: Progress): Promise<Built>
  /** Learn what the next release needs to know of those before, so that it is made sooner. */
  lookAhead(): Promise<void>
  /** Write down what was made, for the next process: it takes a while on a large site, so whoever builds again and again waits for a pause. */
  save(): Promise<void>
  close(): Promise<void>
}

/** A small index is made in less time than a second release takes. */
const manyArticles = 300

export interface BuilderOptions {
  /** What renders, which may have been started before all this code was even read. */
  readonly ready?: Promise<Ready | null> | undefined
  /** Whether drafts and scheduled texts are shown, in a release that is no site for visitors. */
  readonly preview?: boolean | undefined
}

/** Get ready to build. */
export function startBuilder({ ready = Promise.resolve(null), preview = false }: BuilderOptions = {}): Builder {
  const closed = new AbortController()
  let begun: Promise<Means> | undefined
  let started = ready
  let ahead: Ahead | null = null
  /** The app is compiled, and a process that renders starts, while articles are compared; content that is refused needs neither. */
  const begin = (): Promise<Means> => {
    begun ??= beginWith(started, closed.signal)
    // Who builds hears of it; the next build tries again.
    begun.catch(() => {
      begun = undefined
    })
    return begun
  }
  /** A site may have other components than when this began: then another app renders it. */
  const renew = async (): Promise<void> => {
    const means = await begun?.catch(() => null)
    if (!means || basename(means.app) === (await appHash())) return
    ;[begun, started] = [undefined, Promise.resolve(null)]
    await Promise.all([means.renderers.close(), means.keep.save()])
  }
  return {
    async check(progress) {
      await renew()
      const now = publishTime()
      const checked = await progress.step('Reading', () =>
        checkContent(contentDir(), { now, drafts: preview }, { wasRead: ({ findings }) => void (hasErrors(findings) || begin()) }),
      )
      return { ...checked, now }
    },
    async build(checked, progress) {
      const means = await progress.step('Compiling', begin)
      const input = await progress.step('Comparing', async () => belowRoot(await inputFor(checked, means)))
      const made = await progress.step('Pages', (count) => makeRelease(input, { keep: means.keep, ahead, count }))
      return {
        ...made,
        makeIndex: made.searchFollows ? () => means.keep.keepIndex(input.search) : null,
        async publishIndex() {
          if ((await servedRelease(siteDir())) !== made.release.id) return
          const whole = await makeRelease({ ...input, searchMayFollow: false }, { keep: means.keep, ahead })
          if (whole.release.id !== made.release.id) await setAside(made.release.id, siteDir())
          console.log(`Release ${whole.release.id}: search is up to date.`)
        },
      }
    },
    async lookAhead() {
      await layOutSpare(siteDir())
      ahead = await lookAhead(siteDir()).catch(() => null)
    },
    async save() {
      // Where it cannot be written, on a full disk for one, it is made again.
      await begun?.then(({ keep }) => keep.save()).catch(() => {})
      await keepFileFacts().catch(() => {})
    },
    async close() {
      closed.abort()
      await this.save()
      await begun?.then(({ renderers }) => renderers.close()).catch(() => {})
      await ready.then((one) => one?.renderers.close()).catch(() => {})
      await tidy().catch(() => {})
    },
  }
}

async function beginWith(ready: Promise<Ready | null>, signal: AbortSignal): Promise<Means> {
  const started = await ready
  const [app, keep] = await Promise.all([started?.app ?? compiledApp('site', signal), openKeep()])
  return { app, keep, renderers: started?.renderers ?? startRenderers(app) }
}

interface Means {
  readonly app: string
  readonly renderers: Renderers
  readonly keep: Keep
}

/** Say all that a release is made of. */
async function inputFor({ catalog, reading, now }: Checked, { app, renderers }: Means): Promise<ReleaseInput> {
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
      ...(await crawlerFiles(catalog)),
      ...mediaFiles(catalog),
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

const ownFiles = (catalog: Catalog, modules: Scripts['modules']): UnmadeFile[] =>
  [titleList(catalog), ...Object.values(modules), ...keyFiles(catalog.site.indexNow)].map(ready)

/** Whether a release may be made of what was read. */
export const isPublishable = ({ findings }: Checked): boolean => !hasErrors(findings)
