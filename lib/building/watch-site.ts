import { callToActionAt } from '#lib/catalog/call-to-action.ts'
import { watchContent } from '#lib/content/source/content-changes.ts'
import { contentDir, stateOf } from '#lib/content/source/files.ts'
import type { Finding } from '#lib/findings.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { hasCome } from '#lib/time/time.ts'
import { told } from './build-site.ts'
import { type Builder, type Built, type Checked, isPublishable, startBuilder } from './builder.ts'
import { sayFailure } from './failure.ts'
import { printFindings } from './print-findings.ts'
import { startProgress } from './progress.ts'
import { siteDir } from './site-dir.ts'

/** A build that stays: it releases each change of the content, and what falls due. */
export interface Watch {
  /** Stop: what is not published yet is given up, what is published stays. */
  close(): Promise<void>
}

export interface WatchOptions {
  /** Whether to say which pages are other ones and why. */
  readonly verbose?: boolean
  /** Is told when the first build has ended, and whether it published. */
  readonly first?: (published: boolean) => void
}

/** In milliseconds. Clocks may be set and machines may sleep: what is due is asked for again and again, and so is the folder, where no event came. */
const [tick, look] = [500, 5000]

/** In milliseconds: the index of a large site keeps a processor busy for as long as this and longer. */
const pause = 2000

/** Build, then build again whenever the content changes or something falls due. */
export function watchSite({ verbose = false, first = () => {} }: WatchOptions = {}): Watch {
  const builder = startBuilder()
  const stopped = new AbortController()
  const pending = { change: true }
  let due: (now: Date) => number = () => 0
  let dueBefore = 0
  const isWanted = () => pending.change || due(new Date()) !== dueBefore
  let wake = () => {}
  const stopWatching = watchContent(() => {
    pending.change = true
    wake()
  })
  const wait = (time: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, time)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function work(): Promise<void> {
    const index = indexing()
    let [state, looked] = ['', 0]
    for (let round = 0; !stopped.signal.aborted; ) {
      if (isWanted()) {
        pending.change = false
        state = await stateOf(contentDir())
        const { built, checked } = await buildOnce(builder, verbose)
        if (stopped.signal.aborted) return
        if (checked) {
          due = countDue(checked)
          dueBefore = due(checked.now)
        }
        if (built) index.wants(built)
        if (round++ === 0) first(built !== null)
        continue
      }
      const indexed = index.made()
      if (indexed) await publishIndex(indexed)
      await wait(tick)
      if (Date.now() - looked > look) {
        looked = Date.now()
        if ((await stateOf(contentDir())) !== state) pending.change = true
      }
    }
  }
  const working = work()
  working.catch((error) => console.error(inPlainWords('The content is not watched any more.', error).message))
  return {
    async close() {
      stopped.abort()
      stopWatching()
      wake()
      await builder.close()
    },
  }
}

/** Makes the search index of the newest release, one at a time: while one is made, edits go live without it. */
function indexing() {
  let wanted: Built | null = null
  let lastWanted = 0
  let isBusy = false
  let done: Built | null = null
  const start = (): void => {
    if (isBusy || !wanted?.makeIndex) return
    const of = wanted
    wanted = null
    isBusy = true
    of.makeIndex?.()
      .then(() => {
        done = of
      })
      .catch((error) => console.error(inPlainWords('Search stays as it was.', error).message))
      .finally(() => {
        isBusy = false
      })
  }
  return {
    wants(built: Built): void {
      wanted = built.makeIndex ? built : null
      done = null
      lastWanted = Date.now()
    },
    /** Answer the release whose index is made by now, once. */
    made(): Built | null {
      // Who writes saves again and again: the index waits for a pause.
      if (Date.now() - lastWanted > pause) start()
      const made = wanted === null ? done : null
      done = null
      return made
    },
  }
}

async function publishIndex(built: Built): Promise<void> {
  const whole = await built.publishIndex().catch((error) => console.error(inPlainWords('Search stays as it was.', error).message))
  if (whole) console.log(`Release ${whole.release.id}: search is up to date.`)
}

/** Build once; a refused edit keeps the last good release, and is printed like `npm run check`. */
async function buildOnce(builder: Builder, verbose: boolean): Promise<{ built: Built | null; checked: Checked | null }> {
  const progress = startProgress(process.stderr)
  let checked: Checked | null = null
  try {
    checked = await builder.check(progress)
    const serious = checked.findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    if (!isPublishable(checked)) {
      progress.end()
      printFindings(serious, checked.files.length)
      console.error('\nNothing was published: fix the errors above first. What was published before stays as it is.')
      await sayFailure(siteDir(), refusal(serious))
      return { built: null, checked }
    }
    const built = await builder.build(checked, progress)
    await sayFailure(siteDir(), null)
    console.log(`${told(built, verbose)}\n${progress.end()}`)
    return { built, checked }
  } catch (error) {
    progress.end()
    const { message } = inPlainWords('Nothing was published. What was published before stays as it is.', error)
    console.error(message)
    await sayFailure(siteDir(), message.split('\n').slice(1).join(' '))
    return { built: null, checked }
  }
}

/** Say in a sentence why an edit is not published. */
function refusal(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first === undefined) return 'The content was refused.'
  const more = errors.length === 1 ? '' : ` And ${errors.length - 1} more.`
  return `${first.file}, line ${first.line}: ${first.message}${more}`
}

/** Count what has come by a moment: each number more or less is another site. */
function countDue({ reading }: Checked): (now: Date) => number {
  const { site, articles, debates } = reading
  const moments = [...articles, ...debates].flatMap(({ publishAt }) => publishAt ?? [])
  return (now) =>
    moments.filter((moment) => hasCome(moment, now, site.timeZone)).length + (callToActionAt(now, site) === null ? 0.5 : 0)
}
