import { cache } from 'react'
import { readContent } from '#lib/content/read-content.ts'
import { contentDir } from '#lib/content/source/files.ts'
import { publishTime } from '#lib/time/time.ts'
import type { Catalog } from './catalog.ts'
import { makeCatalog } from './make-catalog.ts'

/**
 * Answer the catalog of the present content. React's cache lasts for one page: right at the writing desk, where an edit
 * has to show; in a build the content does not change, and one catalog a process is enough for all its pages.
 */
export function loadCatalog(): Promise<Catalog> {
  return process.env.NODE_ENV === 'development' ? loadAtDesk() : loadOnce()
}

const loadAtDesk = cache(load)

let once: Promise<Catalog> | undefined
function loadOnce(): Promise<Catalog> {
  once ??= load()
  return once
}

async function load(): Promise<Catalog> {
  const drafts = process.env.NODE_ENV === 'development'
  return makeCatalog(await readContent(contentDir()), { now: publishTime(), drafts })
}
