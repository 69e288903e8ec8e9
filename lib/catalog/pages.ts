import * as urls from '#lib/urls.ts'
import { articlePage } from './article-page.ts'
import type { Catalog } from './catalog.ts'
import { debatePage, debatesPage } from './debate-pages.ts'
import { frontPage } from './front-page.ts'
import { headOf } from './head.ts'
import { hubOf } from './hub.ts'
import { archiveLink, archivePage, partPage, searchPage } from './index-pages.ts'
import { sideChoices } from './list-parts.ts'
import { allCategories, home, type List, pageSize, pagesOf } from './lists.ts'
import type { CategoriesPage, CategoryEntry, ListPage, Page, Pagination } from './model.ts'
import { render } from './render.ts'
import { summaryOf } from './summaries.ts'

/** Make the page that stands at an address; null where there is none. */
export async function pageAt(address: string, catalog: Catalog): Promise<Page | null> {
  const place = catalog.addresses.get(address)
  switch (place?.type) {
    case 'front':
      return frontPage(catalog)
    case 'categories':
      return categoriesPage(catalog)
    case 'search':
      return searchPage(catalog)
    case 'archive':
      return archivePage(catalog)
    case 'part':
      return partPage(place.part, catalog)
    case 'debates':
      return debatesPage(catalog)
    case 'debate':
      return debatePage(place.debate, catalog)
    case 'list':
      return listPage(place.list, place.page, catalog)
    case 'article':
      return articlePage(place.article, catalog)
    default:
      return null
  }
}

async function listPage(list: List, page: number, catalog: Catalog): Promise<ListPage> {
  const pages = pagesOf(list)
  const address = urls.pageOf(list.address, page)
  const introduction = page === 1 && list.body && list.path ? { body: list.body, path: list.path } : null
  return {
    type: 'list',
    address,
    head: headOf(address, catalog),
    trail: [...list.trail, { title: list.part?.stance.title ?? list.title, address: list.address }],
    label: list.label,
    title: list.title,
    description: list.description,
    introduction:
      introduction &&
      (await render(introduction.body, { path: introduction.path, address }, catalog, { eagerFirstPicture: false })),
    hub: page === 1 ? hubOf(list, catalog) : null,
    archive: list.label === null ? archiveLink(catalog) : null,
    articles: list.articles.slice((page - 1) * pageSize, page * pageSize).map((article) => summaryOf(article, catalog)),
    total: list.articles.length,
    sides: sideChoices(list, catalog),
    pagination: paginationOf(list, page, pages),
  }
}

function paginationOf(list: List, page: number, pages: number): Pagination {
  const at = (number: number) => (number < 1 || number > pages ? null : urls.pageOf(list.address, number))
  return {
    page,
    pages: Array.from({ length: pages }, (_, index) => ({
      title: String(index + 1),
      address: urls.pageOf(list.address, index + 1),
    })),
    previous: at(page - 1),
    next: at(page + 1),
  }
}

function categoriesPage(catalog: Catalog): CategoriesPage {
  return {
    type: 'categories',
    address: urls.categories,
    head: headOf(urls.categories, catalog),
    trail: [home, allCategories],
    title: allCategories.title,
    categories: categoryEntries(catalog),
  }
}

/** Say of every category that has a page what its entry shows. */
export function categoryEntries(catalog: Catalog): CategoryEntry[] {
  return catalog.lists
    .filter((list) => list.label === 'Category')
    .map(({ title, address, description, articles }) => ({ title, address, description, count: articles.length }))
}
