import type { Element, Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import { classesOf, eachElement, element, filled, isElement, text } from '#lib/markdown/tree/elements.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import type { Words } from '#lib/words/words.ts'

/** Mark the items of task lists by class. The check boxes that remark-rehype would write are form controls without a name. */
export function markTasks(tree: Root): void {
  for (const list of nodesOf(tree, 'list')) {
    if (!list.children.some((item) => typeof item.checked === 'boolean')) continue
    if (!list.ordered) list.data = { hProperties: { className: ['task-list'] } }
    for (const item of list.children) {
      if (typeof item.checked !== 'boolean') continue
      item.data = { hProperties: { className: [item.checked ? 'task-done' : 'task-open'] } }
      item.checked = null
    }
  }
}

/** Put a box before each task, which a screen reader reads as a word. */
export function drawTasks(tree: HtmlRoot, words: Words): void {
  eachElement(tree, (node) => {
    const done = classesOf(node).includes('task-done')
    if (node.tagName !== 'li' || !(done || classesOf(node).includes('task-open'))) return
    const box = element(
      'span',
      { className: ['task-box'], role: 'img', ariaLabel: `${done ? words.done : words.toDo}${words.colon.trimEnd()}` },
      [text(done ? '☑' : '☐')],
    )
    startOf(node).children.unshift(box, text(' '))
  })
}

function startOf(item: Element): Element {
  const [first] = filled(item)
  return first && isElement(first, 'p') ? first : item
}
