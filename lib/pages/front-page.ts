import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { headOf } from '#lib/heads/head.ts'
import { fixedLinks, type Link } from '#lib/lists/fixed-links.ts'
import * as urls from '#lib/urls.ts'
import { categoryEntries } from './entries.ts'
import type { FrontPage, Pair } from './model.ts'
import { pairsOf } from './pairs.ts'
import { rowsOf } from './rows.ts'
import { summaryOf } from './summaries.ts'

const mostPairs = 4
const mostBeside = 2
const mostLatest = 6

/** Make the front page: one piece that leads, the pieces that answer each other, the newest. */
export function frontPage(catalog: Catalog): FrontPage {
  const { site } = catalog
  const published = catalog.listed.filter((article) => article.kind !== 'page')
  const featured = published.find((article) => article.featured) ?? published[0] ?? null
  const pairs = pairsShown(published, catalog)
  const shown = new Set([featured, ...pairs.flatMap(({ pair }) => pair)])
  const newest = published.filter((article) => !shown.has(article)).slice(0, mostBeside + mostLatest)
  const articles = [...(featured ? [featured] : []), ...newest].map((article) => summaryOf(article, catalog))
  const {
    rows: [lead = null, ...latest],
    common,
  } = rowsOf(articles)
  return {
    type: 'front',
    address: urls.home,
    head: headOf(urls.home, catalog),
    title: site.name,
    description: site.description,
    featured: lead,
    beside: latest.slice(0, mostBeside),
    pairs: pairs.map(({ debate, pair: [left, right] }): Pair => {
      return { debate, left: summaryOf(left, catalog), right: summaryOf(right, catalog) }
    }),
    debates: catalog.debates.length > 0 ? fixedLinks(site).debates : null,
    latest: latest.slice(mostBeside),
    common,
    popular: catalog.popular.map(({ title, address }) => ({ title, address })),
    categories: categoryEntries(catalog),
  }
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
