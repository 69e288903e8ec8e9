import type { Root as HtmlRoot } from 'hast'
import type { Blockquote, Root } from 'mdast'
import { type SideName, sidePlaceOf } from '#lib/markdown/tree/comparisons.ts'
import { classesOf, eachElement, element, text } from '#lib/markdown/tree/elements.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { calloutKinds } from '#lib/markdown/tree/schema.ts'

const marker = /^\[!([^\]\n]{1,60})\][ \t]*(?:\n|$)?/

/** Turn quotes that begin with `[!NOTE]` and the like, or with a side such as `[!OUTBOUND]`, into asides. */
export function markCallouts(tree: Root, sides: readonly SideName[]): void {
  for (const quote of nodesOf(tree, 'blockquote')) {
    const kind = takeMarker(quote, sides)
    if (kind) quote.data = { hName: 'aside', hProperties: { className: ['callout', `callout-${kind}`] } }
  }
}

function takeMarker(quote: Blockquote, sides: readonly SideName[]): string | null {
  const [paragraph] = quote.children
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return null
  const match = marker.exec(first.value)
  const name = match?.[1] ?? ''
  const kind = calloutKinds.find((kind) => kind === name.toLowerCase()) ?? sidePlaceOf(name, sides)
  if (!match || !kind) return null
  first.value = first.value.slice(match[0].length)
  if (first.value === '') paragraph.children.shift()
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  if (paragraph.children.length === 0) quote.children.shift()
  return kind
}

/** Give callouts their title. Every aside is a note, not a landmark of the page: it is inside an article. */
export function titleCallouts(tree: HtmlRoot): void {
  eachElement(tree, (node) => {
    if (node.tagName !== 'aside') return
    node.properties.role = 'note'
    const kind = calloutKinds.find((name) => classesOf(node).includes(`callout-${name}`))
    if (!kind) return
    const title = kind.charAt(0).toUpperCase() + kind.slice(1)
    node.properties.className = ['callout', `callout-${kind}`]
    node.properties.ariaLabel = kind === 'quote' ? 'From the text' : title
    if (kind === 'quote') return
    node.children.unshift(element('p', { className: ['callout-title'] }, [text(title)]))
  })
}
