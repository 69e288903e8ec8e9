import type { Article } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import { allCategories, allDebates } from '#lib/lists/fixed-links.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'

/** Say what every page leads to: what site.yaml names, otherwise all lists and pages, because nobody finds a page that nothing leads to. */
export function navigationOf(
  { navigation }: Site,
  lists: readonly List[],
  listed: readonly Article[],
  debates: readonly Debate[],
): readonly Link[] {
  if (navigation.length > 0) return navigation
  const ofKinds = lists.filter(({ address }) => address === urls.listing('post') || address === urls.listing('article'))
  const hasCategories = lists.some(({ label }) => label === 'Category')
  return [
    ...ofKinds.map(({ title, address }) => ({ title, address })),
    ...(hasCategories ? [allCategories] : []),
    ...(debates.length > 0 ? [allDebates] : []),
    ...listed.filter(({ kind }) => kind === 'page').map(({ title, address }) => ({ title, address })),
  ]
}
