import type { Nodes } from 'hast'
import { classesOf, isElement } from './elements.ts'

/** Elements whose words are on lines of their own. */
const blocks = new Set(
  'address aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Say whether an element is the number of a footnote, or the way back from one: nobody's words. */
export const isNoteLink = (node: Nodes): boolean =>
  isElement(node, 'a') && (node.properties.dataFootnoteRef !== undefined || node.properties.dataFootnoteBackref !== undefined)

/** The heading over the notes is ours, not the author's. */
export const isNotesTitle = (node: Nodes): boolean => node.type === 'element' && classesOf(node).includes('footnotes-title')

/** The words of a heading, link or line: one line, white space collapsed, pictures by their alternative text. */
export function lineOf(node: Nodes): string {
  return rawLine(node).replace(/\s+/g, ' ').trim()
}

function rawLine(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node, 'img')) return String(node.properties.alt ?? '')
  if (!('children' in node) || isNoteLink(node)) return ''
  const words = node.children.map(rawLine).join('')
  return node.type === 'element' && blocks.has(node.tagName) ? ` ${words} ` : words
}

/** All words under a node: blocks separated by a newline, code blocks left out unless asked for. */
export function wordsOf(node: Nodes, withCode = false): string {
  const parts: string[] = []
  collect(node, withCode, parts)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function collect(node: Nodes, withCode: boolean, parts: string[]): void {
  // A line break inside a paragraph of the source is a mere space.
  if (node.type === 'text') parts.push(node.value.replace(/\s+/g, ' '))
  if (!('children' in node) || isNoteLink(node) || isNotesTitle(node)) return
  if (isElement(node, 'pre') && !withCode) return
  const block = node.type === 'element' && blocks.has(node.tagName)
  if (block) parts.push('\n')
  for (const child of node.children) collect(child, withCode, parts)
  if (block) parts.push('\n')
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Count words as a reader does: by white space; of Chinese and Japanese, which have none, two characters make a word. */
export function countWords(words: string): number {
  const ideographs = words.match(ideograph)?.length ?? 0
  const spaced = words.replace(ideograph, ' ').split(/\s+/)
  return spaced.filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length + Math.ceil(ideographs / 2)
}
