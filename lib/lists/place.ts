import type { Article } from '#lib/content/article.ts'
import * as urls from '#lib/urls.ts'
import type { Debate } from './debates.ts'
import { isDivided, type Part } from './indexes.ts'
import { type List, pagesOf } from './lists.ts'

/** What is at an address. */
export type Place = InFolder & At

/** In which language it is, by the folder of its addresses; where nothing is said, in that of the site. */
interface InFolder {
  readonly folder?: string
}

type At =
  | { readonly type: 'front' }
  | { readonly type: 'categories' }
  | { readonly type: 'search' }
  | { readonly type: 'archive' }
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'series' }
  | { readonly type: 'debates' }
  | { readonly type: 'debate'; readonly debate: Debate }
  | { readonly type: 'list'; readonly list: List; readonly page: number }
  | { readonly type: 'article'; readonly article: Article }

/** Say what is at each address of the site. */
export function placesOf(
  articles: readonly Article[],
  lists: readonly List[],
  debates: readonly Debate[],
  [letters, years]: readonly [readonly Part[], readonly Part[]],
  folder = '',
): ReadonlyMap<string, Place> {
  const at = folder === '' ? {} : { folder }
  const places = new Map<string, Place>([
    [folder + urls.home, { ...at, type: 'front' }],
    [folder + urls.search, { ...at, type: 'search' }],
  ])
  if (years.length > 0) places.set(folder + urls.archive(), { ...at, type: 'archive' })
  for (const part of [letters, years].filter(isDivided).flat()) places.set(part.address, { ...at, type: 'part', part })
  if (lists.some((list) => list.label === 'Category')) places.set(folder + urls.categories, { ...at, type: 'categories' })
  if (lists.some((list) => list.label === 'Series')) places.set(folder + urls.allSeries, { ...at, type: 'series' })
  for (const list of lists) {
    for (let page = 1; page <= pagesOf(list); page++)
      places.set(urls.pageOf(list.address, page), { ...at, type: 'list', list, page })
  }
  if (debates.length > 0) places.set(folder + urls.debates, { ...at, type: 'debates' })
  for (const debate of debates) places.set(debate.address, { ...at, type: 'debate', debate })
  for (const article of articles) places.set(article.address, { ...at, type: 'article', article })
  return places
}
