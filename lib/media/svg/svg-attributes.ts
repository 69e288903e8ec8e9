import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { attributeFor, drawnElements, valuesOf } from './svg-schema.ts'

// What these do shows, and no attribute says the same.
export const shownByStyleAlone = /^(?:animation|background|mix-blend-mode|offset|rotate|scale|shape-inside|transform|translate)/

/** Spell the ways to write an attribute in one way: CSS declarations as presentation attributes, `xlink:href` as `href`. */
export function straightenAttributes(element: Element): void {
  const { style, xLinkHref, ...rest } = element.properties
  element.properties = {
    ...(xLinkHref === undefined ? {} : { href: xLinkHref }),
    ...rest,
    ...Object.fromEntries(declarationsOf(style).map(([property, value]) => [attributeFor(property) ?? property, value])),
  }
}

/** Name the attributes of `tree` that change how it looks and that the schema will not keep. */
export function lostAttributes(tree: Root): string[] {
  const lost = new Set<string>()
  visit(tree, 'element', (element) => {
    if (!drawnElements.includes(element.tagName) || lost.size > mostNamed) return
    for (const [attribute, value] of Object.entries(element.properties))
      if (isLost(element.tagName, attribute, value))
        lost.add(`${attribute}="${String(value).slice(0, 60)}" of <${element.tagName}>`)
  })
  return [...lost]
}

const mostNamed = 20

function isLost(element: string, attribute: string, value: Element['properties'][string]): boolean {
  const values = valuesOf(element, attribute)
  if (!values) return shownByStyleAlone.test(attribute)
  return [value].flat().some((one) => !values.test(String(one)))
}

/** Divide a `style` into properties and values. */
export function declarationsOf(style: Element['properties'][string]): [string, string][] {
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
