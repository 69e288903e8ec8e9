import type { Article } from '#lib/content/article.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import { onceFor } from '#lib/once-for.ts'
import * as urls from '#lib/urls.ts'
import type { Catalog } from './catalog.ts'
import { listAt } from './lookups.ts'

/** Lead to a category's page; null where it has none, because none of its articles is listed. */
export function categoryLink(slug: string | null, catalog: Catalog): Link | null {
  const category = catalog.categories.find((category) => category.slug === slug)
  return category ? linkIfThere(category.title, catalog.site.folder + urls.category(category.slug), catalog) : null
}

/** Lead to the pages of an article's tags, in its order. */
export function tagLinks(article: Article, catalog: Catalog): readonly Link[] {
  const known = tagLinksIn(catalog)
  const links = known.get(article) ?? findTagLinks(article, catalog)
  known.set(article, links)
  return links
}

/** Whoever names an article beside another one asks for those of both. */
const tagLinksIn = onceFor((_: Catalog) => new Map<Article, readonly Link[]>())

function findTagLinks(article: Article, catalog: Catalog): Link[] {
  const addresses = [...new Set(article.tags.map((tag) => catalog.site.folder + urls.tag(urls.slugify(tag))))]
  return addresses.flatMap((address) => {
    const list = listAt(address, catalog)
    return list ? [{ title: list.title, address }] : []
  })
}

/** Lead to the pages of an article's authors, in its order. */
export function authorLinks(article: Article, catalog: Catalog): Link[] {
  return article.authors.flatMap((slug) => {
    const author = catalog.authors.find((author) => author.slug === slug)
    return (author && linkIfThere(author.name, catalog.site.folder + urls.author(slug), catalog)) ?? []
  })
}

function linkIfThere(title: string, address: string, catalog: Catalog): Link | null {
  return catalog.addresses.has(address) ? { title, address } : null
}
