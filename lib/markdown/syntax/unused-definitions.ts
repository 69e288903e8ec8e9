import type { Definition, FootnoteDefinition, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** Name what Markdown takes for a definition and then shows nowhere: notes and addresses that nothing refers to. */
export function unusedDefinitions(tree: Root): Remark[] {
  const used = namesUsed(tree)
  const seen = new Set<string>()
  const remarks: Remark[] = []
  for (const node of nodesOf(tree, 'definition', 'footnoteDefinition')) {
    const name = `${node.type} ${node.identifier}`
    if (!used.has(name) || seen.has(name)) remarks.push(remarkOn(node, used.has(name)))
    seen.add(name)
  }
  return remarks
}

function namesUsed(tree: Root): ReadonlySet<string> {
  const references = nodesOf(tree, 'linkReference', 'imageReference', 'footnoteReference')
  return new Set(
    references.map(({ type, identifier }) => `${type === 'footnoteReference' ? 'footnoteDefinition' : 'definition'} ${identifier}`),
  )
}

function remarkOn(node: Definition | FootnoteDefinition, again: boolean): Remark {
  const label = `[${node.type === 'definition' ? '' : '^'}${node.label ?? node.identifier}]`
  const note = node.type === 'footnoteDefinition'
  return {
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    severity: 'warning',
    rule: note ? 'footnote-unused' : 'definition-unused',
    message: again
      ? `${label} is defined a second time, so this line is not shown.`
      : `Nothing refers to ${label}, so this line is not shown.`,
    fix: note
      ? `Write ${label} where the note belongs, or delete the line.`
      : `Use ${label} in the text, delete the line, or write it without the brackets if it is meant to be read.`,
  }
}
