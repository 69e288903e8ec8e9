import type { Catalog } from '#lib/catalog/catalog.ts'
import { headOf } from '#lib/heads/head.ts'
import * as urls from '#lib/urls.ts'
import { categoryEntries, debateEntries } from './entries.ts'
import type { FrontPage, Pair } from './model.ts'
import { pairsOf } from './pairs.ts'
import { summaryOf } from './summaries.ts'

const mostPairs = 4
const mostLatest = 6

/** Make the front page: one piece that leads, the pieces that answer each other, the newest. */
export function frontPage(catalog: Catalog): FrontPage {
  const { site } = catalog
  const published = catalog.listed.filter((article) => article.kind !== 'page')
  const featured = published.find((article) => article.featured) ?? published[0] ?? null
  const pairs = pairsOf(published, catalog).slice(0, mostPairs)
  const shown = new Set([featured, ...pairs.flat()])
  const latest = published.filter((article) => !shown.has(article)).slice(0, mostLatest)
  return {
    type: 'front',
    address: urls.home,
    head: headOf(urls.home, catalog),
    title: site.name,
    description: site.description,
    featured: featured && summaryOf(featured, catalog),
    pairs: pairs.map(([left, right]): Pair => ({ left: summaryOf(left, catalog), right: summaryOf(right, catalog) })),
    debates: debateEntries(catalog),
    latest: latest.map((article) => summaryOf(article, catalog)),
    popular: catalog.popular.map(({ title, address }) => ({ title, address })),
    categories: categoryEntries(catalog),
  }
}
