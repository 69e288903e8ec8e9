import type { Catalog } from '#lib/catalog/catalog.ts'
import { categoryLink, tagLinks } from '#lib/catalog/entry-links.ts'
import { listAt, seriesOf } from '#lib/catalog/lookups.ts'
import type { Article } from '#lib/content/article.ts'
import { fill, wordsOf } from '#lib/words/words.ts'

/** Say why an article is named beside another one, by the title of what both are filed under: their series, their rarest tag, their category. */
export function reasonOf(article: Article, other: Article, catalog: Catalog): string | null {
  const words = wordsOf(catalog.site.language)
  const series = sharedSeries(article, other, catalog)
  if (series !== null) return fill(words.alsoIn, { title: series }, words)
  const tag = rarestTag(article, other, catalog)
  if (tag !== null) return fill(words.alsoOn, { title: tag }, words)
  const category = article.category === other.category ? categoryLink(article.category, catalog) : null
  return category && fill(words.alsoIn, { title: category.title }, words)
}

function sharedSeries(article: Article, other: Article, catalog: Catalog): string | null {
  const series = seriesOf(catalog).find(({ articles }) => articles.includes(article) && articles.includes(other))
  return series?.title ?? null
}

function rarestTag(article: Article, other: Article, catalog: Catalog): string | null {
  const others = new Set(tagLinks(other, catalog).map(({ address }) => address))
  const uses = (address: string) => listAt(address, catalog)?.articles.length ?? 0
  const [rarest] = tagLinks(article, catalog)
    .filter(({ address }) => others.has(address))
    .sort((a, b) => uses(a.address) - uses(b.address))
  return rarest?.title ?? null
}
