import type { PhrasingContent, RootContent } from 'mdast'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { catalogAt } from '#lib/catalog/lookups.ts'
import type { Article } from '#lib/content/article.ts'
import { heading, link, list, markdownText, paragraph, text } from '#lib/crawlers/writing/markdown.ts'
import { publishedTree } from '#lib/crawlers/writing/published-tree.ts'
import { shownVariant } from '#lib/crawlers/writing/shown-variant.ts'
import { canonicalOf } from '#lib/heads/indexed.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import { articlePage } from '#lib/pages/article-page.ts'
import type { ArticlePage, Related } from '#lib/pages/model/article.ts'
import type { Summary } from '#lib/pages/model/summary.ts'
import { render } from '#lib/pages/render.ts'
import type { Day } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { fill, type Words, wordsOf } from '#lib/words/words.ts'
import { twinBody } from './twin-body.ts'

/** What a twin says of its page. */
type Told = Pick<
  ArticlePage,
  | 'address'
  | 'article'
  | 'authors'
  | 'updated'
  | 'corrections'
  | 'keyPoints'
  | 'series'
  | 'body'
  | 'counterpoint'
  | 'relatedTitle'
  | 'related'
>

/** Write an article as Markdown: what its page says, and nothing that its source says besides. */
export async function twinText(article: Article, catalog: Catalog): Promise<string> {
  const told: Told = await articlePage(article, catalog, render)
  const { language } = catalogAt(told.address, catalog).site
  const canonical = canonicalOf(told.address, { type: 'article', article }, catalog)
  return write(told, canonical, (at) => urls.absolute(catalog.site.origin, at), wordsOf(language))
}

type Whole = (address: string) => string

function write(page: Told, canonical: string, whole: Whole, words: Words): string {
  const { title, subtitle } = page.article
  return markdownText([
    heading(1, title),
    ...(subtitle === null ? [] : [paragraph({ type: 'emphasis', children: [text(subtitle)] })]),
    list(factsOf(page, canonical, whole, words)),
    ...pictureOf(page.article, whole),
    ...pointsOf(page.keyPoints, words),
    ...twinBody(publishedTree(page.body, page.address, whole)),
    ...correctionsOf(page, words),
    ...otherSide(page, whole, words),
    ...further(page.relatedTitle, page.related, whole, words),
  ])
}

/** Say who wrote it and when, as far as that is known. */
function factsOf({ article, authors, updated, series }: Told, canonical: string, whole: Whole, words: Words): PhrasingContent[][] {
  const { colon, lists } = words
  const linked = (name: string, to: Link | null) =>
    to === null ? [] : [[text(`${name}${colon}`), link(to.title, whole(to.address))]]
  const dated = (name: string, day: Day | null) => (day === null ? [] : [[text(`${name}${colon}${day.iso}`)]])
  return [
    ...(article.sponsored === null ? [] : [[text(fill(words.sponsoredBy, { name: article.sponsored }, words))]]),
    ...signed(authors, whole, words),
    ...dated(words.published, article.date),
    ...dated(words.updated, updated),
    ...linked(lists.Category, article.category),
    ...linked(lists.Series, series),
    ...(article.stance === null ? [] : [[text(`${lists.Side}${colon}${article.stance.title}`)]]),
    [text(`${words.address}${colon}`), link(canonical, canonical)],
  ]
}

function signed(authors: readonly Link[], whole: Whole, { lists, colon, comma, ...words }: Words): PhrasingContent[][] {
  if (authors.length === 0) return []
  const links = authors.map(({ title, address }) => link(title, whole(address)))
  const between = links.flatMap((one, at) => (at === 0 ? [one] : [text(comma), one]))
  return [[text(`${authors.length > 1 ? words.authors : lists.Author}${colon}`), ...between]]
}

function pictureOf({ image, imageAlt }: Summary, whole: Whole): RootContent[] {
  const address = image && shownVariant(image)
  return address ? [paragraph({ type: 'image', url: whole(address), alt: imageAlt })] : []
}

const pointsOf = (points: readonly string[], words: Words): RootContent[] =>
  points.length === 0 ? [] : [heading(2, words.keyPoints), list(points.map((point) => [text(point)]))]

const correctionsOf = ({ corrections }: Told, words: Words): RootContent[] =>
  corrections.length === 0
    ? []
    : [heading(2, words.corrections), list(corrections.map((one) => [text(`${one.day.iso}${words.colon}${one.text}`)]))]

/** If both pieces give their claim, the claims face each other, as on the page. */
function otherSide({ article, counterpoint }: Told, whole: Whole, words: Words): RootContent[] {
  if (!counterpoint) return []
  if (!article.claim || !counterpoint.claim)
    return further(words.otherSide, [{ article: counterpoint, reason: null }], whole, words)
  const own = [text(`${words.thisArticle}${words.colon}${article.claim}`)]
  const answer = [link(counterpoint.title, whole(counterpoint.address)), text(`${words.colon}${counterpoint.claim}`)]
  return [heading(2, words.otherSide), list([own, answer])]
}

function further(title: string, articles: readonly Related[], whole: Whole, { colon }: Words): RootContent[] {
  if (articles.length === 0) return []
  const items = articles.map(({ article, reason }) => [
    link(article.title, whole(article.address)),
    text(`${colon}${reason === null ? article.excerpt : `${reason}. ${article.excerpt}`}`),
  ])
  return [heading(2, title), list(items)]
}
