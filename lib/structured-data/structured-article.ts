import type { Article as ArticleNode, BlogPosting, CorrectionComment, Organization, Person, Thing, WebPage } from 'schema-dts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { structuredImagesOf } from '#lib/heads/share-image.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { ArticlePage } from '#lib/pages/model/article.ts'
import { timestampOf } from '#lib/time/moments.ts'
import * as urls from '#lib/urls.ts'
import { organizationId, partOf } from './structured-site.ts'

/** Say what an article's page shows: a post, an article, or a page. */
export function articleNode(page: ArticlePage, source: Article, catalog: Catalog): BlogPosting | ArticleNode | WebPage {
  const { kind, title } = page.article
  const said = {
    ...work(page, catalog),
    ...ofSource(source, catalog),
    ...signature(page, catalog),
    ...inLanguages(source, catalog),
  }
  if (kind === 'page') return { '@type': 'WebPage', name: title, ...said }
  return {
    '@type': kind === 'post' ? 'BlogPosting' : 'Article',
    headline: title,
    mainEntityOfPage: said.url,
    ...said,
    wordCount: source.body.words,
    ...subject(page, catalog),
  }
}

/** Gather what is said of an article that neither its page nor the site says: with those it decides `articleNode`. */
export const beyondPage = (source: Article, catalog: Catalog): unknown => [
  source.body.words,
  ofSource(source, catalog),
  inLanguages(source, catalog),
  source.authors.map((slug) => catalog.authors.find((author) => author.slug === slug)?.kind),
]

/** The description of an article is for search engines; what its page shows is the subtitle. */
function work({ article, address, head }: ArticlePage, { site }: Catalog) {
  return {
    url: head.canonical ?? urls.absolute(site.origin, address),
    ...(article.subtitle ? { description: article.subtitle } : {}),
    inLanguage: article.speech.text.lang ?? site.language,
    isPartOf: partOf(site),
    publisher: { '@id': organizationId(site) },
  }
}

/** Name its translations, or the text that it translates: the one in the site's language, else the one that names no other. */
function inLanguages(article: Article, { translations, languages, addresses, site }: Catalog) {
  const all = (translations.get(article) ?? []).filter(({ address }) => addresses.has(address))
  const original = all.find(({ language }) => language === languages[0]?.language) ?? all.find((one) => one.translationOf === null)
  if (!original || all.length < 2) return {}
  const node = ({ title, address, language }: Article) => ({
    '@type': 'CreativeWork' as const,
    name: title,
    url: urls.absolute(site.origin, address),
    inLanguage: language,
  })
  if (original !== article) return { translationOfWork: node(original) }
  return { workTranslation: all.filter((one) => one !== article).map(node) }
}

/** What is not known is not said: a missing date is nowhere. */
function ofSource(article: Article, catalog: Catalog) {
  const { origin, timeZone } = catalog.site
  const images = structuredImagesOf(article, catalog).map(({ address }) => urls.absolute(origin, address))
  const [published, modified] = [timestampOf(article.date, timeZone), timestampOf(article.updated, timeZone)]
  return {
    image: images,
    ...(published === null ? {} : { datePublished: published }),
    ...(modified === null ? {} : { dateModified: modified }),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map((one) => correctionOf(one, timeZone)) } : {}),
    ...(article.sponsored === null ? {} : { sponsor: { '@type': 'Organization' as const, name: article.sponsored } }),
  }
}

/** https://schema.org/CorrectionComment */
function correctionOf({ date, text }: Article['corrections'][number], timeZone: string): CorrectionComment {
  return { '@type': 'CorrectionComment', text, datePublished: timestampOf(date, timeZone) ?? date }
}

/** One author as itself, several as a list. */
function signature({ article }: ArticlePage, { authors, site }: Catalog) {
  const signed = article.authors.map((author): Person | Organization => {
    const said = { name: author.title, url: urls.absolute(site.origin, author.address) }
    const isOrganization = authors.some(
      ({ slug, kind }) => site.folder + urls.author(slug) === author.address && kind === 'organization',
    )
    return isOrganization ? { '@type': 'Organization', ...said } : { '@type': 'Person', ...said }
  })
  const [only] = signed
  return only ? { author: signed.length > 1 ? signed : only } : {}
}

function subject({ article: { category }, tags }: ArticlePage, { site }: Catalog) {
  const about = (link: Link): Thing => ({ '@type': 'Thing', name: link.title, url: urls.absolute(site.origin, link.address) })
  return {
    ...(category ? { articleSection: category.title, about: about(category) } : {}),
    ...(tags.length > 0 ? { keywords: tags.map(({ title }) => title) } : {}),
  }
}
