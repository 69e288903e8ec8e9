import type { FootnoteDefinition, Html, ListItem, Root } from 'mdast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'

/** Name boxes, notes, ends of headings and programs that are not read as what they look like. */
export function unreadBlocks(tree: Root, source: string): Remark[] {
  return nodesOf(tree, 'listItem', 'footnoteDefinition', 'heading', 'html').flatMap((node): Remark[] => {
    const { start, end } = node.position ?? {}
    if (!start || !end) return []
    const said =
      node.type === 'listItem'
        ? box(node)
        : node.type === 'heading'
          ? hashes(source.slice(start.offset, end.offset))
          : node.type === 'html'
            ? program(node)
            : emptyNote(node)
    return said ? [{ line: start.line, column: start.column, ...said }] : []
  })
}

type Said = Pick<Remark, 'severity' | 'rule' | 'message' | 'fix'>

/** Boxes without a space in them, with several, or with a sign that only some applications know. */
const unknownBox = /^\[(?:\s*|\s+[xX]\s*|[xX]\s+|[-/><!?*~])\](?=\s|\p{Letter})/u

function box({ checked, children }: ListItem): Said | null {
  const [first] = children
  const [words] = first?.type === 'paragraph' ? first.children : []
  if (typeof checked === 'boolean' || words?.type !== 'text') return null
  const [written] = unknownBox.exec(words.value) ?? []
  if (written === undefined || /^\[ \]$/.test(written)) return null
  return {
    severity: 'warning',
    rule: 'markdown-unread',
    message: `"${brief(words.value, 40)}" is meant as a task, and its box is not one here.`,
    fix: 'Write - [ ] before what is to be done, and - [x] before what is done.',
  }
}

function emptyNote({ children, label, identifier }: FootnoteDefinition): Said | null {
  const name = label ?? identifier
  if (children.length > 0) return null
  return {
    severity: 'warning',
    rule: 'footnote-empty',
    message: `The note [^${name}] has no words, and its mark leads readers there.`,
    fix: `Write the note behind the colon, or delete [^${name}] in both places.`,
  }
}

/** `## Title##`: without a space they are a part of the words. */
function hashes(typed: string): Said | null {
  const [, level = '', words = '', end = ''] = /^(#{2,6})[ \t]([^\n]*[^\s#\\])(#{2,6})[ \t]*$/.exec(typed) ?? []
  if (end === '') return null
  return {
    severity: 'warning',
    rule: 'markdown-unread',
    message: `The ${end} at the end of the heading is a part of its words.`,
    fix: `Write ${level} ${brief(words, 60)}`,
  }
}

/** Programs, and what XML keeps as it is, are left out of a page together with their words. */
function program({ value }: Html): Said | null {
  const [written] = /<\?(?!xml\b)[\s\S]{1,2000}?(?:\?>|$)|<!\[CDATA\[[\s\S]{1,2000}?(?:\]\]>|$)/i.exec(value) ?? []
  if (written === undefined) return null
  return {
    severity: 'error',
    rule: 'html-removed',
    message: `"${brief(written.replace(/\s+/g, ' '))}" cannot be shown, with all that is in it.`,
    fix: 'Write as text what is to be read here, or delete it; to show it as it is, write it `between backticks`.',
  }
}
