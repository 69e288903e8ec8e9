import type { Catalog } from '#lib/catalog/catalog.ts'
import { listAt } from '#lib/catalog/lookups.ts'
import type { Article } from '#lib/content/article.ts'
import { headOf } from '#lib/heads/head.ts'
import { fixedLinks, type Link } from '#lib/lists/fixed-links.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'
import { categoryEntries } from './entries.ts'
import type { FrontPage } from './model/page.ts'
import type { Pair } from './model/summary.ts'
import { pairsOf } from './pairs.ts'
import { rowsOf } from './rows.ts'
import { summaryOf } from './summaries.ts'

const mostPairs = 4
const mostBeside = 2
/** How many of the newest a layout shows. */
const mostLatest = { magazine: 6, list: 12, 'one-column': 20 } as const

/** Make the front page: one piece that leads, the pieces that answer each other, the newest; or the newest alone, as the site asks. */
export function frontPage(catalog: Catalog): FrontPage {
  const { site } = catalog
  const { front: layout, blocks } = site.look
  const published = catalog.listed.filter((article) => article.kind !== 'page')
  const leads = layout === 'magazine'
  const featured = leads ? (published.find((article) => article.featured) ?? published[0] ?? null) : null
  const pairs = blocks.front.includes('pairs') ? pairsShown(published, catalog) : []
  // In a list of the newest nothing is left out because it is shown elsewhere, too.
  const shown = new Set(leads ? [featured, ...pairs.flatMap(({ pair }) => pair)] : [])
  const most = mostLatest[layout]
  const newest = published.filter((article) => !shown.has(article)).slice(0, leads ? mostBeside + most : most)
  const articles = [...(featured ? [featured] : []), ...newest].map((article) => summaryOf(article, catalog))
  const { rows, common } = rowsOf(articles)
  const [lead, rest] = featured ? [rows[0] ?? null, rows.slice(1)] : [null, rows]
  return {
    type: 'front',
    address: site.folder + urls.home,
    head: headOf(site.folder + urls.home, catalog),
    title: site.name,
    description: site.description,
    layout,
    isEmpty: published.length === 0,
    blocks: blocks.front,
    featured: lead,
    beside: leads ? rest.slice(0, mostBeside) : [],
    pairs: pairs.map(({ debate, pair: [left, right] }): Pair => {
      return { debate, left: summaryOf(left, catalog), right: summaryOf(right, catalog) }
    }),
    debates: catalog.debates.length > 0 ? fixedLinks(site).debates : null,
    latest: leads ? rest.slice(mostBeside) : rest,
    common,
    popular: catalog.popular.map(({ title, address }) => ({ title, address })),
    categories: categoryEntries(catalog),
    more: leads || published.length <= most ? null : listOfNewest(catalog),
  }
}

/** The archive has all of them, else the list of posts or of articles. */
function listOfNewest(catalog: Catalog): Link | null {
  const archive = urls.archive()
  if (catalog.addresses.has(archive)) return { title: wordsOf(catalog.site.language).allYears, address: archive }
  const list = listAt(urls.listing('post'), catalog) ?? listAt(urls.listing('article'), catalog)
  return list ? { title: list.title, address: list.address } : null
}

interface NamedPair {
  readonly debate: Link | null
  readonly pair: readonly [Article, Article]
}

/** A debate is shown by the first of its pairs, else by the first piece of each side; no piece is shown for two debates. */
function pairsShown(published: readonly Article[], catalog: Catalog): NamedPair[] {
  const shown = new Set<Article>()
  const named = catalog.debates.flatMap(({ title, address, articles }): NamedPair[] => {
    const own = articles.filter((article) => published.includes(article))
    const [left, right] = catalog.site.sides.map(({ slug }) => own.find(({ stance }) => stance === slug))
    const candidates = [...pairsOf(own, catalog), ...(left && right ? [[left, right] as const] : [])]
    const pair = candidates.find(([left, right]) => !shown.has(left) && !shown.has(right))
    if (!pair) return []
    for (const article of pair) shown.add(article)
    return [{ debate: { title, address }, pair }]
  })
  const pairs = named.length > 0 ? named : pairsOf(published, catalog).map((pair): NamedPair => ({ debate: null, pair }))
  return pairs.slice(0, mostPairs)
}
