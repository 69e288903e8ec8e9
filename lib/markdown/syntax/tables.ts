import type { Element, Root as HtmlRoot, Parents } from 'hast'
import type { Root } from 'mdast'
import { attribute, eachElement, element, isElement, isInside, replace } from '#lib/markdown/tree/elements.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'
import type { Words } from '#lib/words/words.ts'

/** Keep cells beyond the last column of a table's head, which GFM would drop with their words. */
export function keepAllCells(tree: Root): void {
  for (const table of nodesOf(tree, 'table')) {
    const columns = Math.max(...table.children.map((row) => row.children.length))
    const align = table.align ?? []
    table.align = [...align, ...Array.from({ length: Math.max(0, columns - align.length) }, () => null)]
  }
}

/** Let tables scroll within themselves, by keyboard too, and say what their headers head. */
export function frameTables(tree: HtmlRoot, words: Words): void {
  let heading = ''
  eachElement(tree, (node, ancestors) => {
    if (/^h[1-6]$/.test(node.tagName)) heading = lineOf(node)
    if (node.tagName === 'tr') dressRow(node, isInside(ancestors, 'thead'))
    if (node.tagName === 'table') frame(node, ancestors.at(-1), heading, words)
  })
}

/** A group, not a region: a page full of tables would be a page full of landmarks. */
function frame(table: Element, parent: Parents | undefined, heading: string, words: Words): void {
  const label = captionOf(table) || headersOf(table, words) || heading
  const name = label === '' ? words.table : `${words.table}${words.colon}${label}`
  replace(parent, table, [element('div', { className: ['table'], role: 'group', ariaLabel: name, tabIndex: 0 }, [table])])
}

const captionOf = (table: Element): string => {
  const caption = table.children.find((child) => isElement(child, 'caption'))
  return caption ? lineOf(caption) : ''
}

function headersOf(table: Element, { comma }: Words): string {
  const headers: string[] = []
  eachElement({ type: 'root', children: [table] }, (node) => {
    if (node.tagName === 'th') headers.push(lineOf(node))
  })
  return headers
    .filter((header) => header !== '')
    .slice(0, 3)
    .join(comma)
}

/** Say of each header whether it heads its column or its row: in a row of nothing else, and in a table's head, its column. */
function dressRow(row: Element, inHead: boolean): void {
  const cells = row.children.filter((child) => isElement(child, 'td', 'th'))
  const isHeaderRow = inHead || cells.every((cell) => cell.tagName === 'th' || lineOf(cell) === '')
  for (const cell of cells) dressCell(cell, isHeaderRow ? 'col' : 'row')
}

/** An `align` attribute becomes a class; an empty header becomes a plain cell, because it heads nothing. */
function dressCell(cell: Element, scope: 'col' | 'row'): void {
  const align = attribute(cell, 'align')
  delete cell.properties.align
  if (align) cell.properties.className = [`align-${align}`]
  if (cell.tagName === 'td') return
  if (lineOf(cell) !== '') cell.properties.scope ??= scope
  else {
    cell.tagName = 'td'
    delete cell.properties.scope
  }
}
