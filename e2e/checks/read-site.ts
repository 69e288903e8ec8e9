import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { nodesIn, readDocument } from '#lib/release/document/document-tree.ts'

/** A graph of schema.org, as JSON has it. */
export interface StructuredData {
  readonly '@context': string
  readonly '@graph': readonly Readonly<Record<string, unknown>>[]
}

/** A page as a crawler without script reads it. */
export interface CrawledPage {
  /** Path, as links spell it: `/blog/x/`. */
  readonly address: string
  readonly status: number
  readonly title: string
  /** Contents of `meta` elements by name or property; several of one name in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly language: string
  /** Its address in each language that its head names, whole. */
  readonly translations: ReadonlyMap<string, string>
  /** Addresses of `link` elements that lead to no other language, by rel. */
  readonly rels: ReadonlyMap<string, readonly string[]>
  /** Its structured data, parsed. */
  readonly data: readonly StructuredData[]
  /** What its links to this site name: path, and fragment where there is one. */
  readonly links: readonly { readonly path: string; readonly hash: string }[]
  readonly ids: ReadonlySet<string>
  /** The names that its breadcrumb shows. */
  readonly trail: readonly string[]
  readonly html: string
}

/** Ask for a page as it is addressed, without following a hop, and read it. */
export async function readPage(base: string, address: string): Promise<CrawledPage> {
  const response = await fetch(base + address, { redirect: 'manual' })
  const html = await response.text()
  const tree = readDocument(html)
  const elements = nodesIn(tree).filter((node) => node.type === 'element')
  return {
    address,
    status: response.status,
    title: titleOf(tree),
    metas: grouped(elements, 'meta', ({ name, property }) => name ?? property, 'content'),
    language: String(elements.find(({ tagName }) => tagName === 'html')?.properties.lang),
    translations: new Map(
      elements.flatMap(({ tagName, properties: { hrefLang, href } }) =>
        tagName === 'link' && hrefLang !== undefined ? [[String(hrefLang), String(href)] as const] : [],
      ),
    ),
    rels: grouped(
      elements.filter(({ properties }) => properties.hrefLang === undefined),
      'link',
      ({ rel }) => (Array.isArray(rel) ? rel.join(' ') : rel),
      'href',
    ),
    data: elements.filter(isData).flatMap(({ children: [text] }) => (text?.type === 'text' ? [JSON.parse(text.value)] : [])),
    links: elements.filter(({ tagName }) => tagName === 'a').flatMap(({ properties }) => ownLink(properties.href, base, address)),
    ids: new Set(elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))),
    trail: elements.filter(isTrail).flatMap((nav) => namesIn(nav)),
    html,
  }
}

function titleOf(tree: Root): string {
  const title = nodesIn(tree).find((node) => node.type === 'element' && node.tagName === 'title')
  return title?.type === 'element' ? textOf(title) : ''
}

const isData = ({ tagName, properties }: Element): boolean => tagName === 'script' && properties.type === 'application/ld+json'

const isTrail = ({ tagName, properties }: Element): boolean =>
  tagName === 'nav' && Array.isArray(properties.className) && properties.className.includes('breadcrumb')

const namesIn = (nav: Element): string[] =>
  nodesIn(nav).flatMap((node) => (node.type === 'element' && node.tagName === 'li' ? [textOf(node)] : []))

type Properties = Element['properties']

function grouped(
  elements: readonly Element[],
  tag: string,
  key: (properties: Properties) => unknown,
  value: string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { tagName, properties } of elements) {
    if (tagName !== tag) continue
    const name = String(key(properties))
    groups.set(name, [...(groups.get(name) ?? []), String(properties[value])])
  }
  return groups
}

function ownLink(href: unknown, base: string, address: string): CrawledPage['links'] {
  if (typeof href !== 'string') return []
  const url = new URL(href, base + address)
  return url.origin === base ? [{ path: url.pathname, hash: decodeURIComponent(url.hash.slice(1)) }] : []
}

/** A page, and how many clicks it is from the front page. */
export interface Reached extends CrawledPage {
  readonly depth: number
}

/** Follow every link of a site from its front page, breadth first; what is no page (a feed, a text) is not read. */
export async function crawl(base: string, home = '/'): Promise<ReadonlyMap<string, Reached>> {
  const reached = new Map<string, Reached>()
  let [waiting, depth] = [[home], 0]
  while (waiting.length > 0) {
    const pages = await Promise.all(waiting.map((address) => readPage(base, address)))
    for (const page of pages) reached.set(page.address, { ...page, depth })
    const next = pages.flatMap(({ links }) => links.map(({ path }) => path)).filter((path) => !reached.has(path))
    waiting = [...new Set(next)]
    depth += 1
  }
  return reached
}
