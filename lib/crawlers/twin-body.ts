import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { RootContent } from 'mdast'
import { rehype } from 'rehype'
import rehypeRemark, { type Options } from 'rehype-remark'
import { classesOf, eachElement, element, isElement, replace } from '#lib/markdown/tree/elements.ts'
import { fieldBreak, straightenTables } from './twin-tables.ts'

/** Turn a published article, its addresses whole, into Markdown that says the same. */
export function twinBody(tree: Root): RootContent[] {
  renameNotes(tree)
  straightenTables(tree)
  eachElement(tree, (node, ancestors) => {
    if (classesOf(node).includes('task-box')) replace(ancestors.at(-1), node, [checkbox(node)])
  })
  return converter.runSync(tree).children
}

const checkbox = (box: Element): Element => element('input', { type: 'checkbox', checked: textOf(box) === '☑' }, [])

/** Markdown has notes of its own. Names without a meaning in HTML let the handlers below know them. */
const [reference, note] = ['note-reference', 'note-itself']

function renameNotes(tree: Root): void {
  eachElement(tree, (node, ancestors) => {
    if (node.properties.dataFootnoteRef !== undefined) node.tagName = reference
    if (node.properties.dataFootnoteBackref !== undefined) replace(ancestors.at(-1), node, [])
    if (node.properties.dataFootnotes === undefined) return
    const list = node.children.find((child) => isElement(child, 'ol'))
    const notes = list?.type === 'element' ? list.children.filter((child) => isElement(child, 'li')) : []
    node.children = notes.map((item, index) => ({ ...item, tagName: note, properties: { value: String(index + 1) } }))
  })
}

/** Markdown has no marks of its own for these. */
const tagged = (name: string, children: RootContent[]): RootContent[] => [
  { type: 'html', value: `<${name}>` },
  ...children,
  { type: 'html', value: `</${name}>` },
]

const handlers: NonNullable<Options['handlers']> = {
  [fieldBreak]: () => ({ type: 'html', value: '<br>' }),
  // Without its tag, 10<sup>-6</sup> would be another number.
  sup: (state, node) =>
    node.children.every((child) => isElement(child, reference)) ? state.all(node) : tagged(node.tagName, state.all(node)),
  sub: (state, node) => tagged(node.tagName, state.all(node)),
  // How a word is spoken stands behind it.
  rt: (_, node) => ({ type: 'text', value: `(${textOf(node)})` }),
  rp: () => undefined,
  aside: (state, node) => ({ type: 'blockquote', children: state.toFlow(state.all(node)) }),
  [reference]: (_, node) => ({ type: 'footnoteReference', identifier: textOf(node) }),
  [note]: (state, node) => ({
    type: 'footnoteDefinition',
    identifier: String(node.properties.value),
    children: state.toFlow(state.all(node)),
  }),
}

const converter = rehype().use(rehypeRemark, { handlers })
