import type { Root as HtmlRoot } from 'hast'
import type { Html, Root } from 'mdast'
import { eachElement } from '#lib/markdown/tree/elements.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/**
 * Say by how many characters the HTML of a line is further right than a parser of HTML can know: in lists and quotes,
 * Markdown hands it over without what comes before it on the lines after the first.
 */
export function columnShifts(tree: Root, source: string): ReadonlyMap<number, number> {
  const lines = source.split(/\r\n|\n|\r/)
  const containers = nodesOf(tree, 'listItem', 'blockquote', 'footnoteDefinition')
  const blocks = containers.flatMap(({ children }) => children.filter((child) => child.type === 'html'))
  return new Map(blocks.flatMap((node) => shiftsOf(node, lines)))
}

function shiftsOf(node: Html, lines: readonly string[]): [line: number, shift: number][] {
  const first = node.position?.start.line ?? 1
  const shifts = node.value.split(/\r\n|\n|\r/).map((line, index): [number, number] => {
    return [first + index, (lines[first + index - 1]?.length ?? 0) - line.length]
  })
  return shifts.slice(1)
}

/** Move the columns of elements on those lines to where they are in the file. */
export function shiftColumns(tree: HtmlRoot, shifts: ReadonlyMap<number, number>): void {
  if (shifts.size === 0) return
  eachElement(tree, (node) => {
    const start = node.position?.start
    if (start) start.column += shifts.get(start.line) ?? 0
  })
}
