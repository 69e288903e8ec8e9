import type { Nodes } from 'hast'
import type { Nodes as MarkdownNodes } from 'mdast'
import type { Remark } from '#lib/findings.ts'

/** How deep anything in a text may lie. Real articles stay under 20. */
export const deepest = 100

/** Find the first thing that lies too deep. Walks without recursion: the tree may be deep enough to overflow the stack. */
export function tooDeep(tree: Nodes | MarkdownNodes): Remark[] {
  const open: { node: Nodes | MarkdownNodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth > deepest) return [nestedRemark(node.position?.start.line ?? 1, node.position?.start.column ?? 1)]
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
  return []
}

/** The error for a text that is nested beyond what can be read. */
export const nestedRemark = (line: number, column: number): Remark => ({
  line,
  column,
  severity: 'error',
  rule: 'too-deeply-nested',
  message: `This text is nested more than ${deepest} levels deep, which is more than can be read.`,
  fix: 'Look for lists, quotes, emphasis or tags within each other many times over, and write them side by side.',
})
