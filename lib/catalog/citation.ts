import type { Article } from '#lib/content/article.ts'
import * as urls from '#lib/urls.ts'
import type { Catalog } from './catalog.ts'
import type { Citation } from './model.ts'
import { dayOf } from './time.ts'

/** Say how to cite an article. What is not known is left out. */
export function citationOf(article: Article, { authors, site }: Pick<Catalog, 'authors' | 'site'>): Citation {
  return {
    author: authors.find(({ slug }) => slug === article.author)?.name ?? null,
    title: article.title,
    site: site.name,
    date: dayOf(article.date, site),
    address: urls.absolute(site.origin, article.address),
  }
}
