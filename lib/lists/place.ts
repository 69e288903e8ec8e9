import type { Article } from '#lib/content/article.ts'
import * as urls from '#lib/urls.ts'
import type { Debate } from './debates.ts'
import { isDivided, type Part } from './indexes.ts'
import { type List, pagesOf } from './lists.ts'

/** What is at an address. */
export type Place =
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
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([
    [urls.home, { type: 'front' }],
    [urls.search, { type: 'search' }],
  ])
  if (years.length > 0) places.set(urls.archive(), { type: 'archive' })
  for (const part of [letters, years].filter(isDivided).flat()) places.set(part.address, { type: 'part', part })
  if (lists.some((list) => list.label === 'Category')) places.set(urls.categories, { type: 'categories' })
  if (lists.some((list) => list.label === 'Series')) places.set(urls.allSeries, { type: 'series' })
  for (const list of lists) {
    for (let page = 1; page <= pagesOf(list); page++) places.set(urls.pageOf(list.address, page), { type: 'list', list, page })
  }
  if (debates.length > 0) places.set(urls.debates, { type: 'debates' })
  for (const debate of debates) places.set(debate.address, { type: 'debate', debate })
  for (const article of articles) places.set(article.address, { type: 'article', article })
  return places
}
