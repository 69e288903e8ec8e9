import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { foreignContent } from '#lib/media/picture/problems.ts'
import { declaresEntities, tooDeep, tooManyParts, unreadable, unsupportedElement } from './svg-problems.ts'
import { drawnElements, unseenElements } from './svg-schema.ts'

// One token of XML 1.0 (fifth edition, section 2): all that the parser for HTML would read in another way is told apart here.
const token =
  /(?<unseen><!--.*?-->|<\?.*?\?>|<!DOCTYPE[^<>[\]]*>)|<!\[CDATA\[(?<verbatim>.*?)\]\]>|<\/(?<closed>[^\s<>/]+)\s*>|<(?<opened>[A-Za-z_][^\s<>/="']*)(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200}\s*(?<empty>\/?)>|[^<]+/gsy

/**
 * Reduce a drawing's source to well-formed elements and text that the parser for HTML reads as a browser reads XML.
 * Checks the names, number and depth of its elements, so that a hostile file costs no more than reading it once.
 */
export function svgMarkup(name: string, source: string): string | PictureProblem {
  const open: string[] = []
  const kept: string[] = []
  let read = 0
  let elements = 0
  for (const { 0: text, groups = {}, index } of source.matchAll(token)) {
    if (groups.opened && ++elements > 20_000) return tooManyParts(name)
    const problem = step(text, groups, open, kept.length > 0)
    if (problem) return problem(name, lineAt(source, index))
    if (groups.verbatim !== undefined) kept.push(groups.verbatim.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    else if (groups.unseen === undefined && (groups.opened || groups.closed || open.length > 0)) kept.push(text)
    read = index + text.length
  }
  if (/^<!DOCTYPE/i.test(source.slice(read, read + 9))) return declaresEntities(name)
  return read === source.length && open.length === 0 && kept.length > 0 ? kept.join('') : unreadable(name, lineAt(source, read))
}

type Groups = Readonly<Record<string, string | undefined>>
type Fault = (name: string, line: number) => PictureProblem

/** Follow one token into or out of the `open` elements, and say what is wrong with it. */
function step(text: string, { opened, closed, empty, unseen }: Groups, open: string[], begun: boolean): Fault | null {
  if (closed) return open.pop() === closed ? null : unreadable
  if (opened) {
    const fault = faultOf(opened, open, begun)
    if (!empty) open.push(opened)
    return fault
  }
  return open.length > 0 || unseen !== undefined || /^\uFEFF?\s*$/.test(text) ? null : unreadable
}

function faultOf(element: string, open: readonly string[], begun: boolean): Fault | null {
  if (open.length === 0 && begun) return unreadable
  if (open.length === 0 && element !== 'svg') return (name) => foreignContent(name, 'no SVG drawing')
  if (open.length >= 100) return tooDeep
  const parent = open.at(-1)
  const known = drawnElements.includes(element) || unseenElements.includes(element) || isOfAnEditor(element)
  // Inside these two, the parser for HTML would read elements as HTML.
  const asText = parent === 'title' || parent === 'desc'
  return known && !asText ? null : (name, line) => unsupportedElement(name, element, line)
}

const isOfAnEditor = (element: string): boolean => element.includes(':') && !element.startsWith('svg:')

const lineAt = (source: string, index: number): number => source.slice(0, index).split('\n').length
