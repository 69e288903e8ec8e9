import type { Element, ElementContent, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { pictureElement } from '#lib/markdown/html/picture-element.ts'
import { firstAddress, type Played, recordingElement } from '#lib/markdown/html/recording-element.ts'
import { encodeAddress, linkProtocols, refusalOf, tidyAddress } from '#lib/markdown/tree/addresses.ts'
import type { ParsedBody, SafeHtml } from '#lib/markdown/tree/body.ts'
import { attribute, classesOf, element, isElement, text } from '#lib/markdown/tree/elements.ts'
import { isNoteLink } from '#lib/markdown/tree/plain-text.ts'

/** Where links lead and what pictures and recordings are: the caller knows the site, this room does not. A picture that is null leaves its alternative text. */
export interface Resolve extends Played {
  /** The final address of a link as written; null leaves its words without a link. */
  link(href: string): string | null
  /** The site's origin: links to others are external. */
  readonly origin: string
  /** Whether somebody paid for the text: then its links to other sites say so. */
  readonly sponsored?: boolean
}

/** Write a parsed body as HTML, its links and pictures resolved. Nothing else makes `SafeHtml`. */
export function renderBody(
  body: Pick<ParsedBody, 'tree'>,
  resolve: Resolve,
  options: { eagerFirstPicture?: boolean } = {},
): SafeHtml {
  let eager = options.eagerFirstPicture === true
  const picture = (node: Element): ElementContent[] => {
    const alt = attribute(node, 'alt') ?? ''
    const src = attribute(node, 'src')
    const found = src === null ? null : resolve.picture(src)
    const shown = found && pictureElement(found, alt, eager)
    if (shown) eager = false
    return shown ? [shown] : alt === '' ? [] : [text(alt)]
  }
  const children = body.tree.children.flatMap((node) => resolved(node, resolve, picture))
  return toHtml({ type: 'root', children }) as SafeHtml
}

type ShowPicture = (node: Element) => ElementContent[]

/** Copy a node with its links and pictures resolved; the parsed tree stays as it is, because it may be shared. */
function resolved(node: RootContent | ElementContent, resolve: Resolve, picture: ShowPicture): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  if (node.tagName === 'img') return picture(node)
  if (isElement(node, 'video', 'audio')) return recording(node, resolve)
  const children = node.children.flatMap((child) => resolved(child, resolve, picture))
  if (node.tagName === 'figure') return figure(node, children)
  if (node.tagName === 'a' && !isOwnLink(node)) return link(node, children, resolve)
  return [{ ...node, children }]
}

/** What lies on another site is linked. */
function recording(node: Element, resolve: Resolve): ElementContent[] {
  const player = recordingElement(node, resolve)
  if (player) return [player]
  const address = firstAddress(node)
  const label = attribute(node, 'ariaLabel') ?? attribute(node, 'title')
  if (address === null || !/^(?:https?:)?\/\//i.test(address)) return label === null ? [] : [text(label)]
  return link(element('a', { href: address }, []), [text(label ?? address)], { ...resolve, link: (href) => href })
}

/** Links between notes and text, and beside headings, are ours and lead within the page. */
const isOwnLink = (node: Element): boolean => isNoteLink(node) || classesOf(node).includes('anchor')

function link(node: Element, children: ElementContent[], resolve: Resolve): ElementContent[] {
  const written = attribute(node, 'href')
  const final = written === null ? null : resolve.link(written)
  if (final === null) return children
  const href = encodeAddress(tidyAddress(final))
  if (refusalOf(href, linkProtocols) !== null) return children
  if (!isExternal(href, resolve.origin)) return [{ ...node, properties: { ...node.properties, href }, children }]
  const { title, ...own } = node.properties
  // An author marks a paid link where Markdown has a place for words: [Acme](https://acme.example "sponsored").
  const isMarked = typeof title === 'string' && /^sponsored$/i.test(title.trim())
  const rel = ['noopener', 'noreferrer', ...(isMarked || resolve.sponsored ? ['sponsored'] : [])]
  const properties = { ...own, ...(title !== undefined && !isMarked && { title }), href, rel }
  return [{ ...node, properties, children }]
}

const isExternal = (href: string, origin: string): boolean =>
  /^https?:/.test(href) && new URL(href).origin !== new URL(origin).origin

/** A figure whose picture is not shown has its words as a paragraph; one without words is nothing. */
function figure(node: Element, children: ElementContent[]): ElementContent[] {
  if (classesOf(node).includes('still')) return [{ ...node, children }]
  if (children.some(holdsPicture))
    return [{ ...node, properties: children.some(holdsWide) ? { className: ['wide'] } : {}, children }]
  const words = children.flatMap((child) => (isElement(child, 'figcaption') ? [text(' '), ...child.children] : [child]))
  return words.length === 0 ? [] : [element('div', {}, words)]
}

/** A picture at least twice as wide as high may leave the column of text. */
const holdsWide = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (node.tagName === 'img' ? Number(node.properties.width) >= 2 * Number(node.properties.height) : node.children.some(holdsWide))

const holdsPicture = (node: ElementContent): boolean =>
  node.type === 'element' && (isElement(node, 'img', 'video', 'audio') || node.children.some(holdsPicture))
