import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import { type Reading, readContent, readTexts } from '#lib/content/read-content.ts'
import { stateOf, withUnsaved } from '#lib/content/source/files.ts'
import { contentDir } from '#lib/content-dir.ts'
import { publishTime } from '#lib/time/time.ts'
import type { Present } from './findings.ts'

/** The content of a desk: one for all who ask. */
export interface DeskContent {
  /** The content as it is, drafts too, until a file is another or an article may fall due. */
  present(): Promise<Present>
  /** The same with one text as somebody is writing it; null where there is no such text. */
  withUnsaved(file: string, text: string): Promise<Present | null>
}

/** Get ready to answer the content. */
export function deskContent(): DeskContent {
  let read: { readonly state: string; readonly reading: Promise<Reading> } | undefined
  let made: { readonly reading: Promise<Reading>; readonly minute: number; readonly present: Promise<Present> } | undefined
  const present = async () => {
    const state = await stateOf(contentDir())
    if (read?.state !== state) read = { state, reading: readContent(contentDir()) }
    const { reading } = read
    const now = publishTime()
    const minute = Math.floor(now.getTime() / 60_000)
    if (made?.reading !== reading || made.minute !== minute) made = { reading, minute, present: presentOf(reading, now) }
    return made.present
  }
  return {
    present,
    async withUnsaved(file, text) {
      const { reading, catalog, now } = await present()
      const known = reading.sources.find((source) => source.file === file)
      if (!known) return null
      // What resembles what is compared when the text is saved: it takes longest, and seldom changes with a sentence.
      const compare = async () => catalog.neighbors
      const unsaved = await readTexts(withUnsaved(reading.folder, known, text))
      return { reading: unsaved, catalog: await makeCatalog(unsaved, { now, drafts: true }, compare), now }
    },
  }
}

async function presentOf(read: Promise<Reading>, now: Date): Promise<Present> {
  const reading = await read
  return { reading, catalog: await makeCatalog(reading, { now, drafts: true }), now }
}
