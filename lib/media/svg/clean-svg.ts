import type { Element, Root } from 'hast'
import { rehype } from 'rehype'
import rehypeSanitize from 'rehype-sanitize'
import { visit } from 'unist-util-visit'
import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { isProblem, limits, tooHeavy } from '#lib/media/picture/problems.ts'
import { setWords } from './set-words.ts'
import { lostAttributes, straightenAttributes } from './svg-attributes.ts'
import { svgMarkup } from './svg-markup.ts'
import { sizeless, tooManyParts, unreadable } from './svg-problems.ts'
import { svgSchema } from './svg-schema.ts'
import { type Size, svgSize } from './svg-size.ts'
import { applyStyles } from './svg-styles.ts'
import { svgWeight } from './svg-weight.ts'

/** A drawing that nothing in can run or reach outside, as a document of its own. */
export interface Drawing extends Size {
  readonly bytes: Buffer
  /** What is left out of it and may have shown. */
  readonly lost: readonly string[]
}

const parser = rehype().data('settings', { fragment: true, space: 'svg' })
const sanitizer = rehype().use(rehypeSanitize, svgSchema)
const serializer = rehype().data('settings', { space: 'svg', closeEmptyElements: true })

/** Clean a drawing for a page, its words in the site's typefaces, or say why it cannot be read. */
export const typesetSvg = (name: string, bytes: Buffer): Drawing | PictureProblem => cleanSvg(name, bytes, setWords)

/** Clean a drawing of all that could run or load, or say why it cannot be read. */
export function cleanSvg(name: string, bytes: Buffer, finish: (svg: Element) => void = () => {}): Drawing | PictureProblem {
  if (bytes.length > limits.drawingBytes) return tooHeavy(name, bytes.length, limits.drawingBytes)
  const source = textOf(bytes)
  const read = source === null ? unreadable(name, 1) : svgMarkup(name, source)
  if (isProblem(read)) return read
  const tree = parser.parse(read.markup)
  const lostStyles = applyStyles(tree, read.styles)
  visit(tree, 'element', straightenAttributes)
  const lost = [...read.lost, ...lostStyles, ...lostAttributes(tree)]
  const svg = rootOf(sanitizer.runSync(tree))
  if (!svg) return unreadable(name, 1)
  const size = svgSize(svg)
  if (!size) return sizeless(name)
  finish(svg)
  return svgWeight(svg) > 100_000 ? tooManyParts(name) : { ...size, bytes: serialize(svg, size), lost }
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const rootOf = (tree: Root): Element | undefined => tree.children.find((node) => node.type === 'element')

/** Without a viewBox, a drawing shown smaller than it is would be cut instead. */
function serialize(svg: Element, { width, height }: Size): Buffer {
  svg.properties = { viewBox: `0 0 ${width} ${height}`, ...svg.properties, xmlns: 'http://www.w3.org/2000/svg', width, height }
  visit(svg, 'text', (text) => {
    // XML has neither of these in its text.
    text.value = text.value.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '').replaceAll(']]>', ']] >')
  })
  return Buffer.from(`${serializer.stringify({ type: 'root', children: [svg] })}\n`)
}
