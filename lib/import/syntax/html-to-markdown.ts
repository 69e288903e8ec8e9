import type { Element, Nodes, Parents, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockContent, Html, PhrasingContent, RootContent } from 'mdast'
import { rehype } from 'rehype'
import rehypeRemark, { type Options } from 'rehype-remark'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { attribute, classesOf, eachElement, element, filled, isElement, replace } from '#lib/markdown/tree/elements.ts'

const reader = rehype().data('settings', { fragment: true })

/** Read HTML: a page as a whole, or a part of one. */
export const htmlTree = (html: string): Root => reader.parse(html)

/** Say that in Markdown; what Markdown cannot say stays HTML. */
export function markdownOf(tree: Root): string {
  const linked = placesLinkedTo(tree)
  const places: [parent: Parents | undefined, node: Element, place: string][] = []
  eachElement(tree, (node, ancestors) => {
    const place = [node.properties.id, node.properties.name].find((one) => typeof one === 'string' && linked.has(one))
    tidy(node)
    if (typeof place === 'string') places.push([ancestors.at(-1), node, place])
    else if (node.tagName === 'a' && !attribute(node, 'href')) replace(ancestors.at(-1), node, node.children)
    const [only, ...others] = filled(node)
    if (isElement(node, 'td', 'th') && isElement(only, 'p') && others.length === 0) node.children = only.children
    // An empty paragraph is how editors make room.
    if (
      isElement(node, 'p', 'span', 'font', 'strong', 'b', 'em', 'i', 'center') &&
      filled(node).length === 0 &&
      node.children.length < 2 &&
      typeof place !== 'string'
    )
      replace(ancestors.at(-1), node, node.children)
  })
  for (const [parent, node, place] of places) keepPlace(parent, node, place)
  return writer.stringify(converter.runSync(tree)).replace(/^(&#x20;|[ \t])+$/gm, '')
}

/** The ids that a text itself links to. */
function placesLinkedTo(tree: Root): ReadonlySet<string> {
  const linked = new Set<string>()
  eachElement(tree, (node) => {
    const [, place = ''] = /^#(.+)$/.exec(attribute(node, 'href') ?? '') ?? []
    if (place !== '') linked.add(place)
  })
  return linked
}

/** Markdown has no ids: an empty element keeps the place. */
function keepPlace(parent: Parents | undefined, node: Element, id: string): void {
  const mark = element('span', { id }, [])
  if (node.tagName === 'a' && !attribute(node, 'href')) Object.assign(node, { tagName: 'span', properties: { id } })
  else if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'td', 'th')) node.children.unshift(mark)
  else replace(parent, node, [blocks.has(node.tagName) ? element('p', {}, [mark]) : mark, node])
}

const blocks = new Set('div section article aside main header footer ul ol dl table figure pre blockquote hr'.split(' '))

// Aligned columns would make each row as long as the longest.
const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })

type State = Parameters<NonNullable<NonNullable<Options['handlers']>[string]>>[0]

const inlineKept = 'sup sub u small mark kbd abbr cite ins q dfn bdi bdo time'.split(' ')
const blockKept = 'details dl video audio iframe'.split(' ')

const inline: NonNullable<Options['handlers']>[string] = (state, node) => {
  const { children: _, ...open } = node
  const tag = toHtml({ ...open, children: [] })
  const end = tag.lastIndexOf('</')
  const html = (value: string): Html => ({ type: 'html', value })
  const inner: PhrasingContent[] = state.all(node) as PhrasingContent[]
  return [html(tag.slice(0, end)), ...inner, html(tag.slice(end))] as unknown as BlockContent
}

const block: NonNullable<Options['handlers']>[string] = (_, node) => ({ type: 'html', value: inOneBlock(node) })

/** In Markdown an empty line ends HTML: those of code are spelled. */
const inOneBlock = (node: Nodes): string =>
  toHtml(node).replace(/\n[ \t]*(?=\n)/g, isElement(node, 'pre') || hasCode(node) ? '\n&#8203;' : '')

const hasCode = (node: Nodes): boolean =>
  'children' in node && node.children.some((child) => isElement(child, 'pre') || hasCode(child))

