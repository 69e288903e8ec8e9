import { hash } from 'node:crypto'
import { hashOf } from '#lib/cache.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { catalogAt } from '#lib/catalog/lookups.ts'
import { notFoundHead } from '#lib/heads/head.ts'
import { waysToLanguages } from '#lib/heads/translated.ts'
import { onceFor } from '#lib/once-for.ts'
import { articlePrint } from '#lib/pages/article-page.ts'
import type { NotFoundPage, Page } from '#lib/pages/model/page.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { newestPairs } from '#lib/pages/pairs.ts'
import { type Render, renderPrint } from '#lib/pages/render.ts'
import { nameOfSummary, summaryOf } from '#lib/pages/summaries.ts'
import { addressOf, type Scripts } from '#lib/scripts.ts'
import type { Site } from '#lib/site.ts'
import { graphOf, graphSources } from '#lib/structured-data/structured-data.ts'
import { directionOf } from '#lib/text/languages.ts'
import { type Frame, notFoundAddress, type PageInput } from './page-input.ts'

/** Gather all that the page at an address is made of; null where there is none. */
export async function inputAt(address: string, catalog: Catalog, frame: Frame, texts?: Render): Promise<PageInput | null> {
  const languages = waysToLanguages(address, catalog)
  if (address === notFoundAddress) return { frame, site: catalog.site, languages, page: notFoundPage(catalog), graph: null }
  const page = await pageAt(address, catalog, texts)
  const own = catalogAt(address, catalog)
  return page && { frame: frameIn(own, frame), site: own.site, languages, page, graph: graphOf(page, own) }
}

/** Names of the parts of a page's input, each by what it holds. */
export type InputParts = Readonly<Record<string, string>>

/**
 * Name all that a page is made of: two pages of one name are one. Of texts and of the site it takes the names, because all inputs of a large
 * site written out would be hundreds of megabytes. Null where there is no page.
 */
export async function printAt(address: string, catalog: Catalog, frame: Frame): Promise<string | null> {
  const place = catalog.addresses.get(address)
  const name =
    place?.type === 'article' ? await articlePrint(place.article, catalog) : nameOfPage(await printedPage(address, catalog))
  if (name === null) return null
  const own = catalogAt(address, catalog)
  const rest = shortHash([waysToLanguages(address, catalog), graphSources(address, own)])
  return `${name} ${rest} ${named(frameIn(own, frame))} ${named(own.site)}`
}

const printedPage = async (address: string, catalog: Catalog): Promise<Page | NotFoundPage | null> =>
  address === notFoundAddress ? notFoundPage(catalog) : pageAt(address, catalog, renderPrint)

function nameOfPage(page: Page | NotFoundPage | null): string | null {
  if (page?.type !== 'list') return page && shortHash(page)
  const { articles, rows, ...rest } = page
  return shortHash([rest, articles.map(nameOfSummary), rows.map(({ article, said }) => [nameOfSummary(article), said])])
}

/** Name the parts of a page's input, for who asks why it is another one; null where there is no page. */
export async function partsAt(address: string, catalog: Catalog, frame: Frame): Promise<InputParts | null> {
  const input = await inputAt(address, catalog, frame, renderPrint)
  if (input === null) return null
  const parts = Object.entries(input.page).map(([name, part]) => [name, shortHash(part)])
  return {
    ...Object.fromEntries(parts),
    frame: named(input.frame),
    site: named(input.site),
    graph: shortHash(input.graph),
    languages: shortHash(input.languages),
  }
}

const shortHash = (part: unknown): string => hash('sha256', JSON.stringify(part) ?? '', 'base64').slice(0, 24)

/** All pages of a site share them. */
const named = onceFor((shared: Frame | Site) => hashOf(JSON.stringify(shared)))

function notFoundPage(catalog: Catalog): NotFoundPage {
  const pairs = newestPairs(catalog, 3)
  const shown = new Set(pairs.flat().map(({ address }) => address))
  const latest = catalog.listed.filter(({ kind, address }) => kind !== 'page' && !shown.has(address)).slice(0, 3)
  return {
    type: 'not-found',
    address: '',
    head: notFoundHead(catalog),
    pairs,
    latest: latest.map((article) => summaryOf(article, catalog)),
  }
}

/** Say what stands around the page at an address. */
export const frameAt = (address: string, catalog: Catalog, frame: Frame): Frame => frameIn(catalogAt(address, catalog), frame)

/** What stands around pages of one language, the same for all of them. */
function frameIn(catalog: Catalog, frame: Frame): Frame {
  if (catalog.site.language === frame.language) return frame
  const known = frames(frame).get(catalog) ?? { ...frame, ...spoken(catalog.site) }
  frames(frame).set(catalog, known)
  return known
}

const frames = onceFor((_: Frame) => new Map<Catalog, Frame>())

const spoken = ({ language }: Site) => ({ language, direction: directionOf(language) })

/** Say what stands around all pages of a site. */
export function frameOf({ site }: Catalog, { opening, modules }: Scripts): Frame {
  const addresses = {
    page: addressOf(modules.page),
    search: addressOf(modules.search),
    'not-found': addressOf(modules['not-found']),
    comments: addressOf(modules.comments),
  }
  return { ...spoken(site), opening, modules: addresses }
}
