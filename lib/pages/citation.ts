import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { localTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import type { Citation } from './model/article.ts'

/** Say how to cite an article. What is not known is left out; its day is spelled so that it means the same everywhere. */
export function citationOf(article: Article, { authors, site }: Pick<Catalog, 'authors' | 'site'>): Citation {
  return {
    authors: article.authors.flatMap((own) => authors.find(({ slug }) => slug === own)?.name ?? []),
    title: article.title,
    site: site.name,
    date: article.date && localTime(article.date, site.timeZone).slice(0, 10),
    address: urls.absolute(site.origin, article.address),
  }
}
