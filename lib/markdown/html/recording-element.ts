import type { Element, Properties } from 'hast'
import { attribute, element, isElement, text } from '#lib/markdown/tree/elements.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import type { Recording } from '#lib/media/recording.ts'
import { media } from '#lib/urls.ts'

/** What the addresses in a player are; null where nothing is there. */
export interface Played {
  recording(src: string): Recording | null
  picture(src: string): Picture | null
}

/**
 * Make the player of a video or sound: it starts when a reader starts it, and asks for no more than its length before that. Within it is a link
 * for those who have no player. Null where nothing of it can be played.
 */
export function recordingElement(node: Element, { recording, picture }: Played): Element | null {
  const found = node.children.flatMap((child) => (isElement(child, 'source', 'track') ? foundAt(child, recording) : []))
  const sources = found.filter(({ file }) => file.kind !== 'captions')
  const [first, ...others] = sources
  if (!first) return null
  const { ariaLabel, title, loop, muted } = node.properties
  const poster = attribute(node, 'poster')
  const still = poster === null ? null : picture(poster)
  const label = typeof ariaLabel === 'string' ? ariaLabel : typeof title === 'string' ? title : first.file.file
  const properties = {
    ...(others.length === 0 ? { src: media(first.file.file) } : {}),
    controls: true,
    preload: still ? 'none' : 'metadata',
    ...(node.tagName === 'video' ? { playsInline: true, ...shapeOf(node, still) } : {}),
    ...given({ loop, muted, ariaLabel, title }),
  }
  const playable =
    others.length === 0 ? [] : sources.map(({ file }) => element('source', { src: media(file.file), type: file.type }, []))
  const tracks = found.flatMap(({ child, file }) =>
    file.kind === 'captions' ? [element('track', { ...child.properties, src: media(file.file) }, [])] : [],
  )
  return element(node.tagName, properties, [...playable, ...tracks, element('a', { href: media(first.file.file) }, [text(label)])])
}

/** Where what is played lies on another site, or is not there. */
export function firstAddress(node: Element): string | null {
  return node.children.flatMap((child) => (isElement(child, 'source') ? (attribute(child, 'src') ?? []) : [])).at(0) ?? null
}

function foundAt(child: Element, recording: Played['recording']): { child: Element; file: Recording }[] {
  const src = attribute(child, 'src')
  const file = src === null ? null : recording(src)
  // What is read beside it and what is played are told apart by what the files hold.
  return file && (file.kind === 'captions') === isElement(child, 'track') ? [{ child, file }] : []
}

/** Its shape, so that nothing moves when it comes: as its author says, else that of its picture. */
function shapeOf(node: Element, still: Picture | null) {
  const shown = still?.variants.filter(({ format }) => format !== 'avif' && format !== 'webp').at(-1) ?? still?.variants.at(-1)
  const { width, height } = node.properties.width === undefined ? (still ?? {}) : node.properties
  return { ...given({ width, height }), ...(shown ? { poster: media(shown.file) } : {}) }
}

const given = (values: Properties): Properties =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
