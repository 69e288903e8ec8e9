import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Cut, OldText } from '#lib/import/source/old-site.ts'
import { htmlTree } from '#lib/import/syntax/html-to-markdown.ts'
import { attribute, classesOf, eachElement, isElement, replace } from '#lib/markdown/tree/elements.ts'
import { wordsOf } from '#lib/markdown/tree/plain-text.ts'

/** A web page as somebody saved it: the article in it, what it says of itself, and what is cut. */
export interface HtmlPage {
  readonly text: OldText
  /** `https://site.example/x/`, where it says so. */
  readonly canonical: string | null
  /** Where it only sends readers on. */
  readonly forwardsTo: string | null
}

/** Find the article in a web page. All that is around it is cut, and listed. */
export function readHtmlPage(text: OldText): HtmlPage {
  const tree = htmlTree(text.body)
  const meta = metaIn(tree)
  const refresh = /^\s*\d+\s*;\s*url=\s*['"]?([^'"\s]+)/i.exec(meta.get('refresh') ?? '')?.[1] ?? null
  const main = mainIn(tree)
  const cuts: Cut[] = main === null ? [] : around(tree, main)
  const article: Root = { type: 'root', children: main === null ? tree.children : main.children }
  cutFurniture(article, cuts)
  const hasTitle = some(article, (node) => node.tagName === 'h1')
  const canonical = meta.get('canonical') ?? meta.get('og:url') ?? null
  const date = meta.get('article:published_time') ?? meta.get('date') ?? dayIn(article)
  return {
    canonical,
    forwardsTo: refresh,
    text: {
      ...text,
      form: 'html',
      fields: {
        ...(hasTitle ? {} : { title: titleOf(meta) }),
        description: meta.get('description') ?? meta.get('og:description') ?? '',
        date: date ?? '',
        updated: meta.get('article:modified_time') ?? '',
        author: meta.get('author') ?? '',
      },
      body: toHtml(article),
      source: { form: 'html', text: text.body },
      unlisted: /noindex/i.test(meta.get('robots') ?? ''),
      cuts: [...text.cuts, ...cuts],
    },
  }
}

/** What the head of a page says. */
function metaIn(tree: Root): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  const learn = (name: string | null, value: string | null) => {
    if (name && value?.trim() && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), value.trim())
  }
  eachElement(tree, (node) => {
    const httpEquiv = node.properties.httpEquiv
    if (node.tagName === 'meta')
      learn(
        attribute(node, 'name') ?? attribute(node, 'property') ?? (httpEquiv ? String(httpEquiv) : null),
        attribute(node, 'content'),
      )
    if (node.tagName === 'title') learn('title', wordsOf({ type: 'root', children: node.children }, true))
    if (node.tagName === 'link' && [node.properties.rel].flat().includes('canonical')) learn('canonical', attribute(node, 'href'))
  })
  return meta
}

/** The title of a page has the name of its site behind a line, a bar or a point. */
function titleOf(meta: ReadonlyMap<string, string>): string {
  const title = meta.get('og:title') ?? meta.get('title') ?? ''
  const site = meta.get('og:site_name')
  const [, bare = title, mark = '', end = ''] = /^(.+?)\s+([|·»–—-])\s+([^|·»–—]{1,60})$/.exec(title) ?? []
  return end === site || (site === undefined && /[|·»]/.test(mark)) ? bare : title
}

const some = (tree: Root, holds: (node: Element) => boolean): boolean => {
  let found = false
  eachElement(tree, (node) => {
    found ||= holds(node)
  })
  return found
}

/** Find the element that is the article; null where the page as a whole is. */
function mainIn(tree: Root): Element | null {
  const [articles, mains, bodies]: [Element[], Element[], Element[]] = [[], [], []]
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'nav', 'aside', 'footer')) return false
    if (node.tagName === 'main' || node.properties.role === 'main') mains.push(node)
    if (node.tagName === 'article' && !ancestors.some((above) => isElement(above as Element, 'article'))) articles.push(node)
    if (node.properties.itemProp === 'articleBody' || [node.properties.itemProp].flat().includes('articleBody')) bodies.push(node)
    return undefined
  })
  const [only] = articles
  if (only && articles.length === 1) return only
  if (mains.length === 1) return mains[0] ?? null
  if (bodies.length === 1) return bodies[0] ?? null
  // Teasers of other articles are articles, too: one has most of the words.
  const sizes = articles.map((article) => ({ article, size: wordsIn(article).length })).sort((a, b) => b.size - a.size)
  const all = sizes.reduce((sum, { size }) => sum + size, 0)
  return sizes[0] && sizes[0].size * 2 > all ? sizes[0].article : null
}

const wordsIn = (node: ElementContent): string => wordsOf({ type: 'root', children: [node] }, true).trim()

const noWords = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'svg'])

/** List what is beside the article, from the top of the page down. */
function around(tree: Root, main: Element): Cut[] {
  const cuts: Cut[] = []
  eachElement(tree, (node) => {
    if (node === main || noWords.has(node.tagName)) return false
    if (holds(node, main)) {
      for (const child of node.children) if (child.type === 'text' && child.value.trim() !== '') cuts.push(beside(child.value))
      return undefined
    }
    const words = wordsIn(node)
    if (words !== '') cuts.push(beside(words))
    return false
  })
  return cuts
}

const holds = (node: Element, wanted: Element): boolean =>
  node.children.some((child) => child === wanted || (child.type === 'element' && holds(child, wanted)))

const beside = (words: string): Cut => ({ words: words.replace(/\s+/g, ' ').trim(), why: 'it is beside the article' })

const furniture =
  /^(?:share|sharing|social|share-buttons|sharedaddy|related|related-posts|jp-relatedposts|comments?|comments-area|comment-list|respond|newsletter|newsletter-signup|subscribe|cookie-banner|breadcrumbs?|sidebar|widget|pagination|post-navigation|nav-links|navigation|menu|site-header|site-footer|advertisement|ads?|skip-link|screen-reader-text)$/i
const gone = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog'])
const roles = new Set(['navigation', 'complementary', 'search', 'contentinfo', 'banner', 'dialog'])

/** Cut what stands in an article and is none of it. */
function cutFurniture(article: Root, cuts: Cut[]): void {
  eachElement(article, (node, ancestors) => {
    const isGone =
      gone.has(node.tagName) ||
      noWords.has(node.tagName) ||
      roles.has(String(node.properties.role ?? '')) ||
      node.properties.hidden === true ||
      [...classesOf(node), attribute(node, 'id') ?? ''].some((name) => furniture.test(name))
    if (!isGone) return undefined
    const words = noWords.has(node.tagName) ? '' : wordsIn(node)
    replace(ancestors.at(-1), node, [])
    if (words !== '') cuts.push({ words: words.replace(/\s+/g, ' '), why: 'it is part of the page, and not of the article' })
    return false
  })
}

/** The day of a page is that of its first time. */
function dayIn(article: Root): string | null {
  let day: string | null = null
  eachElement(article, (node) => {
    if (node.tagName === 'time') day ??= attribute(node, 'dateTime')
  })
  return day
}
