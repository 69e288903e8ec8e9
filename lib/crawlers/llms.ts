import type { Link } from 'mdast'
import { hashOf } from '#lib/cache.ts'
import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { cutAtWord } from '#lib/content/inferences.ts'
import { heading, link, list, markdownText, paragraph, text } from '#lib/crawlers/writing/markdown.ts'
import type { UnmadeFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'
import { pieces, wordsOf } from '#lib/words/words.ts'

/** What a reader with a small memory takes in at once. */
const mostBytes = 50_000

/** Articles that are named together: a pair across the sides, or one alone. */
interface Entry {
  readonly section: string
  readonly told: readonly Told[]
}

interface Told {
  readonly title: string
  readonly address: string
  readonly words: string
}

/** Name the list by all that it may say: to know whether it is another one, nobody has to write it. */
export function llmsFile(catalog: Catalog, code: string): UnmadeFile {
  const { name, description, origin, language } = catalog.site
  return {
    file: urls.llms.slice(1),
    print: hashOf(
      'llms',
      code,
      JSON.stringify([name, description, origin, language, sectionsOf(catalog), [...entriesOf(catalog)]]),
    ),
    make: async () => Buffer.from(llmsText(catalog)),
  }
}

/** List the site's articles as Markdown for agents, newest first, as many as there is room for. https://llmstxt.org */
export function llmsText(catalog: Catalog, limit = mostBytes): string {
  const { site } = catalog
  const top = markdownText([
    heading(1, cutAtWord(site.name, 200)),
    ...(site.description === ''
      ? []
      : [{ type: 'blockquote' as const, children: [paragraph(text(cutAtWord(site.description, 1000)))] }]),
  ])
  const words = wordsOf(site.language)
  const sitemap = link(words.theSitemap, urls.absolute(site.origin, urls.sitemap))
  const more = paragraph(
    ...pieces<Link>(words.thereIsMore, { sitemap }).map((piece) => (typeof piece === 'string' ? text(piece) : piece)),
  )
  const end = `\n${markdownText([more])}`
  const { shown, isAll } = fitting(entriesOf(catalog), limit - Buffer.byteLength(top + end))
  const sections = sectionsOf(catalog).flatMap((section) => {
    const lines = shown.filter((entry) => entry.section === section).map(({ lines }) => lines)
    return lines.length === 0 ? [] : [`${titleOf(section)}${lines.join('')}`]
  })
  return `${top}${sections.join('')}${isAll ? '' : end}`
}

/** Take entries as long as there is room for them; the rest of a large site is not even written. */
function fitting(entries: Iterable<Entry>, room: number): { readonly shown: readonly Written[]; readonly isAll: boolean } {
  const open = new Set<string>()
  const shown: Written[] = []
  let left = room
  for (const { section, told } of entries) {
    const lines = told.map(line).join('')
    left -= Buffer.byteLength(lines) + (open.has(section) ? 0 : Buffer.byteLength(titleOf(section)))
    open.add(section)
    if (left < 0) return { shown, isAll: false }
    shown.push({ section, lines })
  }
  return { shown, isAll: true }
}

interface Written {
  readonly section: string
  readonly lines: string
}

const titleOf = (section: string): string => `\n${markdownText([heading(2, section)])}\n`

/** What may be skipped, by llmstxt.org. */
const optional = 'Optional'

/** Sections in their order; a category that is called like one of ours shares it. */
function sectionsOf(catalog: Catalog): string[] {
  const sections = inAllLanguages(catalog).flatMap(({ lists, site }) => {
    const { theDebate, moreArticles } = wordsOf(site.language)
    return [theDebate, ...lists.filter(({ label }) => label === 'Category').map(({ title }) => title), moreArticles]
  })
  return [...new Set([...sections, optional])]
}

function* entriesOf(whole: Catalog): Iterable<Entry> {
  for (const catalog of inAllLanguages(whole)) yield* entriesIn(catalog)
}

function* entriesIn(catalog: Catalog): Iterable<Entry> {
  const [named, listed] = [new Set<Article>(), new Set(catalog.listed)]
  for (const article of catalog.listed) {
    if (named.has(article)) continue
    const answer = catalog.counterpoints.get(article)
    const pair = answer && listed.has(answer) ? inOrder(article, answer, catalog) : [article]
    for (const one of pair) named.add(one)
    const section = pair.length > 1 ? wordsOf(catalog.site.language).theDebate : sectionOf(article, catalog)
    yield { section, told: pair.map((one) => toldOf(one, pair.length > 1, catalog)) }
  }
}

/** The site's first side goes first, as on every page. */
function inOrder(one: Article, other: Article, { site }: Catalog): Article[] {
  return other.stance === site.sides[0]?.slug ? [other, one] : [one, other]
}

function sectionOf(article: Article, { categories, site }: Catalog): string {
  if (article.kind === 'page') return optional
  return categories.find(({ slug }) => slug === article.category)?.title ?? wordsOf(site.language).moreArticles
}

function toldOf(article: Article, inDebate: boolean, { site }: Catalog): Told {
  const side = inDebate ? site.sides.find(({ slug }) => slug === article.stance) : undefined
  const words = cutAtWord(article.description, 155)
  return {
    title: article.title,
    address: urls.absolute(site.origin, urls.twin(article.address)),
    words: `: ${side ? `${side.title}. ` : ''}${words}`,
  }
}

const line = ({ title, address, words }: Told): string => markdownText([list([[link(title, address), text(words)]])])
