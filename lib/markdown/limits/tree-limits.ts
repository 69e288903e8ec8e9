import type { Nodes, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { inlineTags, isKnownTag } from '#lib/markdown/tree/known-tags.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

const most = { cells: 10_000, columns: 50, tags: 20_000, attributes: 300, open: 100, reopened: 30_000 }

/** Find the first table or HTML that would cost more than it may once it is made into a page. */
export function treeBeyondLimits(tree: Root): Remark[] {
  const remark = tableBeyond(tree) ?? htmlBeyond(tree)
  return remark ? [remark] : []
}

function tableBeyond(tree: Root): Remark | null {
  let cells = 0
  for (const table of nodesOf(tree, 'table')) {
    const columns = Math.max(...table.children.map((row) => row.children.length))
    cells += columns * table.children.length
    if (columns > most.columns)
      return remarkAt(table, 'table-too-wide', `This table has more than ${most.columns} columns.`, toSplit)
    if (cells > most.cells)
      return remarkAt(table, 'table-too-large', `The tables up to this one have more than ${most.cells} cells.`, toSplit)
  }
  return null
}

const toSplit = 'Split the table, or link to it as a file.'

/** Elements whose end may be left out, and those that have none. */
const selfClosing =
  'p li dt dd td th tr tbody thead tfoot caption colgroup option optgroup rt rp area base br col embed hr img input link meta param source track wbr html head body'.split(
    ' ',
  )

const tags = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>?/gi

/** Of these an HTML parser opens all that are open again in each block that follows. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Count what is open at a time: what thousands of unclosed tags cost grows with their square. */
function htmlBeyond(tree: Root): Remark | null {
  const count = { tags: 0, open: 0, formatting: 0, reopened: 0 }
  const open = new Map<string, number>()
  for (const node of nodesOf(tree, 'html', 'paragraph', 'heading', 'listItem', 'tableCell')) {
    if (node.type !== 'html') count.reopened += count.formatting
    for (const [tag, slash, written = ''] of node.type === 'html' ? node.value.matchAll(tags) : []) {
      const name = written.toLowerCase()
      const by = change(open, name, slash === '/')
      count.tags++
      count.open += by
      if (formatting.has(name)) count.formatting += by
      else if (!inlineTags.includes(name)) count.reopened += count.formatting
      const beyond = passed(count, tag)
      if (beyond) return remarkAt(node, ...beyond)
    }
    if (count.reopened > most.reopened) return remarkAt(node, ...tooMuchOpen)
  }
  return null
}

type Said = readonly [rule: string, message: string, fix: string]

const tooMuchOpen: Said = [
  'too-deeply-nested',
  'Tags like <b> and <font> were left open above, and go on for the rest of the text.',
  'Close them.',
]

function passed(count: { tags: number; open: number; reopened: number }, tag: string): Said | null {
  if (count.tags > most.tags)
    return ['too-many-tags', `This text has more than ${most.tags} tags.`, 'Publish it as several articles.']
  if (count.open > most.open)
    return [
      'too-deeply-nested',
      `More than ${most.open} HTML tags are open here at a time.`,
      'Close the tags, or delete those that are not needed.',
    ]
  if (count.reopened > most.reopened) return tooMuchOpen
  return attributesIn(tag) > most.attributes
    ? ['too-many-attributes', `A tag here has more than ${most.attributes} attributes.`, 'Delete the attributes.']
    : null
}

const attributesIn = (tag: string): number => tag.replace(/"[^"]*"|'[^']*'/g, '').match(/[\s/=]+/g)?.length ?? 0

/** Open or close a tag, and say by how much that changes the number of open ones. `Array<string>` opens nothing that lasts. */
function change(open: Map<string, number>, name: string, closes: boolean): number {
  const count = open.get(name) ?? 0
  if (selfClosing.includes(name) || !isKnownTag(name) || (closes && count === 0)) return 0
  open.set(name, closes ? count - 1 : count + 1)
  return closes ? -1 : 1
}

const remarkAt = (node: Nodes, rule: string, message: string, fix: string): Remark => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
  severity: 'error',
  rule,
  message,
  fix,
})
