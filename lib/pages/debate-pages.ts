import type { Catalog } from '#lib/catalog/catalog.ts'
import { headOf } from '#lib/heads/head.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { fixedLinks } from '#lib/lists/fixed-links.ts'
import * as urls from '#lib/urls.ts'
import { debateEntries, debateEntry, debateSides } from './entries.ts'
import type { DebateEntry, DebatePage, DebatesPage } from './model/debates.ts'
import type { Render } from './render.ts'
import { summaryOf } from './summaries.ts'

/** Make the page of one debate. */
export async function debatePage(debate: Debate, catalog: Catalog, render: Render): Promise<DebatePage> {
  const { title, address, description, body, draft } = debate
  const { home, debates } = fixedLinks(catalog.site)
  const sides = debateSides(debate, catalog)
  const shown = new Set(sides.map(({ stance }) => stance.slug))
  const between = debate.articles.filter(({ stance }) => stance === null || !shown.has(stance))
  return {
    type: 'debate',
    address,
    head: headOf(address, catalog),
    trail: [home, debates, { title, address }],
    title,
    description,
    sides,
    between: between.map((article) => summaryOf(article, catalog)),
    verdict: body && (await render(body, debate, catalog, { eagerFirstPicture: false })),
    inShort: debate.verdict,
    next: nextTo(debate, catalog),
    draft,
  }
}

/** The last leads on to the first. */
function nextTo(debate: Debate, catalog: Catalog): DebateEntry | null {
  const { debates } = catalog
  const next = debates[(debates.indexOf(debate) + 1) % debates.length]
  return next && next !== debate ? debateEntry(next, catalog) : null
}

/** Make the page that lists all debates. */
export function debatesPage(catalog: Catalog): DebatesPage {
  const { home, debates } = fixedLinks(catalog.site)
  return {
    type: 'debates',
    address: urls.debates,
    head: headOf(urls.debates, catalog),
    trail: [home, debates],
    title: debates.title,
    debates: debateEntries(catalog),
  }
}
