import type { Root } from 'hast'
import type { WrittenLink, WrittenPicture } from './body.ts'
import { attribute, eachElement, placeOf } from './elements.ts'
import { isNoteLink, lineOf } from './plain-text.ts'

/** All links and pictures of a body, as written and where, in the order of the text; those between notes and text left out. */
export function linksAndPictures(tree: Root): { links: WrittenLink[]; pictures: WrittenPicture[] } {
  const links: WrittenLink[] = []
  const pictures: WrittenPicture[] = []
  eachElement(tree, (node, ancestors) => {
    const place = placeOf(
      node,
      ancestors.findLast((ancestor) => ancestor.position),
    )
    const href = attribute(node, 'href')
    if (node.tagName === 'a' && href !== null && !isNoteLink(node)) links.push({ href, text: lineOf(node), ...place })
    const src = attribute(node, 'src')
    if (node.tagName === 'img' && src !== null) pictures.push({ src, alt: attribute(node, 'alt') ?? '', ...place })
  })
  return { links, pictures }
}
