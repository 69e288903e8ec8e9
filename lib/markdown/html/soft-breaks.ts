import type { Parents, Root, Text } from 'hast'
import { isElement } from '#lib/markdown/tree/elements.ts'
import { inlineTags } from '#lib/markdown/tree/known-tags.ts'
import { firstOf, joins, lastOf } from '#lib/text/signs.ts'

/** Take out the line breaks of the source between Chinese or Japanese characters: browsers would show them as spaces. */
export function joinLines(tree: Root): void {
  let before: Text | null = null
  const walk = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type === 'text') {
        joinWithin(child)
        if (before) joinBetween(before, child)
        if (child.value !== '') before = child
      }
      if (child.type !== 'element' || isElement(child, 'pre')) continue
      const isInline = isElement(child, ...inlineTags) && !isElement(child, 'br', 'img')
      if (!isInline) before = null
      walk(child)
      if (!isInline) before = null
    }
  }
  walk(tree)
}

function joinWithin(text: Text): void {
  if (!text.value.includes('\n')) return
  text.value = text.value
    .split('\n')
    .reduce((all, line) =>
      joins(lastOf(all.trimEnd()), firstOf(line.trimStart())) ? all.trimEnd() + line.trimStart() : `${all}\n${line}`,
    )
}

/** A line may end where an element begins or ends. */
function joinBetween(before: Text, text: Text): void {
  if (!/\n[ \t]*$/.test(before.value.slice(-20)) && !/^[ \t]*\n/.test(text.value.slice(0, 20))) return
  if (!joins(lastOf(before.value.trimEnd()), firstOf(text.value.trimStart()))) return
  before.value = before.value.trimEnd()
  text.value = text.value.trimStart()
}
