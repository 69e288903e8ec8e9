import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import { type Reading, readContent } from '#lib/content/read-content.ts'
import { contentDir, stateOf } from '#lib/content/source/files.ts'
import { publishTime } from '#lib/time/time.ts'
import type { Present } from './inventory.ts'

/** Answer the present content, drafts too: one for all requests, until a file is another or an article may fall due. */
export function deskContent(): () => Promise<Present> {
  let read: { readonly state: string; readonly reading: Promise<Reading> } | undefined
  let made: { readonly reading: Promise<Reading>; readonly minute: number; readonly present: Promise<Present> } | undefined
  return async () => {
    const state = await stateOf(contentDir())
    if (read?.state !== state) read = { state, reading: readContent(contentDir()) }
    const { reading } = read
    const now = publishTime()
    const minute = Math.floor(now.getTime() / 60_000)
    if (made?.reading !== reading || made.minute !== minute) made = { reading, minute, present: presentOf(reading, now) }
    return made.present
  }
}

async function presentOf(read: Promise<Reading>, now: Date): Promise<Present> {
  const reading = await read
  return { reading, catalog: await makeCatalog(reading, { now, drafts: true }), now }
}