const handlers: NonNullable<Options['handlers']> = {
  ...Object.fromEntries(inlineKept.map((name) => [name, inline])),
  ...Object.fromEntries(blockKept.map((name) => [name, block])),
  span: (state, node) =>
    node.properties.id === undefined ? (state.all(node) as PhrasingContent[]) : inline(state, node, undefined),
  table: (state, node) => (isPlainTable(node) ? tableOf(state, node) : { type: 'html', value: inOneBlock(node) }),
  figure: (state, node) =>
    figureOf(node) ?? (hasCaption(node) ? { type: 'html', value: inOneBlock(node) } : state.toFlow(state.all(node))),
}

const tableOf = (state: State, node: Element): RootContent => {
  const rows: Element[] = []
  eachElement({ type: 'root', children: [node] }, (inner) => {
    if (inner.tagName === 'tr') rows.push(inner)
  })
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow' as const,
      children: row.children
        .filter((cell) => isElement(cell, 'td', 'th'))
        .map((cell) => ({ type: 'tableCell' as const, children: state.all(cell as Element) as PhrasingContent[] })),
    })),
  }
}

/** Markdown's tables have one header, no blocks within and nothing that spans. */
function isPlainTable(table: Element): boolean {
  let isPlain = true
  let rows = 0
  let widths = new Set<number>()
  eachElement({ type: 'root', children: [table] }, (node) => {
    if (node.properties.colSpan !== undefined || node.properties.rowSpan !== undefined) isPlain = false
    if (
      isElement(node, 'caption', 'p', 'ul', 'ol', 'pre', 'div', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'img', 'br') ||
      (node !== table && node.tagName === 'table')
    )
      isPlain = false
    if (node.tagName === 'tr') {
      rows++
      widths = widths.add(node.children.filter((cell) => isElement(cell, 'td', 'th')).length)
    }
  })
  return isPlain && rows > 1 && widths.size === 1
}

/** Pictures and their caption belong together; other figures in it have captions of their own. */
function hasCaption(node: Element): boolean {
  let isPlain = true
  eachElement({ type: 'root', children: node.children }, (inner) => {
    if (isElement(inner, 'figure', 'ul', 'ol', 'pre', 'table', 'blockquote', 'video', 'audio', 'iframe')) isPlain = false
  })
  return isPlain && node.children.some((child) => isElement(child, 'figcaption') && textOf(child).trim() !== '')
}

/** A picture and its caption are one picture with a title; null where the figure holds anything else. */
function figureOf(node: Element): RootContent | null {
  const pictures: Element[] = []
  let link: string | null = null
  eachElement({ type: 'root', children: [node] }, (inner, ancestors) => {
    if (inner.tagName === 'img') {
      pictures.push(inner)
      const around = ancestors.findLast((ancestor) => isElement(ancestor, 'a'))
      link = around?.type === 'element' ? attribute(around, 'href') : null
    }
  })
  const caption = node.children.find((child) => isElement(child, 'figcaption'))
  const [picture] = pictures
  const others = filled(node).filter((child) => child !== caption)
  const hasMarkup = caption?.type === 'element' && caption.children.some((child) => child.type === 'element')
  if (
    !picture ||
    pictures.length > 1 ||
    others.length !== 1 ||
    textOf({ type: 'root', children: others }).trim() !== '' ||
    hasMarkup
  )
    return null
  const title = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : ''
  const image = {
    type: 'image' as const,
    url: attribute(picture, 'src') ?? '',
    alt: attribute(picture, 'alt') ?? '',
    title: title || null,
  }
  return { type: 'paragraph', children: [link === null ? image : { type: 'link', url: link, children: [image] }] }
}

/** Take away what only says how something looked: classes, styles, sizes; code keeps its language. */
function tidy(node: Element): void {
  const { className: _, style, id, width, height, align, srcSet, sizes, loading, decoding, ...kept } = node.properties
  const language = isElement(node, 'code', 'pre') ? languageOf(node) : null
  node.properties = Object.fromEntries(Object.entries(kept).filter(([name]) => !/^(data|on|aria)[A-Z]|^role$/.test(name)))
  if (language !== null && isElement(node, 'pre') && !node.children.some((child) => isElement(child, 'code')))
    node.children = [
      { type: 'element', tagName: 'code', properties: { className: [`language-${language}`] }, children: node.children },
    ]
  else if (language !== null && isElement(node, 'code')) node.properties.className = [`language-${language}`]
}

const languageOf = (node: Element): string | null => {
  const found = classesOf(node).flatMap((name) => /^(?:lang(?:uage)?-|brush:)([\w+#.-]+)$/.exec(name)?.[1] ?? [])
  return found[0] ?? null
}

const converter = rehype().use(rehypeRemark, { handlers, nodeHandlers: { comment: () => undefined } })
