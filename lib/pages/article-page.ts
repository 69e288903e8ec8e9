import { hashOf } from '#lib/cache.ts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { authorLinks, categoryLink, tagLinks } from '#lib/catalog/entry-links.ts'
import { articleAt, articlesIn, catalogAt, listAt, placeInCategory } from '#lib/catalog/lookups.ts'
import type { Article } from '#lib/content/article.ts'
import { headOf } from '#lib/heads/head.ts'
import { fixedLinks, type Link } from '#lib/lists/fixed-links.ts'
import type { ArticleBlock } from '#lib/look.ts'
import { onceFor } from '#lib/once-for.ts'
import { editorsChoice } from '#lib/related/neighbors.ts'
import type { Day } from '#lib/time/time.ts'
import { dayOf } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { fill, type Words, wordsOf } from '#lib/words/words.ts'
import { callOn, commentsOn } from './after-text.ts'
import { citationOf } from './citation.ts'
import type { AnswerEntry, ArticlePage, AuthorEntry, Neighbor, Related, SeriesEntry } from './model/article.ts'
import { reasonOf } from './reasons.ts'
import { type Render, renderPrint } from './render.ts'
import { shareLinks } from './share-links.ts'
import { nameOfSummary, summaryOf } from './summaries.ts'
import { contentsOf } from './table-of-contents.ts'

const mostRelated = 4

/** Make an article's page, in its language. */
export async function articlePage(article: Article, whole: Catalog, render: Render): Promise<ArticlePage> {
  const catalog = catalogAt(article.address, whole)
  const blocks = catalog.site.look.blocks.article
  const shows = (block: ArticleBlock) => blocks.includes(block)
  const counterpoint = (shows('other-side') && catalog.counterpoints.get(article)) || null
  const series = seriesEntry(article, catalog)
  const citation = citationOf(article, catalog)
  const related = relatedTo(article, counterpoint, catalog)
  const words = wordsOf(catalog.site.language)
  return {
    type: 'article',
    address: article.address,
    head: headOf(article.address, catalog),
    article: summaryOf(article, catalog),
    updated: updateShown(article, catalog),
    corrections: article.corrections.flatMap(({ date, text }) => {
      const day = dayOf(date, catalog.site)
      return day === null ? [] : [{ day, text }]
    }),
    trail: trailOf(article, catalog),
    keyPoints: article.keyPoints,
    series,
    body: await render(article.body, article, catalog, { eagerFirstPicture: article.image === null }),
    outline: article.body.outline,
    contents: shows('contents') ? contentsOf(article.body.outline) : [],
    callToAction: callOn(article, catalog),
    comments: commentsOn(article, catalog),
    citation,
    foot: blocks,
    share: article.kind === 'page' ? [] : shareLinks(citation, words),
    tags: tagLinks(article, catalog),
    authors: authorsOf(article, catalog),
    counterpoint: counterpoint && summaryOf(counterpoint, catalog),
    answers: counterpoint ? answerEntries(article, counterpoint, catalog) : [],
    debates: catalog.debates.flatMap(({ title, address, articles }) => (articles.includes(article) ? [{ title, address }] : [])),
    ...(related.length > 0 ? { relatedTitle: words.related, related } : moreInCategory(article, counterpoint, catalog)),
    ...(series ? neighborsIn(series, words) : neighborsInCategory(article, catalog)),
  }
}

/** Name all that an article's page is made of: what feeds and the Markdown twin say of it is made of that too. */
export async function articlePrint(article: Article, catalog: Catalog): Promise<string> {
  const known = prints(catalog)
  const print = known.get(article) ?? nameOfArticlePage(await articlePage(article, catalog, renderPrint), article)
  known.set(article, print)
  return print
}

function nameOfArticlePage(
  { article, counterpoint, related, ...rest }: ArticlePage,
  { canonical, date, updated }: Article,
): string {
  const others = related.map(({ article, reason }) => [nameOfSummary(article), reason])
  const named = [nameOfSummary(article), counterpoint && nameOfSummary(counterpoint), others]
  return hashOf(JSON.stringify([rest, named, canonical, date, updated]))
}

const prints = onceFor((_: Catalog) => new Map<Article, string>())

