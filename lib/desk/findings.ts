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

/** Say what is right and wrong, by file; once for each state of the content. */
export const faultsByFile = onceFor(({ reading, catalog }: Present): ReadonlyMap<string, readonly Finding[]> => {
  const cards = checkCards(reading.siteFile, catalog.articles, catalog.debates)
  return groupedBy(sortFindings([...reading.findings, ...catalog.findings, ...cards]), ({ file }) => file)
})

/** Give advice on all texts, by file; once for each state of the content. */
export const adviceByFile = onceFor(
  ({ catalog }: Present): ReadonlyMap<string, readonly Finding[]> => groupedBy(adviceOn(catalog), ({ file }) => file),
)

/** Say all there is to say of one text: what is wrong comes before advice. */
export function findingsOn(file: string, present: Present): readonly Finding[] {
  const advice = adviceOn(present.catalog, (article) => article.file === file)
  const all = [...(faultsByFile(present).get(file) ?? []), ...advice]
  return [...all.filter(({ tier }) => tier === undefined), ...all.filter(({ tier }) => tier !== undefined)]
}
