import type { Element, ElementContent, Parents, Root } from 'hast'
import type { NamedPlace } from '#lib/markdown/tree/body.ts'
import { attribute, eachElement, isBlank, isElement, replace } from '#lib/markdown/tree/elements.ts'
import { headingPrefix } from './headings.ts'

const name = /^[\p{Letter}\p{Number}_][\p{Letter}\p{Number}_.:-]{0,99}$/u

/** Set aside what authors call places of their text, `<p id="terms">` and `<a name="terms">`; answer the names, in order. */
export function markPlaces(tree: Root): string[] {
  const names: string[] = []
  eachElement(tree, (node) => {
    const given = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : null)
    delete node.properties.name
    if (given === null || given.startsWith('user-content-')) return
    delete node.properties.id
    if (!name.test(given) || names.includes(given)) return
    names.push(given)
    node.properties.dataPlace = given
    if (node.tagName === 'a' && node.properties.href === undefined) node.tagName = 'span'
  })
  return names
}

/**
 * Give those places ids with the prefix of headings, as far as these have not taken them. Names whose words left the body, as
 * a title does, are answered as `lost`: they lead to the top of the page.
 */
export function namePlaces(tree: Root, names: readonly string[]): { places: NamedPlace[]; lost: string[] } {
  const places: NamedPlace[] = []
  const taken = new Set<string>()
  if (names.length === 0) return { places, lost: [] }
  eachElement(tree, (node) => {
    if (typeof node.properties.id === 'string') taken.add(node.properties.id)
  })
  eachElement(tree, (node, ancestors) => {
    const given = attribute(node, 'dataPlace')
    if (given === null) return
    delete node.properties.dataPlace
    if (node.properties.id === undefined && !taken.has(headingPrefix + given)) node.properties.id = headingPrefix + given
    const id = attribute(node, 'id') ?? headingPrefix + given
    taken.add(id)
    places.push({ anchor: given, id })
    freeFromParagraph(ancestors)
  })
  return { places, lost: names.filter((given) => !places.some(({ anchor }) => anchor === given)) }
}

/** A paragraph of nothing but places would be an empty line. */
function freeFromParagraph(ancestors: readonly Parents[]): void {
  const [parent, paragraph] = ancestors.slice(-2)
  if (paragraph && isElement(paragraph, 'p') && paragraph.children.every((child) => isBlank(child) || isMere(child)))
    replace(parent, paragraph, paragraph.children)
}

const isMere = (node: ElementContent): node is Element => isElement(node, 'span') && node.children.every(isBlank)
