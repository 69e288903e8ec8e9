import type { Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** What HTML shows nowhere, by its opening and its end. */
const hidden: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
]

/** Find comments that are never closed: all text after them would be lost without a word. */
export function unclosedComments(tree: Root): Remark[] {
  const remarks: Remark[] = []
  for (const node of nodesOf(tree, 'html')) {
    const value = node.value.trimStart()
    const kind = hidden.find(([open]) => value.startsWith(open))
    if (!kind || value.includes(kind[1], kind[0].length)) continue
    remarks.push({
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      severity: 'error',
      rule: 'html-unclosed',
      message: `${kind[0]} is never closed, so the text after it would be lost.`,
      fix: `Write ${kind[1]} where it ends, or delete ${kind[0]}.`,
    })
  }
  return remarks
}
