import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import {
  attribute,
  classesOf,
  eachElement,
  element,
  filled,
  isBlank,
  isElement,
  replace,
  text,
} from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'

/** Make a figure of each picture, recording or still link that is alone in its paragraph; its title and a credit right after it become the caption. */
export function makeFigures(tree: Root): void {
  eachElement(tree, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (isStill(node)) gatherWords(node)
    if (node.tagName === 'figure') {
      const stills = filled(node).filter(isStill)
      stills.forEach(gatherWords)
      if (stills.length > 0) node.properties = { className: ['still'] }
      return false
    }
    if (node.tagName !== 'p' || !parent) return undefined
    const [picture, ...others] = filled(node)
    if (!picture || !isPicture(picture)) return undefined
    const credit = others.length > 0 ? creditIn(others) : takeCredit(parent, node)
    if (others.length > 0 && !credit) return undefined
    if (isStill(picture)) gatherWords(picture)
    replace(parent, node, [figureOf(picture, credit, node)])
    return false
  })
}

/** A link in the place of what another site would show. */
const isStill = (node: ElementContent | RootContent): node is Element => isElement(node, 'a') && classesOf(node).includes('still')

/** Its words are one thing, its picture is another. */
function gatherWords(still: Element): void {
  const pictures = still.children.filter((child) => isElement(child, 'img'))
  const words = still.children.filter((child) => !isElement(child, 'img', 'span'))
  if (words.length > 0) still.children = [...pictures, element('span', { className: ['still-words'] }, words)]
}

/** A picture, or a picture that is a link. */
function isPicture(node: ElementContent | RootContent): node is Element {
  if (isElement(node, 'img', 'video', 'audio') || isStill(node)) return true
  const [only, ...others] = isElement(node, 'a') ? filled(node) : []
  return only !== undefined && others.length === 0 && isElement(only, 'img')
}

function figureOf(picture: Element, credit: readonly ElementContent[] | null, paragraph: Element): Element {
  const title = isStill(picture) ? '' : takeTitle(picture)
  const words = [...(title === '' ? [] : [text(title)]), ...(title !== '' && credit ? [text(' ')] : []), ...(credit ?? [])]
  const caption = words.length > 0 ? [element('figcaption', {}, words)] : []
  const properties = isStill(picture) ? { className: ['still'] } : {}
  return { ...element('figure', properties, [picture, ...caption]), position: paragraph.position }
}

function takeTitle(picture: Element): string {
  const image = isElement(picture, 'img', 'video', 'audio') ? picture : picture.children.find((child) => isElement(child, 'img'))
  if (image?.type !== 'element') return ''
  const title = attribute(image, 'title')?.trim() ?? ''
  delete image.properties.title
  return title
}

/** Take the paragraph `([Source](address))` that follows a picture out of the body. */
function takeCredit(parent: Parents, paragraph: Element): ElementContent[] | null {
  const siblings: readonly RootContent[] = parent.children
  const next = siblings.slice(siblings.indexOf(paragraph) + 1, siblings.indexOf(paragraph) + 3).find((node) => !isBlank(node))
  if (!next || !isElement(next, 'p')) return null
  const credit = creditIn(filled(next))
  if (credit) replace(parent, next, [])
  return credit
}

/** The words of a credit: one link in brackets and nothing else. */
function creditIn(nodes: readonly (ElementContent | RootContent)[]): ElementContent[] | null {
  const [open, link, close, ...others] = nodes
  if (others.length > 0 || open?.type !== 'text' || close?.type !== 'text' || !link || !isElement(link, 'a')) return null
  const isCredit = open.value.trim() === '(' && close.value.trim() === ')' && lineOf(link) !== ''
  return isCredit ? [text('('), link, text(')')] : null
}
