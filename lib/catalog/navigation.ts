import type { Article } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import { fixedLinks } from '#lib/lists/fixed-links.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'

/** Say what every page leads to: what site.yaml names, otherwise all lists and pages, because nobody finds a page that nothing leads to. */
export function navigationOf(
  site: Site,
  lists: readonly List[],
  listed: readonly Article[],
  debates: readonly Debate[],
): readonly Link[] {
  if (site.navigation.length > 0) return site.navigation
  const links = fixedLinks(site)
  const ofKinds = lists.filter(({ address }) =>
    [urls.listing('post'), urls.listing('article')].some((list) => address === site.folder + list),
  )
  const hasCategories = lists.some(({ label }) => label === 'Category')
  return [
    ...ofKinds.map(({ title, address }) => ({ title, address })),
    ...(hasCategories ? [links.categories] : []),
    ...(debates.length > 0 ? [links.debates] : []),
    ...listed.filter(({ kind }) => kind === 'page').map(({ title, address }) => ({ title, address })),
  ]
}
