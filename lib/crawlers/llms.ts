import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { cutAtWord } from '#lib/content/inferences.ts'
import { heading, link, list, markdownText, paragraph, text } from '#lib/crawlers/writing/markdown.ts'
import * as urls from '#lib/urls.ts'

/** What a reader with a small memory takes in at once. */
const mostBytes = 50_000

/** Articles that are named together: a pair across the sides, or one alone. */
interface Entry {
  readonly section: string
  readonly lines: string
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
  const more = paragraph(
    text('There is more: all addresses are in '),
    link('the sitemap', urls.absolute(site.origin, urls.sitemap)),
  )
  const end = `\n${markdownText([more])}`
  const { shown, isAll } = fitting(entriesOf(catalog), limit - Buffer.byteLength(top + end))
  const sections = sectionsOf(catalog).flatMap((section) => {
    const lines = shown.filter((entry) => entry.section === section).map((entry) => entry.lines)
    return lines.length === 0 ? [] : [`${titleOf(section)}${lines.join('')}`]
  })
  return `${top}${sections.join('')}${isAll ? '' : end}`
}

/** Take entries as long as there is room for them; the rest of a large site is not even written. */
function fitting(entries: Iterable<Entry>, room: number): { readonly shown: readonly Entry[]; readonly isAll: boolean } {
  const open = new Set<string>()
  const shown: Entry[] = []
  let left = room
  for (const entry of entries) {
    left -= Buffer.byteLength(entry.lines) + (open.has(entry.section) ? 0 : Buffer.byteLength(titleOf(entry.section)))
    open.add(entry.section)
    if (left < 0) return { shown, isAll: false }
    shown.push(entry)
  }
  return { shown, isAll: true }
}

const titleOf = (section: string): string => `\n${markdownText([heading(2, section)])}\n`

const debate = 'The debate'
const uncategorized = 'More articles'
/** What may be skipped, by llmstxt.org. */
const optional = 'Optional'

/** Sections in their order; a category that is called like one of ours shares it. */
const sectionsOf = ({ lists }: Catalog): string[] => [
  ...new Set([debate, ...lists.filter(({ label }) => label === 'Category').map(({ title }) => title), uncategorized, optional]),
]

function* entriesOf(catalog: Catalog): Iterable<Entry> {
  const named = new Set<Article>()
  for (const article of catalog.listed) {
    if (named.has(article)) continue
    const answer = catalog.counterpoints.get(article)
    const pair = answer && catalog.listed.includes(answer) ? inOrder(article, answer, catalog) : [article]
    for (const one of pair) named.add(one)
    const section = pair.length > 1 ? debate : sectionOf(article, catalog)
    yield { section, lines: pair.map((one) => line(one, pair.length > 1, catalog)).join('') }
  }
}

/** The site's first side goes first, as on every page. */
function inOrder(one: Article, other: Article, { site }: Catalog): Article[] {
  return other.stance === site.sides[0]?.slug ? [other, one] : [one, other]
}

function sectionOf(article: Article, { categories }: Catalog): string {
  if (article.kind === 'page') return optional
  return categories.find(({ slug }) => slug === article.category)?.title ?? uncategorized
}

function line(article: Article, inDebate: boolean, { site }: Catalog): string {
  const side = inDebate ? site.sides.find(({ slug }) => slug === article.stance) : undefined
  const words = cutAtWord(article.description, 155)
  const address = urls.absolute(site.origin, urls.twin(article.address))
  return markdownText([list([[link(article.title, address), text(`: ${side ? `${side.title}. ` : ''}${words}`)]])])
}
