import type { Element, Nodes } from 'hast'
import { cleanLine, oneLine } from '#lib/text/signs.ts'
import { classesOf, isElement } from './elements.ts'
import { onTheLine } from './raised.ts'

/** Elements whose words are on lines of their own. */
const blocks = new Set(
  'address aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Say whether an element is the number of a footnote, or the way back from one: nobody's words. */
export const isNoteLink = (node: Nodes): boolean =>
  isElement(node, 'a') && (node.properties.dataFootnoteRef !== undefined || node.properties.dataFootnoteBackref !== undefined)

/** The heading over the notes is ours, not the author's. */
export const isNotesTitle = (node: Nodes): boolean => node.type === 'element' && classesOf(node).includes('footnotes-title')

/**
 * The words of a heading, link or line as they are told elsewhere, where no tag can be: one line, pictures by their alternative text,
 * raised figures as raised figures, code as it is, nothing that is struck out, how a word is spoken left out.
 */
export function lineOf(node: Nodes): string {
  const parts = toldBy(node, { withCode: true, elsewhere: true })
  return oneLine(cleanLine(parts.map((part) => part ?? ' ').join('')))
}

/** All words of a heading, as GitHub makes its anchor of them; also those that are struck out. */
export function bareLineOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node, 'img')) return String(node.properties.alt ?? '')
  if (!('children' in node) || isNoteLink(node)) return ''
  return node.children.map(bareLineOf).join('').replace(/\s+/g, ' ').trim()
}

/** All words under a node: blocks separated by a newline, code blocks left out unless asked for. */
export function wordsOf(node: Nodes, withCode = false): string {
  const lines: string[][] = [[]]
  for (const part of toldBy(node, { withCode, elsewhere: false })) {
    if (part === null) lines.push([])
    else lines.at(-1)?.push(part)
  }
  return lines
    .map((parts) => oneLine(cleanLine(parts.join(''))))
    .filter((line) => line !== '')
    .join('\n')
}

interface Telling {
  readonly withCode: boolean
  /** As a line of its own, away from its page. */
  readonly elsewhere: boolean
}

/** Not a word of what is said: struck out, or how it is spoken. */
const untold = ['del', 's', 'rp', 'rt']

/** What is told, in pieces; null is between blocks. */
type Piece = string | null

function toldBy(node: Nodes, how: Telling): Piece[] {
  const parts: Piece[] = []
  tell(node, how, parts)
  return parts
}

function tell(node: Nodes, how: Telling, parts: Piece[]): void {
  if (node.type === 'text') parts.push(node.value)
  if (isElement(node, 'img') && how.elsewhere) parts.push(String(node.properties.alt ?? ''))
  if (!('children' in node) || isNoteLink(node) || isNotesTitle(node)) return
  const name = node.type === 'element' ? node.tagName : ''
  if ((how.elsewhere && untold.includes(name)) || (name === 'pre' && !how.withCode)) return
  if (isElement(node, 'sup', 'sub')) return void parts.push(raised(node, how, parts.at(-1) ?? ''))
  if (isElement(node, 'br')) return void parts.push(how.elsewhere ? '\n' : null)
  const around = blocks.has(name) ? [null, null] : name === 'q' ? ['“', '”'] : []
  parts.push(...around.slice(0, 1))
  for (const child of node.children) tell(child, how, parts)
  parts.push(...around.slice(1))
}

function raised(node: Element, how: Telling, before: string): string {
  const inner = node.children.flatMap((child) => toldBy(child, how))
  return onTheLine(inner.map((part) => part ?? ' ').join(''), node.tagName === 'sup', before)
}