/** On the day of its publication an article is new, not updated. */
function updateShown({ date, updated }: Article, { site }: Catalog): Day | null {
  const [published, changed] = [dayOf(date, site), dayOf(updated, site)]
  return published?.text === changed?.text ? null : changed
}

/** Lead from the front page to this one: by its category, else by the list of its kind. */
function trailOf(article: Article, catalog: Catalog): Link[] {
  const kind =
    article.kind === 'page'
      ? null
      : (listAt(catalog.site.folder + urls.listing(article.kind === 'post' ? 'post' : 'article'), catalog) ?? null)
  const through = categoryLink(article.category, catalog) ?? (kind ? { title: kind.title, address: kind.address } : null)
  return [fixedLinks(catalog.site).home, ...(through ? [through] : []), { title: article.breadcrumb, address: article.address }]
}

function relatedTo(article: Article, counterpoint: Article | null, catalog: Catalog): Related[] {
  return (catalog.neighbors.related[article.path] ?? [])
    .flatMap(({ id, reason }) => {
      const other = articleAt(id, catalog)
      if (!other || other === counterpoint) return []
      const said = reason === editorsChoice ? wordsOf(catalog.site.language).editorsChoice : reasonOf(article, other, catalog)
      return [{ article: summaryOf(other, catalog), reason: said }]
    })
    .slice(0, mostRelated)
}

/** If nothing is near enough to be called related, say so: these are only of the same category. */
function moreInCategory(
  article: Article,
  counterpoint: Article | null,
  catalog: Catalog,
): { relatedTitle: string; related: Related[] } {
  const category = categoryLink(article.category, catalog)
  const nearby = category && article.category !== null ? articlesIn(article.category, catalog).slice(0, mostRelated + 2) : []
  const others = nearby.filter((other) => other !== article && other !== counterpoint)
  const words = wordsOf(catalog.site.language)
  return {
    relatedTitle: category ? fill(words.moreIn, { category: category.title }, words) : words.related,
    related: others.slice(0, mostRelated).map((other) => ({ article: summaryOf(other, catalog), reason: null })),
  }
}

/** The next article is the newer one. */
function neighborsInCategory(article: Article, catalog: Catalog): Pick<ArticlePage, 'previous' | 'next'> {
  const siblings = article.category === null ? [] : articlesIn(article.category, catalog)
  const at = placeInCategory(article, catalog)
  const words = wordsOf(catalog.site.language)
  const link = (label: string, other: Article | undefined): Neighbor | null =>
    other && at >= 0 ? { title: other.title, address: other.address, label } : null
  return { previous: link(words.previous, siblings[at + 1]), next: link(words.next, siblings[at - 1]) }
}

/** A part leads to the parts before and after it. */
function neighborsIn({ part, parts }: SeriesEntry, words: Words): Pick<ArticlePage, 'previous' | 'next'> {
  const link = (label: string, number: number): Neighbor | null => {
    const other = parts[number - 1]
    return other ? { ...other, label: fill(label, { part: number, parts: parts.length }, words) } : null
  }
  return { previous: link(words.previousPart, part - 1), next: link(words.nextPart, part + 1) }
}

function seriesEntry(article: Article, catalog: Catalog): SeriesEntry | null {
  const address = article.series === null ? null : catalog.site.folder + urls.series(urls.slugify(article.series))
  const list = address === null ? undefined : listAt(address, catalog)
  const at = list?.articles.indexOf(article) ?? -1
  if (!list || at < 0) return null
  const parts = list.articles.map(({ title, address }) => ({ title, address }))
  return { title: list.title, address: list.address, part: at + 1, parts }
}

function answerEntries(article: Article, counterpoint: Article, { answers }: Catalog): AnswerEntry[] {
  return (answers.get(article) ?? []).map((answer) => ({
    section: answer.to.id,
    title: answer.to.text,
    words: 'words' in answer ? answer.words : null,
    link: 'section' in answer ? { title: answer.section.text, address: `${counterpoint.address}#${answer.section.id}` } : null,
  }))
}

function authorsOf(article: Article, catalog: Catalog): AuthorEntry[] {
  return authorLinks(article, catalog).flatMap((link) => {
    const author = catalog.authors.find(({ slug }) => catalog.site.folder + urls.author(slug) === link.address)
    return author ? [{ ...link, description: author.description, url: author.url }] : []
  })
}
