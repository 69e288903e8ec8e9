import { callToActionAt } from '#lib/catalog/call-to-action.ts'
import { watchContent } from '#lib/content/source/content-changes.ts'
import { stateOf } from '#lib/content/source/files.ts'
import { contentDir } from '#lib/content-dir.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { hasCome } from '#lib/time/time.ts'
import { buildOnce } from './build-once.ts'
import { type Built, type Checked, startBuilder } from './builder.ts'
import { followIndex } from './follow-index.ts'
import { startProgress } from './progress.ts'
import { tidy } from './tidy.ts'

/** A build that stays: it releases each change of the content, and what falls due. */
export interface Watch {
  /** Stop: what is not published yet is given up, what is published stays. */
  close(): Promise<void>
}

export interface WatchOptions {
  /** Whether to say which pages are other ones and why. */
  readonly verbose?: boolean
  /** Whether drafts and scheduled texts are shown. */
  readonly preview?: boolean
  /** Is told when the first build has ended, and whether it published. */
  readonly first?: (published: boolean) => void
}

/** In milliseconds. Clocks may be set and machines may sleep: what is due is asked for again and again, and so is the folder, where no event came. */
const [tick, look, pause] = [500, 5000, 3000]

/** Build, then build again whenever the content changes or something falls due. */
export function watchSite({ verbose = false, preview = false, first = () => {} }: WatchOptions = {}): Watch {
  const builder = startBuilder({ preview })
  const index = followIndex<Built>((error) => console.error(inPlainWords('Search stays as it was.', error).message))
  const due = dueTimes()
  const waiting = waiter()
  let [isStopped, hasChanged] = [false, true]
  const stopWatching = watchContent(() => {
    hasChanged = true
    waiting.wake()
  })

  async function work(): Promise<void> {
    let state: string | null = null
    let [looked, built, rounds] = [0, 0, 0]
    let isAhead = false
    while (!isStopped) {
      const isDue = due.hasPassed(new Date())
      if (hasChanged || isDue) {
        const before: string | null = state
        hasChanged = false
        state = await stateOf(contentDir())
        // The system tells of one change again and again, of the last time after it was read.
        if (state === before && !isDue) continue
        isAhead = false
        const progress = startProgress(process.stderr)
        const { checked, built: release } = await buildOnce(builder, { progress, verbose, warnings: rounds === 0 })
        if (isStopped) return
        if (checked) due.of(checked)
        if (release) index.follow(release)
        built = Date.now()
        if (rounds++ === 0) first(release !== null)
        continue
      }
      const withIndex = index.ready()
      await withIndex?.publishIndex()
      if (withIndex || !isAhead) await builder.lookAhead()
      isAhead = true
      if (Date.now() - built > pause) await builder.save()
      await waiting.wait(tick)
      if (Date.now() - looked < look) continue
      looked = Date.now()
      if ((await stateOf(contentDir())) !== state) hasChanged = true
      else await tidy()
    }
  }
  work().catch((error) => {
    console.error(inPlainWords('The content is not watched any more.', error).message)
    process.exitCode = 1
  })
  return {
    async close() {
      isStopped = true
      stopWatching()
      waiting.wake()
      await builder.close()
    },
  }
}

/** Waits for a time, or until it is woken. */
function waiter() {
  let wake = () => {}
  return {
    wake: () => wake(),
    wait: (time: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, time)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}

/** Knows when content that was read is another site with time alone: an article falls due, or its date comes, a call to action is over. */
function dueTimes() {
  let count = (_: Date): number => 0
  let before = 0
  return {
    of({ reading: { site, articles, debates }, now }: Checked): void {
      const early = articles.flatMap(({ date }) => (date === null || hasCome(date, now, site.timeZone) ? [] : [date]))
      const moments = [...[...articles, ...debates].flatMap(({ publishAt }) => publishAt ?? []), ...early]
      // Each number more or less is another site, whichever way the clock went.
      count = (now) =>
        moments.filter((moment) => hasCome(moment, now, site.timeZone)).length + (callToActionAt(now, site) === null ? 0.5 : 0)
      before = count(now)
    },
    hasPassed: (now: Date): boolean => count(now) !== before,
  }
}
