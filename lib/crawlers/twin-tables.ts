import type { Element, ElementContent, Properties, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { attribute, eachElement, element, filled, isElement, replace, text } from '#lib/markdown/tree/elements.ts'

/** Fields that span several others come out as empty ones beside them; in a table more than this many are not filled in. */
const mostFilled = 2000

/** A line break within a field, which Markdown has no sign for. A name without a meaning in HTML lets its handler know it. */
export const fieldBreak = 'field-break'

/** Make tables such as Markdown has: the caption comes before its table, and what is in a field is one line. */
export function straightenTables(tree: Root): void {
  let spanned = 0
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'td', 'th')) {
      spanned += Number(node.properties.colSpan ?? 1) * Number(node.properties.rowSpan ?? 1) - 1
      if (spanned > mostFilled) node.properties = {}
      node.children = onOneLine(linesOf(node.children))
    }
    if (node.tagName !== 'table') return
    const captions = node.children.filter((child) => isElement(child, 'caption'))
    node.children = node.children.filter((child) => !isElement(child, 'caption'))
    replace(ancestors.at(-1), node, [...captions.map((caption) => element('p', {}, caption.children)), node])
  })
}

type Line = readonly ElementContent[]

function onOneLine(lines: readonly Line[]): ElementContent[] {
  const said = lines.filter((line) =>
    line.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')),
  )
  return said.flatMap((line, at) => (at === 0 ? line : [element(fieldBreak, {}, []), ...line]))
}

/** The lines of what is in a field: each block begins one, and so does what comes after it. */
function linesOf(nodes: readonly ElementContent[]): Line[] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    const block = node.type === 'element' ? blockLines(node) : null
    if (block) lines.push(...block.map((line) => [...line]), [])
    else if (node.type !== 'comment') lines.at(-1)?.push(inLine(node))
  }
  return lines
}

const blocks =
  'address article aside blockquote details div dl dt dd fieldset figcaption figure footer header hgroup p section summary'.split(
    ' ',
  )
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** The lines of a block; null for what is within a line. */
function blockLines(node: Element): Line[] | null {
  if (isElement(node, 'br', 'hr')) return [[]]
  if (isElement(node, 'ul', 'ol')) return itemLines(node)
  if (isElement(node, 'pre')) return codeLines(node)
  if (isElement(node, 'table')) return tableLines(node)
  if (headings.includes(node.tagName)) return linesOf(node.children).map((line) => around('strong', {}, line))
  if (blocks.includes(node.tagName)) return linesOf(node.children)
  // Markup around blocks, such as a link around paragraphs.
  const { tagName, properties } = node
  return node.children.some((child) => child.type === 'element' && blockLines(child) !== null)
    ? linesOf(node.children).map((line) => around(tagName, properties, line))
    : null
}

const around = (tagName: string, properties: Properties, line: Line): Line =>
  line.length === 0 ? [] : [element(tagName, properties, [...line])]

function itemLines(list: Element): Line[] {
  let number = Number(list.properties.start ?? 1)
  return filled(list).flatMap((item) => {
    if (item.type !== 'element') return []
    if (attribute(item, 'value') !== null) number = Number(item.properties.value)
    const sign = isElement(list, 'ol') ? `${number++}. ` : '• '
    const [first = [], ...others] = linesOf(item.children).filter((line) => line.length > 0)
    return [[text(sign), ...first], ...others]
  })
}

const codeLines = (node: Element): Line[] =>
  textOf(node)
    .split('\n')
    .map((line) => (line.trim() === '' ? [] : [element('code', {}, [text(line)])]))

/** The rows of a table within a field, one a line. */
function tableLines(table: Element): Line[] {
  const lines: Line[] = []
  eachElement({ type: 'root', children: [table] }, (node) => {
    if (isElement(node, 'caption')) lines.push(...linesOf(node.children))
    if (!isElement(node, 'tr')) return undefined
    const fields = node.children.filter((child) => isElement(child, 'td', 'th'))
    lines.push(fields.flatMap((field, at) => [...(at === 0 ? [] : [text(', ')]), ...spaced(linesOf(field.children))]))
    return false
  })
  return lines
}

const spaced = (lines: readonly Line[]): ElementContent[] =>
  lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [text(' '), ...line]))

/** What is within a line: code has no line of its own in it, and an address no sign that divides fields. */
function inLine(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (isElement(node, 'code', 'samp', 'kbd')) return { ...node, children: [text(textOf(node).replace(/\s+/g, ' '))] }
  const href = attribute(node, 'href')
  const properties = href === null ? node.properties : { ...node.properties, href: href.replaceAll('|', '%7C') }
  return { ...node, properties, children: node.children.map(inLine) }
}
