import type { Article } from '#lib/content/article.ts'
import * as urls from '#lib/urls.ts'
import type { Catalog } from './catalog.ts'
import { headOf } from './head.ts'
import { home } from './lists.ts'
import type { ArticlePage, AuthorEntry, Link, Related } from './model.ts'
import { render } from './render.ts'
import { categoryLink, summaryOf, tagLinks } from './summaries.ts'
import { dayOf } from './time.ts'

const mostRelated = 4

/** Make an article's page. */
export async function articlePage(article: Article, catalog: Catalog): Promise<ArticlePage> {
  const counterpoint = catalog.counterpoints.get(article) ?? null
  const related = relatedTo(article, counterpoint, catalog)
  return {
    type: 'article',
    address: article.address,
    head: headOf(article.address, catalog),
    article: summaryOf(article, catalog),
    updated: dayOf(article.updated, catalog.site),
    trail: trailOf(article, catalog),
    body: await render(article.body, article, catalog, { eagerFirstPicture: article.image === null }),
    outline: article.body.outline,
    tags: tagLinks(article, catalog),
    author: authorOf(article, catalog),
    counterpoint: counterpoint && summaryOf(counterpoint, catalog),
    debates: catalog.debates.flatMap(({ title, address, articles }) => (articles.includes(article) ? [{ title, address }] : [])),
    ...(related.length > 0 ? { relatedTitle: 'Related', related } : moreInCategory(article, counterpoint, catalog)),
    ...neighborsInCategory(article, catalog),
  }
}

/** Lead from the front page to this one: by its category, else by the list of its kind. */
function trailOf(article: Article, catalog: Catalog): Link[] {
  const kind =
    article.kind === 'page'
      ? null
      : catalog.lists.find((list) => list.address === urls.listing(article.kind === 'post' ? 'post' : 'article'))
  const through = categoryLink(article.category, catalog) ?? (kind ? { title: kind.title, address: kind.address } : null)
  return [home, ...(through ? [through] : []), { title: article.breadcrumb, address: article.address }]
}

function relatedTo(article: Article, counterpoint: Article | null, catalog: Catalog): Related[] {
  return (catalog.neighbors.related[article.path] ?? [])
    .flatMap(({ id, reason }) => {
      const other = catalog.articles.find(({ path }) => path === id)
      return other && other !== counterpoint ? [{ article: summaryOf(other, catalog), reason }] : []
    })
    .slice(0, mostRelated)
}

/** Where nothing is near enough to be called related, say so: these are of the same category, no more. */
function moreInCategory(
  article: Article,
  counterpoint: Article | null,
  catalog: Catalog,
): { relatedTitle: string; related: Related[] } {
  const category = categoryLink(article.category, catalog)
  const others = catalog.listed.filter(
    (other) => category && other.category === article.category && other !== article && other !== counterpoint,
  )
  return {
    relatedTitle: category ? `More in ${category.title}` : 'Related',
    related: others.slice(0, mostRelated).map((other) => ({ article: summaryOf(other, catalog), reason: null })),
  }
}

/** The next article is the newer one. */
function neighborsInCategory(article: Article, catalog: Catalog): { previous: Link | null; next: Link | null } {
  const siblings = article.category === null ? [] : catalog.listed.filter((other) => other.category === article.category)
  const at = siblings.indexOf(article)
  const link = (other: Article | undefined) => (other && at >= 0 ? { title: other.title, address: other.address } : null)
  return { previous: link(siblings[at + 1]), next: link(siblings[at - 1]) }
}

function authorOf(article: Article, catalog: Catalog): AuthorEntry | null {
  const author = catalog.authors.find((author) => author.slug === article.author)
  const list = author && catalog.lists.find((list) => list.address === urls.author(author.slug))
  return author && list ? { title: author.name, address: list.address, description: author.description } : null
}
