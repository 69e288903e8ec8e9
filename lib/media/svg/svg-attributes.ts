import type { Element, Root } from 'hast'
import { EXIT, visit } from 'unist-util-visit'
import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { unsupportedValue } from './svg-problems.ts'
import { attributeFor, drawnElements, valuesOf } from './svg-schema.ts'

// What these do shows, and no attribute says the same.
const shownByStyleAlone = /^(?:animation|background|mix-blend-mode|offset|rotate|scale|shape-inside|transform|translate)/

/** Spell the ways to write an attribute in one way: CSS declarations as presentation attributes, `xlink:href` as `href`. */
export function straightenAttributes(element: Element): void {
  const { style, xLinkHref, ...rest } = element.properties
  element.properties = {
    ...(xLinkHref === undefined ? {} : { href: xLinkHref }),
    ...rest,
    ...Object.fromEntries(declarationsOf(style).map(([property, value]) => [attributeFor(property) ?? property, value])),
  }
}

/** Find an attribute of `tree` that changes how it looks and that the schema would not keep. */
export function lostAttribute(name: string, tree: Root): PictureProblem | null {
  let problem: PictureProblem | null = null
  visit(tree, 'element', (element) => {
    if (!drawnElements.includes(element.tagName)) return
    const lost = Object.entries(element.properties).find(([attribute, value]) => isLost(element.tagName, attribute, value))
    if (!lost) return
    problem = unsupportedValue(name, element.tagName, lost[0], String(lost[1]))
    return EXIT
  })
  return problem
}

function isLost(element: string, attribute: string, value: Element['properties'][string]): boolean {
  const values = valuesOf(element, attribute)
  if (!values) return shownByStyleAlone.test(attribute)
  return [value].flat().some((one) => !values.test(String(one)))
}

function declarationsOf(style: Element['properties'][string]): [string, string][] {
  if (typeof style !== 'string') return []
  // Without its comments.
  const plain = style.split('*/').map((part) => part.split('/*')[0])
  return plain
    .join('')
    .split(';')
    .filter((declaration) => declaration.includes(':'))
    .map((declaration) => {
      const colon = declaration.indexOf(':')
      const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/i, '')
      return [declaration.slice(0, colon).trim().toLowerCase(), value.trim()]
    })
}
