import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { isUrl } from '#lib/is-url.ts'
import { nodesIn } from './document-tree.ts'
import { addressesOf } from './links.ts'

/** What the check of the whole release must know of a page. */
export interface DocumentFacts {
  /** Every place that a link may name after `#`. */
  readonly places: readonly string[]
  /** Every address that the page names, as written and each once. */
  readonly addresses: readonly string[]
  /** What the page itself lacks or has too much of, a sentence each. */
  readonly faults: readonly string[]
}

/** Read what a page says of itself; a page that is not found (`404.html`) has no address of its own to state. */
export function factsOf(tree: Root, page: string): DocumentFacts {
  const places: string[] = []
  const addresses = new Set<string>()
  let headings = 0
  for (const node of nodesIn(tree)) {
    if (node.type !== 'element') continue
    if (typeof node.properties.id === 'string') places.push(node.properties.id)
    if (node.tagName === 'h1') headings++
    for (const address of addressesOf(node)) addresses.add(address)
  }
  const faults = [...doubled(places), ...counted('main headings (h1)', headings), ...headFaults(tree, page)]
  return { places, addresses: [...addresses], faults }
}

function doubled(ids: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))
  return [...twice].map((id) => `The id "${id}" is given to more than one element. Give each its own.`)
}

function headFaults(tree: Root, page: string): string[] {
  const head = headOf(tree)
  const titles = head.filter(({ tagName }) => tagName === 'title')
  const descriptions = head.filter(({ tagName, properties }) => tagName === 'meta' && properties.name === 'description')
  const canonicals = head.filter(({ tagName, properties }) => tagName === 'link' && hasWord(properties.rel, 'canonical'))
  return [
    ...counted('titles', titles.filter((title) => textOf(title).trim() !== '').length),
    ...counted('descriptions', descriptions.filter(({ properties }) => String(properties.content ?? '').trim() !== '').length),
    ...(page === '404.html' ? [] : counted('canonical addresses', canonicals.length)),
  ]
}

/** Say whether search engines may show a page as what is at `address`: it does not refuse, and names no other as the original. */
export function isIndexable(tree: Root, address: string): boolean {
  const head = headOf(tree)
  const robots = head.filter(({ tagName, properties }) => tagName === 'meta' && properties.name === 'robots')
  const canonical = head.find(({ tagName, properties }) => tagName === 'link' && hasWord(properties.rel, 'canonical'))
  const named = String(canonical?.properties.href ?? address)
  const isItself = isUrl(named, address) && new URL(named, address).href === address
  return isItself && !robots.some(({ properties }) => /\b(noindex|none)\b/i.test(String(properties.content)))
}

const hasWord = (words: unknown, word: string): boolean => Array.isArray(words) && words.includes(word)

const counted = (what: string, count: number): string[] =>
  count === 1 ? [] : [`The page has ${count === 0 ? 'no' : count} ${what}, and needs exactly one that is not empty.`]

function headOf(tree: Root): Element[] {
  const html = elementsOf(tree.children).find(({ tagName }) => tagName === 'html')
  const head = elementsOf(html?.children ?? []).find(({ tagName }) => tagName === 'head')
  return elementsOf(head?.children ?? [])
}

const elementsOf = (nodes: readonly RootContent[]): Element[] => nodes.filter((node) => node.type === 'element')
