import type { Root } from 'hast'
import type { Place, WrittenLink, WrittenPicture, WrittenRecording } from './body.ts'
import { attribute, classesOf, eachElement, isElement, placeOf } from './elements.ts'
import { isNoteLink, lineOf } from './plain-text.ts'

/** What a body names of the site and of others. */
interface Named {
  readonly links: WrittenLink[]
  readonly pictures: WrittenPicture[]
  readonly recordings: WrittenRecording[]
  readonly posters: (Place & { src: string })[]
}

/** All links, pictures and recordings of a body, as written and where, in the order of the text; links between notes and text left out. */
export function namedIn(tree: Root): Named {
  const named: Named = { links: [], pictures: [], recordings: [], posters: [] }
  eachElement(tree, (node, ancestors) => {
    const near = ancestors.findLast((ancestor) => ancestor.position)
    const place = placeOf(node, near)
    const parent = ancestors.at(-1)
    const href = attribute(node, 'href')
    if (node.tagName === 'a' && href !== null && !isNoteLink(node)) named.links.push({ href, text: lineOf(node), ...place })
    const [src, poster] = [attribute(node, 'src'), attribute(node, 'poster')]
    if (poster !== null) named.posters.push({ src: poster, ...place })
    if (src === null) return
    if (node.tagName === 'track') named.recordings.push({ src, as: 'captions', ...place })
    if (node.tagName === 'source' && parent && isElement(parent, 'video', 'audio'))
      named.recordings.push({ src, as: parent.tagName, ...place })
    if (node.tagName !== 'img') return
    if (parent && isElement(parent, 'a') && classesOf(parent).includes('still')) named.posters.push({ src, ...place })
    else named.pictures.push({ src, alt: attribute(node, 'alt') ?? '', ...place })
  })
  return named
}
