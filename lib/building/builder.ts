import { basename } from 'node:path'
import { checkContent } from '#lib/check/check-content.ts'
import { getUsedTo, type Written } from '#lib/content/parsed-texts.ts'
import { contentDir } from '#lib/content-dir.ts'
import { keepFileFacts } from '#lib/file-facts.ts'
import { type Finding, hasErrors } from '#lib/findings.ts'
import { belowRoot } from '#lib/release/below-root.ts'
import { openKeep } from '#lib/release/kept/keep.ts'
import { type Ahead, lookAhead } from '#lib/release/look-ahead.ts'
import { type Made, makeRelease } from '#lib/release/make-release.ts'
import { layOutSpare, servedRelease, setAside } from '#lib/release/shelf/shelf.ts'
import { appHash } from '#lib/rendering/app-sources.ts'
import { compiledApp } from '#lib/rendering/compile.ts'
import type { Ready } from '#lib/rendering/ready.ts'
import { startRenderers } from '#lib/rendering/render-pages.ts'
import { publishTime } from '#lib/time/time.ts'
import { giveBack } from './give-back.ts'
import type { Progress } from './progress.ts'
import { inputFor, type Means, type Read } from './release-input.ts'
import { siteDir } from './site-dir.ts'
import { tidy } from './tidy.ts'

/** What a builder read, and what is to be said about it. */
export interface Checked extends Read {
  readonly findings: readonly Finding[]
  /** The texts that were read. */
  readonly files: readonly string[]
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
  /** Get ready for the next edit, and learn what the next release needs to know of those before, so that it is made sooner. */
  lookAhead(): Promise<void>
  /** Write down what was made, for the next process: it takes a while on a large site, so whoever builds again and again waits for a pause. */
  save(): Promise<void>
  close(): Promise<void>
}

/** After as many texts a process parses the next one as fast as it can. */
const fewTexts = 12

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
  let unread: readonly Written[] | null = null
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
      // Other processes parse what is new to a first build: an edit would be the first text for this one.
      unread ??= checked.reading.articles.slice(0, fewTexts).map(({ body }) => body.source)
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
      await getUsedTo(unread ?? []).catch(() => {})
      unread = []
      ahead = await lookAhead(siteDir()).catch(() => null)
      giveBack()
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

/** Whether a release may be made of what was read. */
export const isPublishable = ({ findings }: Checked): boolean => !hasErrors(findings)
