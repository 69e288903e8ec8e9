import type { Article } from '#lib/content/article.ts'
import type { List } from '#lib/lists/lists.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Catalog } from './catalog.ts'

/** Answer the catalog of the language that the page at an address is in. */
export function catalogAt(address: string, catalog: Catalog): Catalog {
  const { folder = '' } = catalog.addresses.get(address) ?? {}
  return folder === catalog.site.folder ? catalog : (catalog.editions.find(({ site }) => site.folder === folder) ?? catalog)
}

/** Find a published article by its path in the content folder. */
export const articleAt = (path: string, catalog: Catalog): Article | undefined => articlesByPath(catalog).get(path)

const articlesByPath = onceFor(({ articles }: Catalog) => new Map(articles.map((article) => [article.path, article])))

/** Find a list by its address. */
export const listAt = (address: string, catalog: Catalog): List | undefined => listsByAddress(catalog).get(address)

// Where two lists have one address, the first is meant.
const listsByAddress = onceFor(({ lists }: Catalog) => new Map([...lists].reverse().map((list) => [list.address, list])))

/** Answer the series of a site. */
export const seriesOf = onceFor(({ lists }: Catalog) => lists.filter(({ label }) => label === 'Series'))

/** Answer the listed articles of a category, newest first. */
export const articlesIn = (category: string, catalog: Catalog): readonly Article[] =>
  categories(catalog).get(category)?.articles ?? []

/** Say which place an article has among the listed ones of its category; -1 where it is not listed. */
export const placeInCategory = (article: Article, catalog: Catalog): number =>
  categories(catalog)
    .get(article.category ?? '')
    ?.places.get(article) ?? -1

const categories = onceFor(({ listed }: Catalog) => {
  const found = new Map<string, { readonly articles: Article[]; readonly places: Map<Article, number> }>()
  for (const article of listed) {
    if (article.category === null) continue
    const of = found.get(article.category) ?? { articles: [], places: new Map<Article, number>() }
    found.set(article.category, of)
    of.places.set(article, of.articles.length)
    of.articles.push(article)
  }
  return found
})
