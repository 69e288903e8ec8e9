import type { Article } from '#lib/content/article.ts'
import * as urls from '#lib/urls.ts'
import type { Catalog } from './catalog.ts'
import type { Link } from './fixed-links.ts'
import type { Summary } from './model.ts'
import { stanceOf } from './stance.ts'
import { dayOf } from './time.ts'

/** Say of an article what lists show. */
export function summaryOf(article: Article, catalog: Catalog): Summary {
  return {
    kind: article.kind,
    address: article.address,
    title: article.title,
    subtitle: article.subtitle,
    excerpt: article.excerpt,
    date: dayOf(article.date, catalog.site),
    readingTime: article.readingTime,
    category: categoryLink(article.category, catalog),
    author: authorLink(article.author, catalog),
    stance: stanceOf(article.stance, catalog.site),
    claim: article.claim,
    image: article.image,
    imageAlt: article.imageAlt,
    draft: article.draft,
  }
}

/** Lead to a category's page; null where it has none, because none of its articles is listed. */
export function categoryLink(slug: string | null, catalog: Catalog): Link | null {
  const category = catalog.categories.find((category) => category.slug === slug)
  return category ? linkIfThere(category.title, urls.category(category.slug), catalog) : null
}

/** Lead to the pages of an article's tags, in its order. */
export function tagLinks(article: Article, catalog: Catalog): Link[] {
  const addresses = [...new Set(article.tags.map((tag) => urls.tag(urls.slugify(tag))))]
  return addresses.flatMap((address) => {
    const list = catalog.lists.find((list) => list.address === address)
    return list ? [{ title: list.title, address }] : []
  })
}

function authorLink(slug: string | null, catalog: Catalog): Link | null {
  const author = catalog.authors.find((author) => author.slug === slug)
  return author ? linkIfThere(author.name, urls.author(author.slug), catalog) : null
}

function linkIfThere(title: string, address: string, catalog: Catalog): Link | null {
  return catalog.addresses.has(address) ? { title, address } : null
}
