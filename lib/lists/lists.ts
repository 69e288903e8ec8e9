import type { Article, Author, Body, Category } from '#lib/content/article.ts'
import { compare, type Finding } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { mostWritten } from '#lib/text/most-written.ts'
import * as urls from '#lib/urls.ts'
import { fill, type Words, wordsOf } from '#lib/words/words.ts'
import { fixedLinks, type Link } from './fixed-links.ts'
import { seriesOf } from './series.ts'
import { both, type Stance } from './stance.ts'

/** Articles under one heading, on as many pages as they need. */
export interface List {
  /** Where its first page is. */
  readonly address: string
  /** What it is of; null for the lists of posts and of articles. */
  readonly label: keyof Words['lists'] | null
  readonly title: string
  readonly description: string | null
  readonly body: Body | null
  /** The file of its introduction. */
  readonly path: string | null
  readonly file: string | null
  readonly articles: readonly Article[]
  readonly trail: readonly Link[]
  /** Of the part of a list that takes one side: the whole list, and the side. */
  readonly part?: { readonly of: List; readonly stance: Stance }
}

/** How many articles a page of a list shows. */
export const pageSize = 10

/** What the lists are made of: listed articles in their order. */
export interface Listable {
  readonly site: Site
  readonly listed: readonly Article[]
  readonly categories: readonly Category[]
  readonly authors: readonly Author[]
}

/** Make every list of the site that has an article. */
export function listsOf(content: Listable): List[] {
  const all = [kinds, sides, categories, series, tags, authors].flatMap((make) => make(content))
  return all.filter((list) => list.articles.length > 0)
}

function kinds({ site, listed }: Listable): List[] {
  const words = wordsOf(site.language)
  const all = (kind: 'post' | 'article', title: string, described: string) => ({
    address: site.folder + urls.listing(kind),
    label: null,
    title,
    description: fill(described, { site: site.name }, words),
    body: null,
    path: null,
    file: null,
    articles: listed.filter((article) => article.kind === kind),
    trail: [fixedLinks(site).home],
  })
  return [all('post', words.blog, words.postsNewestFirst), all('article', words.articles, words.articlesNewestFirst)]
}

/** What argues a side, and what weighs both; where nothing argues it, a page that only weighs is none of its own. */
function sides({ site, listed }: Listable): List[] {
  return site.sides.map(({ slug, title, claim }) => ({
    address: site.folder + urls.side(slug),
    label: 'Side' as const,
    title,
    description: claim,
    body: null,
    path: null,
    file: null,
    articles: listed.some(({ stance }) => stance === slug) ? listed.filter(({ stance }) => stance === slug || stance === both) : [],
    trail: [fixedLinks(site).home],
  }))
}

function categories({ site, categories, listed }: Listable): List[] {
  return categories.map((category) => ({
    ...category,
    address: site.folder + urls.category(category.slug),
    label: 'Category' as const,
    articles: listed.filter((article) => article.category === category.slug),
    trail: [fixedLinks(site).home, fixedLinks(site).categories],
  }))
}

function series({ site, listed }: Listable): List[] {
  return seriesOf(listed, site).map(({ slug, title, parts }) => ({
    address: site.folder + urls.series(slug),
    label: 'Series' as const,
    title,
    description: null,
    body: null,
    path: null,
    file: null,
    articles: parts,
    trail: [fixedLinks(site).home, fixedLinks(site).series],
  }))
}

/** A tag written in two letter cases is one tag; it is shown as most articles write it. One that few articles have may have no page. */
function tags({ listed, site }: Listable): List[] {
  const bySlug = new Map<string, { tag: string; article: Article }[]>()
  for (const article of listed) {
    for (const tag of article.tags) {
      const uses = bySlug.get(urls.slugify(tag)) ?? []
      uses.push({ tag, article })
      bySlug.set(urls.slugify(tag), uses)
    }
  }
  return [...bySlug]
    .filter(([slug, uses]) => slug !== '' && new Set(uses.map(({ article }) => article)).size >= site.tagsFrom)
    .toSorted(([a], [b]) => compare(a, b))
    .map(([slug, uses]) => ({
      address: site.folder + urls.tag(slug),
      label: 'Tag' as const,
      title: mostWritten(uses.map(({ tag }) => tag)),
      description: null,
      body: null,
      path: null,
      file: null,
      articles: [...new Set(uses.map(({ article }) => article))],
      trail: [fixedLinks(site).home],
    }))
}

function authors({ site, authors, listed }: Listable): List[] {
  return authors.map((author) => ({
    ...author,
    title: author.name,
    address: site.folder + urls.author(author.slug),
    label: 'Author' as const,
    articles: listed.filter((article) => article.authors.includes(author.slug)),
    trail: [fixedLinks(site).home],
  }))
}

/** Say how many pages a list has. */
export const pagesOf = (list: List): number => Math.max(1, Math.ceil(list.articles.length / pageSize))

/** Say where two tags of different letters share one page, or a tag has no letters at all and gets none. */
export function tagFindings(listed: readonly Article[]): Finding[] {
  const spellings = new Map<string, string>()
  return listed.flatMap((article) =>
    article.tags.flatMap((tag): Finding[] => {
      const slug = urls.slugify(tag)
      const first = spellings.get(slug) ?? tag
      spellings.set(slug, first)
      const at = { file: article.file, line: article.lineOf('tags'), column: 1, severity: 'warning' } as const
      if (slug === '') {
        const message = `The tag "${tag}" has no letter and no digit, so it has no page.`
        return [{ ...at, rule: 'tag-nameless', message, fix: 'Give it a name in letters, or remove it.' }]
      }
      if (plainly(first) === plainly(tag)) return []
      const message = `The tags "${first}" and "${tag}" share one page, because they differ only in characters that addresses leave out.`
      return [
        { ...at, rule: 'tag-shared', message, fix: 'Write one of them in letters, such as "C sharp", or use the same for both.' },
      ]
    }),
  )
}

const plainly = (tag: string) => tag.toLowerCase().replace(/[\s-]+/g, ' ')
