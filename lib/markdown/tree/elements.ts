import type { Element, ElementContent, Nodes, Parents, Properties, Root, RootContent, Text } from 'hast'
import type { Place } from './body.ts'

/** Make an element. */
export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

export const text = (value: string): Text => ({ type: 'text', value })

/** Say whether a node is an element, of one of `names` where any are given. */
export const isElement = <Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } =>
  node?.type === 'element' && (names.length === 0 || (names as readonly string[]).includes(node.tagName))

/** Say whether a node is nothing but white space between tags. */
export const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === ''

export const classesOf = (node: Element): readonly string[] =>
  Array.isArray(node.properties.className) ? node.properties.className.map(String) : []

/** Read an attribute that is text; null where there is none. */
export function attribute(node: Element, name: string): string | null {
  const value = node.properties[name]
  return typeof value === 'string' ? value : null
}

/** Say where a node is in the file; an element that its author did not write is where `near` is. */
export function placeOf(node: Nodes, near?: Nodes): Place {
  const start = node.position?.start ?? near?.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

/** The children of a node that are more than white space. */
export const filled = (node: Parents): (ElementContent | RootContent)[] => node.children.filter((child) => !isBlank(child))

/** Walk every element in the order of the text; `enter` gets its ancestors, nearest last, and may say `false` to stay out of it. */
export function eachElement(tree: Root, enter: (node: Element, ancestors: readonly Parents[]) => unknown): void {
  const ancestors: Parents[] = [tree]
  const walk = (node: Parents): void => {
    for (const child of [...node.children]) {
      if (child.type !== 'element' || enter(child, ancestors) === false) continue
      ancestors.push(child)
      walk(child)
      ancestors.pop()
    }
  }
  walk(tree)
}

/** Say whether an element of that name is anywhere in a tree. */
export const holdsElement = (node: Parents, name: string): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === name || holdsElement(child, name)))

/** Put `replacement` in the place of `node`. */
export function replace(parent: Parents | undefined, node: Element, replacement: readonly ElementContent[]): void {
  if (!parent) return
  const siblings: RootContent[] = parent.children
  const index = siblings.indexOf(node)
  if (index >= 0) siblings.splice(index, 1, ...replacement)
}

/** The pictures of a heading whose words leave the body or that has none, each as a paragraph. */
export function picturesIn(heading: Element): Element[] {
  const pictures: Element[] = []
  eachElement({ type: 'root', children: [heading] }, (node) => {
    if (node.tagName === 'img') pictures.push({ ...element('p', {}, [node]), position: node.position })
  })
  return pictures
}

/** Say whether one of a node's ancestors has one of `names`. */
export const isInside = (ancestors: readonly Parents[], ...names: readonly string[]): boolean =>
  ancestors.some((ancestor) => ancestor.type === 'element' && names.includes(ancestor.tagName))
