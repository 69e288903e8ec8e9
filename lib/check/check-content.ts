import type { Catalog } from '#lib/catalog/catalog.ts'
import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import type { Occasion } from '#lib/catalog/published.ts'
import { type Reading, readContent } from '#lib/content/read-content.ts'
import { missingSiteRule } from '#lib/content/site/site-file.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import { neighborsForPages } from '#lib/related/neighbors.ts'
import { checkCards } from './check-cards.ts'
import { withLaterDays } from './later-days.ts'
import { privacyFindings } from './privacy.ts'
import { vanishedFindings } from './vanished.ts'

interface Means {
  readonly wasRead?: (reading: Reading) => void
  readonly compare?: typeof neighborsForPages
}

/** Read a content folder as a build would, and say all there is to say about it. `files` are its texts. `wasRead` hears of it before it is compared by `compare`. */
export async function checkContent(
  dir: string,
  occasion: Occasion,
  { wasRead = () => {}, compare = neighborsForPages }: Means = {},
): Promise<{ reading: Reading; catalog: Catalog; findings: readonly Finding[]; files: readonly string[] }> {
  const reading = await readContent(dir)
  wasRead(reading)
  const noSite = reading.findings.find(({ rule }) => rule === missingSiteRule)
  const catalog = await makeCatalog(reading, occasion, compare)
  const cards = checkCards(reading.siteFile, catalog.articles, catalog.debates)
  const privacy = await privacyFindings(reading.siteFile, catalog)
  const vanished = await vanishedFindings(reading, catalog, occasion)
  return {
    reading,
    catalog,
    findings: noSite
      ? [noSite]
      : sortFindings([
          ...withLaterDays(reading.findings, reading, occasion),
          ...catalog.findings,
          ...cards,
          ...privacy,
          ...vanished,
        ]),
    files: reading.folder.texts.map(({ file }) => file),
  }
}
