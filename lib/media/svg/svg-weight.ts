import type { Element } from 'hast'
import { visit } from 'unist-util-visit'

/** Count the parts that a drawing draws, each as often as it is referred to; infinite where one is inside itself, or all but. */
export function svgWeight(svg: Element): number {
  const named = new Map<string, Element>()
  visit(svg, 'element', (element) => {
    const id = String(element.properties.id ?? '')
    if (!named.has(id)) named.set(id, element)
  })
  const known = new Map<Element, number>()
  const weigh = (element: Element, depth: number): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (depth > 500) return Number.POSITIVE_INFINITY
    known.set(element, Number.POSITIVE_INFINITY)
    const parts = [...element.children.filter(isElement), ...referencesOf(element).flatMap((id) => named.get(id) ?? [])]
    const weight = parts.reduce((sum, part) => sum + weigh(part, depth + 1), 1)
    known.set(element, weight)
    return weight
  }
  return weigh(svg, 0)
}

/** The ids that an element draws with: `href="#id"`, `fill="url(#id)"`. */
function referencesOf({ properties }: Element): string[] {
  const href = String(properties.href ?? '')
  const urls = Object.values(properties).flatMap((value) => [...String(value).matchAll(/url\(\s*["']?#([^\s"'()]+)/gi)])
  return [...(href.startsWith('#') ? [href.slice(1)] : []), ...urls.flatMap(([, id]) => id ?? [])]
}

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element'
