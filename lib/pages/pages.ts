import type { Catalog } from '#lib/catalog/catalog.ts'
import { catalogAt } from '#lib/catalog/lookups.ts'
import { articlePage } from './article-page.ts'
import { debatePage, debatesPage } from './debate-pages.ts'
import { frontPage } from './front-page.ts'
import { archivePage, partPage, searchPage } from './index-pages.ts'
import { categoriesPage, listPage, seriesPage } from './list-pages.ts'
import type { Page } from './model/page.ts'
import { type Render, render } from './render.ts'

/** Make the page at an address; null if there is none. `texts` may stand in for what makes the HTML of its texts. */
export async function pageAt(address: string, whole: Catalog, texts: Render = render): Promise<Page | null> {
  const [place, catalog] = [whole.addresses.get(address), catalogAt(address, whole)]
  switch (place?.type) {
    case 'front':
      return frontPage(catalog)
    case 'categories':
      return categoriesPage(catalog)
    case 'series':
      return seriesPage(catalog)
    case 'search':
      return searchPage(catalog)
    case 'archive':
      return archivePage(catalog)
    case 'part':
      return partPage(place.part, catalog)
    case 'debates':
      return debatesPage(catalog)
    case 'debate':
      return debatePage(place.debate, catalog, texts)
    case 'list':
      return listPage(place.list, place.page, catalog, texts)
    case 'article':
      return articlePage(place.article, whole, texts)
    default:
      return null
  }
}
