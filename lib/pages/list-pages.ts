import type { Catalog } from '#lib/catalog/catalog.ts'
import { headOf } from '#lib/heads/head.ts'
import { fixedLinks } from '#lib/lists/fixed-links.ts'
import { type List, pageSize, pagesOf } from '#lib/lists/lists.ts'
import { both, stanceOf } from '#lib/lists/stance.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'
import { categoryEntries } from './entries.ts'
import { hubOf } from './hub.ts'
import { archiveLink } from './index-pages.ts'
import type { CategoriesPage, ListPage, Pagination, SeriesListed, SeriesPage } from './model/lists.ts'
import type { Render } from './render.ts'
import { rowsOfList } from './rows.ts'
import { sideChoices } from './side-choices.ts'
import { doorOf } from './side-door.ts'
import { summaryOf } from './summaries.ts'

/** Make one page of a list. */
export async function listPage(list: List, page: number, catalog: Catalog, render: Render): Promise<ListPage> {
  const address = urls.pageOf(list.address, page)
  const articles = list.articles.slice((page - 1) * pageSize, page * pageSize).map((article) => summaryOf(article, catalog))
  const [door, hub] = [doorOf(list, catalog), page === 1 ? hubOf(list, catalog) : null]
  const introduction = page === 1 && list.body && list.path ? { body: list.body, path: list.path } : null
  return {
    type: 'list',
    address,
    head: headOf(address, catalog),
    trail: [...list.trail, { title: list.part?.stance.title ?? list.title, address: list.address }],
    label: list.label && wordsOf(catalog.site.language).lists[list.label],
    title: list.title,
    description: list.description,
    door,
    introduction:
      introduction &&
      (await render(introduction.body, { path: introduction.path, address }, catalog, { eagerFirstPicture: false })),
    hub,
    archive: list.label === null ? archiveLink(catalog) : null,
    articles,
    ...rowsOfList(articles, list, hub, list.part?.stance ?? door?.stance ?? null),
    total: list.articles.length,
    sides: sideChoices(list, catalog),
    pagination: paginationOf(list, page, pagesOf(list)),
  }
}

function paginationOf(list: List, page: number, last: number): Pagination {
  const link = (number: number) => ({ title: String(number), address: urls.pageOf(list.address, number) })
  const at = (number: number) => (number < 1 || number > last ? null : link(number).address)
  return { page, last, pages: nearTo(page, last).map(link), previous: at(page - 1), next: at(page + 1) }
}

/** List the pages of which the numbers are shown: the ends, and two on either side of the present one. */
function nearTo(page: number, last: number): number[] {
  const near = [page - 2, page - 1, page, page + 1, page + 2].filter((number) => number > 1 && number < last)
  return last < 2 ? [] : [1, ...near, last]
}

/** Make the page that lists all categories. */
export function categoriesPage(catalog: Catalog): CategoriesPage {
  const { home, categories } = fixedLinks(catalog.site)
  return {
    type: 'categories',
    address: categories.address,
    head: headOf(categories.address, catalog),
    trail: [home, categories],
    title: categories.title,
    categories: categoryEntries(catalog),
  }
}

/** Make the page that lists all series. */
export function seriesPage(catalog: Catalog): SeriesPage {
  const { home, series } = fixedLinks(catalog.site)
  return {
    type: 'series',
    address: series.address,
    head: headOf(series.address, catalog),
    trail: [home, series],
    title: series.title,
    series: catalog.lists.filter(({ label }) => label === 'Series').map((list) => seriesListed(list, catalog)),
  }
}

function seriesListed({ title, address, articles }: List, catalog: Catalog): SeriesListed {
  // A part that weighs both sides takes none of its series.
  const [stance = null, ...others] = new Set(articles.map((article) => article.stance).filter((slug) => slug !== both))
  const parts = articles.map((article) => summaryOf(article, catalog))
  return { title, address, stance: others.length === 0 ? stanceOf(stance, catalog.site) : null, parts }
}
