import { cache } from 'react'
import { type Reading, readContent } from '#lib/content/read-content.ts'
import { contentDir, stateOf } from '#lib/content/source/files.ts'
import { publishTime } from '#lib/time/time.ts'
import type { Catalog } from './catalog.ts'
import { makeCatalog } from './make-catalog.ts'

/**
 * Answer the catalog of the present content. In a build the content does not change, and one catalog a process is enough for all its pages. At
 * the writing desk an edit has to show, so each page asks once whether the folder has changed.
 */
export function loadCatalog(): Promise<Catalog> {
  return process.env.NODE_ENV === 'development' ? loadAtDesk() : loadOnce()
}

let once: Promise<Catalog> | undefined
function loadOnce(): Promise<Catalog> {
  once ??= readContent(contentDir()).then((reading) => makeCatalog(reading, { now: publishTime(), drafts: false }))
  return once
}

/** What the desk has read, for all requests until the folder is another. */
let read: { readonly state: string; readonly reading: Promise<Reading> } | undefined

/** The catalog made of it, until the minute is another: an article may fall due with time alone. */
let made: { readonly reading: Promise<Reading>; readonly minute: number; readonly catalog: Promise<Catalog> } | undefined

/** React's cache lasts for one page. */
const loadAtDesk = cache(async (): Promise<Catalog> => {
  const state = await stateOf(contentDir())
  if (read?.state !== state) read = { state, reading: readContent(contentDir()) }
  const { reading } = read
  const now = publishTime()
  const minute = Math.floor(now.getTime() / 60_000)
  if (made?.reading !== reading || made.minute !== minute)
    made = { reading, minute, catalog: reading.then((all) => makeCatalog(all, { now, drafts: true })) }
  return made.catalog
})
