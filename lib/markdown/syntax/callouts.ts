import type { Root as HtmlRoot } from 'hast'
import type { Blockquote, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { type SideName, sidePlaceOf } from '#lib/markdown/tree/comparisons.ts'
import { classesOf, eachElement, element, text } from '#lib/markdown/tree/elements.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { calloutKinds } from '#lib/markdown/tree/schema.ts'
import type { Words } from '#lib/words/words.ts'

/** `[!tip]- Its title`: a sign after it says whether Obsidian folds it, and what follows a bar, how it looks there. */
const marker = /^\[!([^\]|\n]{1,60})(?:\|[^\]\n]{0,60})?\]([+-]?)(?=[ \t\n]|$)[ \t]*/

/** Turn quotes that begin with `[!NOTE]` and the like, or with a side such as `[!OUTBOUND]`, into asides. */
export function markCallouts(tree: Root, sides: readonly SideName[], source: string): void {
  for (const quote of nodesOf(tree, 'blockquote')) {
    const kind = takeMarker(quote, sides, source)
    if (kind) quote.data = { hName: 'aside', hProperties: { className: ['callout', `callout-${kind}`] } }
  }
}

function takeMarker(quote: Blockquote, sides: readonly SideName[], source: string): string | null {
  const [paragraph, ...others] = quote.children
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return null
  const [written, name = '', fold] = marker.exec(first.value) ?? []
  const kind = calloutKinds.find((kind) => kind === name.trim().toLowerCase()) ?? sidePlaceOf(name.trim(), sides)
  if (written === undefined || !kind) return null
  const [line, rest] = linesOf([...textFrom(first, written.length), ...paragraph.children.slice(1)], source)
  const isTitle = kind !== 'quote' && (fold !== '' || isTitleOver(plain(line), rest.length > 0 ? plain(rest) : others.length > 0))
  const parts = isTitle ? [titled(line), rest] : [[...line, ...(line.length > 0 && rest.length > 0 ? [softBreak] : []), ...rest]]
  quote.children = [...parts.flatMap((children) => paragraphOf(children)), ...others]
  return kind
}

const softBreak: PhrasingContent = { type: 'text', value: '\n' }

const titled = (line: PhrasingContent[]): PhrasingContent[] => (line.length > 0 ? [{ type: 'strong', children: line }] : [])

/** A paragraph is where its words are. */
function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const [first] = children
  const position = first?.position ?? (first && 'children' in first ? first.children[0]?.position : undefined)
  return first ? [{ type: 'paragraph', children, position }] : []
}

/** The words of a first line are a title unless the sentence goes on in the next, or ends with it. `next` may be a block of whatever kind. */
const isTitleOver = (line: string, next: string | boolean): boolean =>
  line !== '' &&
  line.length <= longestTitle &&
  next !== false &&
  !/[.,:;。，：；、][\]"'”’»)]*$|[-–—]$/.test(line) &&
  (next === true || !/^[\p{Lowercase_Letter}\p{Number}(–—]/u.test(next))

const longestTitle = 80

const plain = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ('children' in node ? plain(node.children) : 'value' in node ? node.value : 'a'))
    .join('')
    .trim()

/** Part a paragraph at the end of its first line. */
function linesOf(children: readonly PhrasingContent[], source: string): [line: PhrasingContent[], rest: PhrasingContent[]] {
  const at = children.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')))
  const [node, ...rest] = children.slice(at)
  if (at < 0 || !node) return [[...children], []]
  if (node.type !== 'text') return [children.slice(0, at), rest]
  return [
    [...children.slice(0, at), ...firstLine(node, source)],
    [...nextLine(node, source), ...rest],
  ]
}

/** A text without its first characters, which are all on one line. */
function textFrom(node: Text, from: number): Text[] {
  const value = node.value.slice(from)
  return value === ''
    ? []
    : [{ ...node, value, position: node.position && { ...node.position, start: after(node.position.start, from) } }]
}

type Point = NonNullable<Text['position']>['start']

const after = (point: Point, characters: number): Point => ({
  line: point.line,
  column: point.column + characters,
  ...(point.offset === undefined ? {} : { offset: point.offset + characters }),
})

function firstLine({ value, position }: Text, source: string): Text[] {
  const words = value.slice(0, value.indexOf('\n')).trimEnd()
  const from = position?.start.offset
  if (words === '' || !position || from === undefined) return words === '' ? [] : [{ type: 'text', value: words }]
  return [
    { type: 'text', value: words, position: { ...position, end: after(position.start, source.slice(from).search(/[\r\n]|$/)) } },
  ]
}

/** What a text says from its second line on, and where that begins: behind the marks of the quotes and lists that it is in. */
function nextLine({ value, position }: Text, source: string): Text[] {
  const words = value.slice(value.indexOf('\n') + 1)
  const from = position?.start.offset
  if (words === '') return []
  if (!position || from === undefined) return [{ type: 'text', value: words }]
  const [end, marks = ''] = /(?:\r\n|\n|\r)([ \t>]*)/.exec(source.slice(from)) ?? []
  if (end === undefined) return [{ type: 'text', value: words }]
  const offset = source.indexOf(end, from) + end.length
  return [
    {
      type: 'text',
      value: words,
      position: { ...position, start: { line: position.start.line + 1, column: marks.length + 1, offset } },
    },
  ]
}

/** Give callouts their title. Every aside is a note, not a landmark of the page: it is inside an article. */
export function titleCallouts(tree: HtmlRoot, words: Words): void {
  eachElement(tree, (node) => {
    if (node.tagName !== 'aside') return
    node.properties.role = 'note'
    const kind = calloutKinds.find((name) => classesOf(node).includes(`callout-${name}`))
    if (!kind) return
    const title = kind === 'quote' ? words.fromTheText : words.callouts[kind]
    node.properties.className = ['callout', `callout-${kind}`]
    node.properties.ariaLabel = title
    if (kind === 'quote') return
    node.children.unshift(element('p', { className: ['callout-title'] }, [text(title)]))
  })
}
