import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import type { Heading } from '#lib/markdown/tree/body.ts'
import {
  attribute,
  eachElement,
  element,
  isElement,
  isInside,
  picturesIn,
  placeOf,
  replace,
  text,
} from '#lib/markdown/tree/elements.ts'
import { bareLineOf, isNotesTitle, lineOf } from '#lib/markdown/tree/plain-text.ts'
import { fill, type Words } from '#lib/words/words.ts'

/** Stands before every heading's id: no name of the page's own objects begins so. */
export const headingPrefix = 's-'

export interface OrderedHeadings {
  readonly outline: readonly Heading[]
  readonly topAnchors: readonly string[]
  readonly remarks: readonly Remark[]
}

/**
 * Give headings levels without gaps below the page's one h1, and ids. Headings without words leave the body.
 * @param taken words of the headings that left the body before: on GitHub they have anchors too, so repeats count on from them
 */
export function orderHeadings(tree: Root, taken: readonly string[]): OrderedHeadings {
  const outline: Heading[] = []
  const remarks: Remark[] = []
  const slugger = new GithubSlugger()
  const levels = levelsFrom(2)
  for (const name of ownNames(tree)) slugger.occurrences[name] = 0
  const topAnchors = taken.map((words) => anchorFor(words, slugger))
  eachElement(tree, (node, ancestors) => {
    if (!/^h[1-6]$/.test(node.tagName)) return
    if (isNotesTitle(node)) levels(1)
    else if (hasWords(node)) {
      node.tagName = `h${levels(Number(node.tagName.slice(1)))}`
      outline.push(nameHeading(node, slugger))
    } else if (picturesIn(node).length > 0) {
      replace(ancestors.at(-1), node, picturesIn(node))
    } else {
      remarks.push(emptyHeading(node))
      replace(ancestors.at(-1), node, [])
    }
  })
  return { outline, topAnchors, remarks }
}

/** What authors call their headings, `## Prices {#prices}`: no other heading gets that name. */
function ownNames(tree: Root): string[] {
  const names: string[] = []
  eachElement(tree, (node) => {
    const name = /^h[1-6]$/.test(node.tagName) ? attribute(node, 'dataPlace') : null
    if (name !== null) names.push(name)
  })
  return names
}

/** Count levels by what a heading is under: the smallest depth becomes `top`, siblings stay siblings, no level is skipped. */
function levelsFrom(top: number): (depth: number) => number {
  const open: number[] = []
  return (depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop()
    open.push(depth)
    return Math.min(top - 1 + open.length, 6)
  }
}

function nameHeading(node: Element, slugger: GithubSlugger): Heading {
  const words = lineOf(node) || bareLineOf(node)
  const anchor = attribute(node, 'dataPlace') ?? anchorFor(bareLineOf(node), slugger)
  const id = headingPrefix + anchor
  node.properties.id = id
  return { ...placeOf(node), depth: Number(node.tagName.slice(1)), id, anchor, text: words }
}

/** A heading without letters has an anchor, too. */
const anchorFor = (words: string, slugger: GithubSlugger): string => slugger.slug(slug(words) === '' ? 'section' : words)

/** Also if all of them are struck out: readers see them. */
const hasWords = (node: Element): boolean => lineOf(node) !== '' || bareLineOf(node) !== ''

const emptyHeading = (node: Element): Remark => ({
  ...placeOf(node),
  severity: 'warning',
  rule: 'heading-empty',
  message: 'This heading has no words, so it is not shown.',
  fix: 'Write its words, or delete the line.',
})

/** Parents in which a link beside a heading would be out of place, or a link within a link. */
const noAnchor = ['a', 'summary', 'th', 'td', 'dt']

/**
 * Put a link to itself beside each heading of level 2 to 4. Beside, not inside: the heading's own name stays clean,
 * and the link's says where it leads.
 */
export function linkHeadings(tree: Root, words: Words): void {
  eachElement(tree, (node, ancestors) => {
    if (!isElement(node, 'h2', 'h3', 'h4') || isNotesTitle(node) || isInside(ancestors, ...noAnchor)) return
    const label = fill(words.linkToSection, { heading: lineOf(node) }, words)
    const anchor = element('a', { className: ['anchor'], href: `#${node.properties.id}`, ariaLabel: label }, [text('#')])
    replace(ancestors.at(-1), node, [element('div', { className: ['heading'] }, [node, anchor])])
  })
}
