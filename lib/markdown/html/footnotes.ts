import type { Element, Root } from 'hast'
import { attribute, eachElement, element, filled, isElement, replace, text } from '#lib/markdown/tree/elements.ts'
import { directionOf } from '#lib/text/languages.ts'
import { fill, type Words } from '#lib/words/words.ts'

/** Stands before every id of the notes; headings have another. */
const notePrefix = 'note-'

/**
 * Number the notes again, whatever ids and marks an author's own HTML has: every reference leads to its note, every
 * note back to each of its references, and no other id is left on the page.
 */
export function linkFootnotes(tree: Root, words: Words): void {
  const section = notesOf(tree)
  const notes = notesByName(section)
  removeMarks(tree, section)
  const counts = linkReferences(tree, notes)
  for (const [name, note] of notes) numberNote(note, counts.get(name) ?? 0, words)
  if (section) nameSection(section)
}

interface Note {
  readonly node: Element
  readonly number: number
}

/** The section that remark-rehype writes is the last; a forged one before it is nothing but a section. */
function notesOf(tree: Root): Element | undefined {
  const sections: Element[] = []
  eachElement(tree, (node) => {
    if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) sections.push(node)
  })
  return sections.at(-1)
}

function notesByName(section: Element | undefined): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>()
  const list = section?.children.find((child) => isElement(child, 'ol'))
  const items = list?.type === 'element' ? list.children.filter((child) => isElement(child, 'li')) : []
  for (const node of items) {
    const name = attribute(node, 'id')
    if (name !== null && !notes.has(`#${name}`)) notes.set(`#${name}`, { node, number: notes.size + 1 })
  }
  return notes
}

/** Take away all ids, all links back, and what passes for a section of notes but is not. */
function removeMarks(tree: Root, section: Element | undefined): void {
  eachElement(tree, (node, ancestors) => {
    delete node.properties.id
    if (node !== section) delete node.properties.dataFootnotes
    if (node.properties.dataFootnoteBackref !== undefined) replace(ancestors.at(-1), node, [])
  })
}

/** Link the references to their notes and count them by note. */
function linkReferences(tree: Root, notes: ReadonlyMap<string, Note>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  eachElement(tree, (node) => {
    if (node.properties.dataFootnoteRef === undefined) return
    const name = attribute(node, 'href') ?? ''
    const note = notes.get(name)
    delete node.properties.dataFootnoteRef
    if (!note) return
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const id = referenceId(note, count)
    node.properties = { id, href: `#${notePrefix}${note.number}`, dataFootnoteRef: '', ariaDescribedBy: [`${notePrefix}label`] }
    node.children = [text(String(note.number))]
  })
  return counts
}

const referenceId = (note: Note, count: number): string => `${notePrefix}${note.number}-from-${count}`

function numberNote(note: Note, references: number, words: Words): void {
  note.node.properties.id = `${notePrefix}${note.number}`
  const links = Array.from({ length: references }, (_, index) => backLink(note, index + 1, references, words))
  const last = filled(note.node).at(-1)
  const end = last && isElement(last, 'p') ? last : note.node
  end.children.push(...links.flatMap((link) => [text(' '), link]))
}

function backLink(note: Note, count: number, of: number, words: Words): Element {
  const label = fill(words.backToReference, { number: `${note.number}${of > 1 ? `-${count}` : ''}` }, words)
  const properties = { className: ['note-back'], href: `#${referenceId(note, count)}`, dataFootnoteBackref: '', ariaLabel: label }
  return element('a', properties, [
    text(directionOf(words.language) === 'rtl' ? '↪' : '↩'),
    ...(count > 1 ? [element('sup', {}, [text(String(count))])] : []),
  ])
}

function nameSection(section: Element): void {
  section.properties.className = ['footnotes']
  const title = section.children.find((child) => isElement(child, 'h2'))
  if (title?.type === 'element') title.properties = { className: ['footnotes-title'], id: `${notePrefix}label` }
}
