import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import { type Reading, readContent, readTexts } from '#lib/content/read-content.ts'
import { stateOf, withUnsaved } from '#lib/content/source/files.ts'
import { contentDir } from '#lib/content-dir.ts'
import { onceFor } from '#lib/once-for.ts'
import { publishTime } from '#lib/time/time.ts'
import type { Present } from './findings.ts'

/** The content of a desk: one for all who ask. */
export interface DeskContent {
  /** The content as it is, drafts too, until a file is another or an article may fall due. */
  present(): Promise<Present>
  /** The same with one text as somebody is writing it; null where there is no such text. */
  withUnsaved(file: string, text: string): Promise<Present | null>
}

/** So long nobody has asked for anything when all texts are compared anew, in milliseconds. */
const calm = 1500

interface Made {
  readonly reading: Promise<Reading>
  readonly minute: number
  readonly present: Promise<Shown>
}

/**
 * Get ready to answer the content. What resembles what is compared when nobody asks, because it takes longest: until then an edit is shown beside what
 * the texts before it resembled. `renewed` hears of it where that leads to other links.
 */
export function deskContent(renewed: () => void = () => {}): DeskContent {
  let read: { readonly state: string; readonly reading: Promise<Reading> } | undefined
  let made: Made | undefined
  let later: NodeJS.Timeout | undefined
  const compareLater = (one: Made) => {
    clearTimeout(later)
    later = setTimeout(async () => {
      const [shown, compared] = await Promise.all([one.present, comparedAnew(one)]).catch(() => [null, null])
      if (made !== one || shown === null || compared === null) return
      shown.isBorrowed = false
      // Who asked made much of the one that was shown: where it says the same, it stays.
      if (leadsAlike(shown, compared)) return
      made = { ...one, present: Promise.resolve(compared) }
      renewed()
    }, calm)
    later.unref()
  }
  const present = async () => {
    const state = await stateOf(contentDir())
    if (read?.state !== state) read = { state, reading: readContent(contentDir()) }
    const { reading } = read
    const now = publishTime()
    const minute = Math.floor(now.getTime() / 60_000)
    if (made?.reading !== reading || made.minute !== minute)
      made = { reading, minute, present: presentOf(reading, now, made?.present) }
    const asked = made
    const answer = await asked.present
    if (made === asked && answer.isBorrowed) compareLater(asked)
    return answer
  }
  return {
    present,
    async withUnsaved(file, text) {
      const { reading, catalog, now } = await present()
      const known = reading.sources.find((source) => source.file === file)
      if (!known) return null
      // What resembles what is compared when the text is saved: it seldom changes with a sentence.
      const compare = async () => catalog.neighbors
      const unsaved = await readTexts(withUnsaved(reading.folder, known, text))
      return { reading: unsaved, catalog: await makeCatalog(unsaved, { now, drafts: true }, compare), now }
    },
  }
}

interface Shown extends Present {
  /** Whether what resembles what is still that of the texts before. */
  isBorrowed: boolean
}

async function presentOf(read: Promise<Reading>, now: Date, before?: Promise<Shown>): Promise<Shown> {
  const reading = await read
  const last = await before?.catch(() => null)
  const lent = last && pathsOf(last.reading) === pathsOf(reading) ? last : null
  const occasion = { now, drafts: true }
  if (lent === null) return { reading, catalog: await makeCatalog(reading, occasion), now, isBorrowed: false }
  const catalog = await makeCatalog(reading, occasion, async () => lent.catalog.neighbors)
  return { reading, catalog, now, isBorrowed: lent.reading !== reading || lent.isBorrowed }
}

/** Which texts there are, and in which language each is: those of one language are compared. */
const pathsOf = onceFor(({ articles }: Reading) => JSON.stringify(articles.map(({ path, language }) => [path, language])))

const comparedAnew = async ({ reading, present }: Made): Promise<Shown> => presentOf(reading, (await present).now)

/** Whether both lead from every text to the same others. */
const leadsAlike = (one: Present, other: Present): boolean => linksOf(one) === linksOf(other)

const linksOf = ({ catalog: { neighbors } }: Present): string =>
  JSON.stringify([
    Object.entries(neighbors.related).map(([path, links]) => [path, links.map(({ id }) => id)]),
    neighbors.opposites.map(({ a, b }) => [a, b]),
  ])
