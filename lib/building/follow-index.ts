import type { Built } from './builder.ts'

/** What of a release decides whether its index follows. */
export type Followed = Pick<Built, 'makeIndex'>

/** Makes the search index of the newest release, one at a time: while one is made, edits go live without it. */
export interface Follower<Release extends Followed> {
  /** Another release is the newest. */
  follow(release: Release): void
  /** Answer the newest release once its index is made, and only once; begin to make it if that is due. */
  ready(): Release | null
}

/** Who writes saves again and again: the index of a large site keeps a processor busy, so it waits for a pause, in milliseconds. */
const pause = 2000

export function followIndex<Release extends Followed>(failed: (error: unknown) => void, now = Date.now): Follower<Release> {
  let newest: Release | null = null
  let since = 0
  let begun: Release | null = null
  let finished: Release | null = null
  let isBusy = false
  const begin = (release: Release, make: () => Promise<void>): void => {
    begun = release
    isBusy = true
    make()
      .then(() => {
        finished = release
      }, failed)
      .finally(() => {
        isBusy = false
      })
  }
  return {
    follow(release) {
      newest = release
      since = now()
    },
    ready() {
      if (newest?.makeIndex && !isBusy && begun !== newest && now() - since >= pause) begin(newest, newest.makeIndex)
      // An index that was finished for an older release is of no use: what is live has changed.
      if (finished === null || finished !== newest) return null
      newest = null
      return finished
    },
  }
}
