import type { Catalog } from '#lib/catalog/catalog.ts'
import { tagLinks } from '#lib/catalog/entry-links.ts'
import type { Article } from '#lib/content/article.ts'
import { compare } from '#lib/findings.ts'
import type { List } from '#lib/lists/lists.ts'
import { both } from '#lib/lists/stance.ts'
import { PLACES } from '#lib/related/pointers.ts'
import * as urls from '#lib/urls.ts'
import type { Hub } from './model/lists.ts'
import type { CategoryEntry } from './model/summary.ts'
import { rowsOf } from './pairs.ts'

const mostBest = 3
/** With fewer articles, where to begin would be the list again. */
const fewest = 6

/** Say where to begin in a category or on a side, and what it is about; null for other lists, and where there is little to choose from. */
export function hubOf({ label, articles }: List, catalog: Catalog): Hub | null {
  if (!(label === 'Category' || label === 'Side') || articles.length < fewest) return null
  // What weighs both sides is listed on the page of each, and leads into neither.
  const own = label === 'Side' ? articles.filter(({ stance }) => stance !== both) : articles
  return { best: rowsOf(bestFirst(own, catalog), catalog, mostBest), topics: topicsOf(articles, catalog) }
}

/** The featured first, then what has an answer, then what others point to most, by related links and in their texts; ties stay in the order of the list. */
function bestFirst(articles: readonly Article[], catalog: Catalog): Article[] {
  const pointers = pointersIn(catalog)
  const rank = (article: Article) => (pointers.get(article.path) ?? 0) + (pointers.get(article.address) ?? 0)
  const hasAnswer = (article: Article) => Number(catalog.counterpoints.has(article))
  return articles.toSorted((a, b) => Number(b.featured) - Number(a.featured) || hasAnswer(b) - hasAnswer(a) || rank(b) - rank(a))
}

const counted = new WeakMap<Catalog, ReadonlyMap<string, number>>()

/** Count the pages that point to each article: by path those that relate it, by address those whose text links to it. */
function pointersIn(catalog: Catalog): ReadonlyMap<string, number> {
  const known = counted.get(catalog)
  if (known) return known
  const { neighbors, links } = catalog
  const shown = Object.values(neighbors.related).flatMap((related) => related.slice(0, PLACES).map(({ id }) => id))
  const pointers = new Map<string, number>()
  for (const target of [...shown, ...[...links.values()].flat()]) pointers.set(target, (pointers.get(target) ?? 0) + 1)
  counted.set(catalog, pointers)
  return pointers
}

/** Tags of at least two articles here, the most used first. */
function topicsOf(articles: readonly Article[], catalog: Catalog): CategoryEntry[] {
  const counts = new Map<string, CategoryEntry>()
  for (const { title, address } of articles.flatMap((article) => tagLinks(article, catalog)))
    counts.set(address, { title, address, description: null, count: (counts.get(address)?.count ?? 0) + 1 })
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count || compare(urls.keyOf(a.address), urls.keyOf(b.address)))
}
