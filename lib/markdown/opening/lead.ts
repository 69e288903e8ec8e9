import type { Element, Parents, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import type { Lead } from '#lib/markdown/tree/body.ts'
import type { SideName } from '#lib/markdown/tree/comparisons.ts'
import { eachElement, element, filled, isElement, picturesIn, placeOf, replace, text } from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'
import { dropNotes, noteMarksIn } from './lead-notes.ts'
import { isLeftover } from './page-chrome.ts'

const longestTitle = 120
const longestSubtitle = 160

/** What the front matter says already. */
export interface Given {
  readonly title: string | null
  readonly subtitle: string | null
  /** The sides that callouts may name, the first on the left. */
  readonly sides?: readonly SideName[]
  /** The language of the site; else English. */
  readonly language?: string
  /** The language that the text itself names; where it does not, its letters may show another than that of the site. */
  readonly ownLanguage?: string | undefined
  /** What its fields say that the text names: `{{ page.title }}`. */
  readonly said?: Readonly<Record<string, string>> | undefined
}

export interface Leads {
  readonly title: Lead | null
  readonly subtitle: Lead | null
  /** Words of the headings that left the body, in order. */
  readonly headings: readonly string[]
  readonly remarks: readonly Remark[]
}

const none: Leads = { title: null, subtitle: null, headings: [], remarks: [] }

/** Take title and subtitle out of the body, as far as the front matter does not give them. */
export function takeLeads(tree: Root, given: Given): Leads {
  const marks = noteMarksIn(tree)
  const leads = leadsIn(tree, given)
  const lost = marks.size === 0 ? [] : dropNotes(tree, marks)
  return { ...leads, remarks: [...leads.remarks, ...lost] }
}

function leadsIn(tree: Root, given: Given): Leads {
  if (given.title !== null) return dropRepeatedTitle(tree, given.title, given)
  return titleFromHeading(tree, given) ?? titleFromFirstLine(tree, given) ?? none
}

interface Found {
  readonly node: Element
  readonly parent: Parents
}

function titleFromHeading(tree: Root, given: Given): Leads | null {
  const heading = firstHeading(tree)
  if (!heading) return null
  const title = leadFrom(heading.node, 'first heading')
  const subtitle = takeHeading(heading, given)
  return { title, subtitle, headings: wordsOf(title, subtitle), remarks: [] }
}

/** The first heading 1 with words that is the text's own, not that of a quotation or table. */
function firstHeading(tree: Root): Found | null {
  let found: Found | null = null
  eachElement(tree, (node, ancestors) => {
    if (found || isElement(node, 'blockquote', 'aside', 'table', 'li', 'details', 'figure', 'pre')) return false
    const parent = ancestors.at(-1)
    if (node.tagName === 'h1' && parent && lineOf(node) !== '') found = { node, parent }
    return undefined
  })
  return found
}

/** Take a title's heading out, and the heading 2 right under it, which is a subtitle. */
function takeHeading({ node, parent }: Found, given: Given): Lead | null {
  const under = filled(parent)[filled(parent).indexOf(node) + 1]
  replace(parent, node, picturesIn(node))
  if (given.subtitle !== null || !isElement(under, 'h2') || lineOf(under) === '') return null
  replace(parent, under, picturesIn(under))
  return leadFrom(under, 'second heading')
}

function titleFromFirstLine(tree: Root, given: Given): Leads | null {
  const blocks = filled(tree)
  // A copied page may begin with "Skip to content".
  const [first, second, ...rest] = blocks.slice(blocks.findIndex((block) => !isLeftover(lineOf(block))))
  const two = twoLines(first)
  if (two && isElement(first) && [second, ...rest].some(hasWords)) return titleOverSubtitle(tree, first, two, given)
  if (!isShortLine(first, longestTitle) || isSentence(lineOf(first))) return null
  replace(tree, first, [])
  const title = leadFrom(first, 'first line')
  if (given.subtitle !== null || !isShortLine(second, longestSubtitle) || !rest.some(hasWords)) return { ...none, title }
  replace(tree, second, [])
  return { ...none, title, subtitle: leadFrom(second, 'second line') }
}

/** A title with the subtitle on the very next line. A subtitle that is given elsewhere leaves that line in the body. */
function titleOverSubtitle(tree: Root, paragraph: Element, [title, subtitle]: readonly [string, string], given: Given): Leads {
  const { line, column } = placeOf(paragraph)
  const place = { line: line + 1, column: 1 }
  replace(tree, paragraph, given.subtitle === null ? [] : [{ ...element('p', {}, [text(subtitle)]), position: paragraph.position }])
  return {
    ...none,
    title: { line, column, text: title, from: 'first line' },
    subtitle: given.subtitle === null ? { ...place, text: subtitle, from: 'second line' } : null,
  }
}

/** The lines of a paragraph of two short lines of mere words. A sentence that goes on in the second is no title. */
function twoLines(node: Parents['children'][number] | undefined): readonly [string, string] | null {
  if (!node || !isElement(node, 'p') || !node.children.every((child) => child.type === 'text' || isElement(child, 'br')))
    return null
  const lines = node.children
    .flatMap((child) => (child.type === 'text' ? child.value : []))
    .join('')
    .split('\n')
  const [title = '', subtitle = '', ...others] = lines.map((line) => line.replace(/\s+/g, ' ').trim())
  const isShort = title !== '' && subtitle !== '' && title.length <= longestTitle && subtitle.length <= longestSubtitle
  return isShort && others.length === 0 && !isSentence(title) && !goesOn(title, subtitle) ? [title, subtitle] : null
}

/** Titles end in no period, colon or semicolon. */
const isSentence = (line: string): boolean => /[.:;]["'”’)\]]*$/.test(line)

const goesOn = (title: string, next: string): boolean => title.endsWith(',') || /^\p{Lowercase_Letter}/u.test(next)

const hasWords = (node: Parents['children'][number] | undefined): boolean => node !== undefined && lineOf(node) !== ''

/** A paragraph of one line of mere words; it may be bold as a whole. */
function isShortLine(node: Parents['children'][number] | undefined, limit: number): node is Element {
  if (!node || !isElement(node, 'p')) return false
  const line = lineOf(node)
  const isPlain = node.children.every(
    (child) => child.type === 'text' || (isElement(child, 'strong', 'em', 'b', 'i') && hasOnlyText(child)),
  )
  return isPlain && line !== '' && line.length <= limit && !sourceLines(node).includes('\n')
}

const hasOnlyText = (node: Element): boolean => node.children.every((child) => child.type === 'text')

/** The words with the line breaks of the source. */
const sourceLines = (node: Parents | Parents['children'][number]): string => {
  if (node.type === 'text') return node.value.trim()
  return 'children' in node ? node.children.map(sourceLines).join('') : ''
}

/** Show a title once that is both in the front matter and above the text. */
function dropRepeatedTitle(tree: Root, title: string, given: Given): Leads {
  const [first] = filled(tree)
  if (!first || !isElement(first, 'h1') || !sameWords(lineOf(first), title)) return none
  const subtitle = takeHeading({ node: first, parent: tree }, given)
  const remark: Remark = {
    ...placeOf(first),
    severity: 'note',
    rule: 'title-repeated',
    message: `The heading "${lineOf(first)}" repeats the title, so it is shown once, as the title.`,
    fix: 'Nothing to do; you may delete the heading.',
  }
  return { title: null, subtitle, headings: wordsOf(leadFrom(first, 'first heading'), subtitle), remarks: [remark] }
}

const wordsOf = (...leads: readonly (Lead | null)[]): string[] => leads.flatMap((lead) => (lead ? [lead.text] : []))

const sameWords = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '') || words.trim()

const leadFrom = (node: Element, from: Lead['from']): Lead => ({ ...placeOf(node), text: lineOf(node), from })
