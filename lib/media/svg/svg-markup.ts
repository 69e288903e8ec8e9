import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { foreignContent } from '#lib/media/picture/problems.ts'
import { declaresEntities, tooDeep, tooManyParts, unreadable } from './svg-problems.ts'
import { drawnElements, unseenElements } from './svg-schema.ts'

// One token of XML 1.0 (fifth edition, section 2): all that the parser for HTML would read in another way is told apart here.
const token =
  /(?<unseen><!--.*?-->|<\?.*?\?>|<!DOCTYPE[^<>[\]]*>)|<!\[CDATA\[(?<verbatim>.*?)\]\]>|<\/(?<closed>[^\s<>/]+)\s*>|<(?<opened>[A-Za-z_][^\s<>/="']*)(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200}\s*(?<empty>\/?)>|[^<]+/gsy

/** A drawing's source, reduced. */
export interface Markup {
  readonly markup: string
  /** What is left out of it and may have shown: `<image> in line 3`. */
  readonly lost: readonly string[]
  /** What its style sheets say. */
  readonly styles: string
}

/**
 * Reduce a drawing's source to well-formed elements and text that the parser for HTML reads as a browser reads XML; elements that are not kept
 * are left out with all that they hold. Checks the names, number and depth of its elements, so that a hostile file costs no more than
 * reading it once.
 */
export function svgMarkup(name: string, source: string): Markup | PictureProblem {
  const open: string[] = []
  const kept: string[] = []
  const styles: string[] = []
  const lost = new Map<string, number>()
  /** How many elements are open where one begins that is left out. */
  let skipping: number | null = null
  let read = 0
  let elements = 0
  for (const { 0: text, groups = {}, index } of source.matchAll(token)) {
    if (groups.opened && ++elements > 20_000) return tooManyParts(name)
    const parent = open.at(-1)
    const problem = step(text, groups, open, kept.length > 0)
    if (problem) return problem(name, lineAt(source, index))
    read = index + text.length
    if (skipping === null && groups.opened && !isKept(groups.opened, parent)) {
      if (!hasOtherWords(groups.opened, parent) && !lost.has(groups.opened)) lost.set(groups.opened, lineAt(source, index))
      if (!groups.empty) skipping = open.length
    } else if (skipping !== null) {
      if (open.length < skipping) skipping = null
      else if (open.at(-1) === 'style' && open.length === skipping)
        styles.push(groups.verbatim ?? (groups.unseen === undefined ? text : ''))
    } else if (groups.verbatim !== undefined) kept.push(groups.verbatim.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    else if (groups.unseen === undefined && (groups.opened || groups.closed || open.length > 0)) kept.push(asGroup(text))
  }
  if (/^<!DOCTYPE/i.test(source.slice(read, read + 9))) return declaresEntities(name)
  if (read !== source.length || open.length > 0 || kept.length === 0) return unreadable(name, lineAt(source, read))
  return {
    markup: kept.join(''),
    lost: [...lost].map(([element, line]) => `<${element}> in line ${line}`),
    styles: styles.join('\n'),
  }
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
  return open.length >= 100 ? tooDeep : null
}

function isKept(element: string, parent: string | undefined): boolean {
  const known = drawnElements.includes(element) || unseenElements.includes(element) || element === 'switch' || isOfAnEditor(element)
  // Inside these two, the parser for HTML would read elements as HTML.
  return known && parent !== 'title' && parent !== 'desc'
}

/** Of a choice, what is kept stands for what is not; a style sheet is read by itself. */
const hasOtherWords = (element: string, parent: string | undefined): boolean => parent === 'switch' || element === 'style'

const asGroup = (text: string): string => text.replace(/^<(\/?)switch(?=[\s/>])/, '<$1g')

const isOfAnEditor = (element: string): boolean => element.includes(':') && !element.startsWith('svg:')

const lineAt = (source: string, index: number): number => source.slice(0, index).split('\n').length
