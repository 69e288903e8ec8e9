import { adviceOn } from '#lib/advice/advise.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { checkCards } from '#lib/check/check-cards.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'
import { onceFor } from '#lib/once-for.ts'

/** The content as it is now, with drafts. */
export interface Present {
  readonly reading: Reading
  readonly catalog: Catalog
  readonly now: Date
}

export type ByFile = ReadonlyMap<string, readonly Finding[]>

/** Say what is right and wrong, by file; once for each state of the content. */
export const faultsByFile = onceFor(({ reading, catalog }: Present): ByFile => {
  const cards = checkCards(reading.siteFile, catalog.articles, catalog.debates)
  return groupedBy(sortFindings([...reading.findings, ...catalog.findings, ...cards]), ({ file }) => file)
})

/** Give advice on all texts, by file; once for each state of the content. */
const adviceByFile = onceFor((present: Present) => {
  const made: { advice: ByFile | null; ready: Promise<ByFile> } = { advice: null, ready: adviceFor(present) }
  made.ready.then((advice) => {
    made.advice = advice
  })
  return made
})

const adviceFor = async ({ catalog }: Present): Promise<ByFile> => groupedBy(await adviceOn(catalog), ({ file }) => file)

/** Answer the advice on all texts where it is known within `patience` milliseconds; else null, and whoever asks later finds it. */
export async function adviceSoon(present: Present, patience: number): Promise<ByFile | null> {
  const made = adviceByFile(present)
  await Promise.race([made.ready, new Promise((done) => setTimeout(done, patience))])
  return made.advice
}

/** Say all there is to say of one text: what is wrong comes before advice. */
export async function findingsOn(file: string, present: Present): Promise<readonly Finding[]> {
  const advice = await adviceOn(present.catalog, (article) => article.file === file)
  const all = [...(faultsByFile(present).get(file) ?? []), ...advice]
  return [...all.filter(({ tier }) => tier === undefined), ...all.filter(({ tier }) => tier !== undefined)]
}
