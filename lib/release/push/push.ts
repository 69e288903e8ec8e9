import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShelvedRelease } from '#lib/release/shelf/shelf-list.ts'
import type { Bucket } from './bucket.ts'
import { type Plan, type Pushed, planOf } from './plan.ts'

/** How many files are sent at a time, and after how long what is done is written down: so much is sent twice where a push is killed. */
const atOnce = 8
const pause = 500

/** Bring a bucket to a release: what pages name first, then articles, then what names them; at last, what is not needed goes. */
export async function push({ release, folder }: ShelvedRelease, bucket: Bucket): Promise<Plan> {
  const before = await bucket.state()
  const plan = planOf(release, before)
  const state = begun(before, plan)
  const log = savedNowAndThen(bucket, state)
  const isChanged = plan.assets.length + plan.pages.length + plan.lists.length + plan.removed.length > 0
  if (isChanged) await log.save()
  try {
    await change({ folder, plan, bucket, state, tick: log.tick })
  } catch (error) {
    // What is done is done: the next push need not do it again.
    await log.save().catch(() => {})
    throw error
  }
  if (isChanged || before.release !== release.id) await bucket.save({ ...log.state(), release: release.id })
  return plan
}

interface Change {
  readonly folder: string
  readonly plan: Plan
  readonly bucket: Bucket
  readonly state: State
  readonly tick: () => Promise<void>
}

async function change({ folder, plan, bucket, state, tick }: Change): Promise<void> {
  for (const group of [plan.assets, plan.pages, plan.lists])
    await inTurns(group, async (one) => {
      await bucket.send(one, await readFile(join(folder, one.file)))
      state.files.set(one.file, one.sum)
      state.unsure.delete(one.file)
      await tick()
    })
  await inTurns(plan.removed, async (file) => {
    await bucket.remove(file)
    state.unsure.delete(file)
    await tick()
  })
}

/** Say what a push would do. */
export const dryPush = async ({ release }: ShelvedRelease, bucket: Bucket): Promise<Plan> => planOf(release, await bucket.state())

interface State {
  readonly files: Map<string, string>
  readonly unsure: Set<string>
  readonly old: readonly string[]
}

/** What is to change is unsure from the first moment on: whoever is killed may have changed it. */
function begun(before: Pushed, { assets, pages, lists, removed, old }: Plan): State {
  const unsure = new Set([...[...assets, ...pages, ...lists].map(({ file }) => file), ...removed])
  const files = new Map(Object.entries(before.files).filter(([file]) => !unsure.has(file)))
  return { files, unsure, old }
}

function savedNowAndThen(bucket: Bucket, { files, unsure, old }: State) {
  let last = performance.now()
  let saving: Promise<void> = Promise.resolve()
  const state = (): Pushed => ({ release: null, files: Object.fromEntries(files), unsure: [...unsure], old })
  const save = () => {
    last = performance.now()
    // One after the other: an older state must not come last.
    saving = saving.then(() => bucket.save(state()))
    return saving
  }
  return { state, save, tick: async () => void (performance.now() - last > pause && (await save())) }
}

/** Where one fails, no other is begun, and none still runs when this throws. */
async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  let hasFailed = false
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of queue) {
      if (hasFailed) return
      await work(item).catch((error) => {
        hasFailed = true
        throw error
      })
    }
  })
  await Promise.allSettled(workers)
  await Promise.all(workers)
}

/** Say in words what a push did, or would do. */
export function toldOf({ assets, pages, lists, removed, old, kept }: Plan): string {
  const sent = assets.length + pages.length + lists.length
  const files = (count: number) => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`)
  return [
    `${files(sent)} sent: ${assets.length} that pages name, ${pages.length} of articles, ${lists.length} that name articles.`,
    `${files(kept)} there already, ${removed.length} removed${old.length > 0 ? `, ${old.length} to be removed with the next push` : ''}.`,
  ].join(' ')
}
