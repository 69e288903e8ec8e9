import type { Element, Parents, Properties, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { brief } from '#lib/markdown/tree/addresses.ts'
import { attribute, eachElement, element, isElement, placeOf, replace } from '#lib/markdown/tree/elements.ts'
import { lineOf } from '#lib/markdown/tree/plain-text.ts'
import { playerOf } from '#lib/media/recording-kinds.ts'
import { isBoilerplate } from './fallback.ts'
import { swallowsText, unclosedRemark } from './removed-html.ts'

/** Give videos and sounds one form, whichever way they are written: what is played is in `source` elements, what is read beside it in tracks. */
export function tidyRecordings(tree: Root, source: string): Remark[] {
  const remarks: Remark[] = []
  const lower = source.toLowerCase()
  eachElement(tree, (node, ancestors) => {
    if (isElement(node, 'img')) fromPicture(node)
    if (!isElement(node, 'video', 'audio')) return undefined
    const said = swallowsText(node, lower) ? [unclosedRemark(node)] : remarksOn(node, ancestors)
    const near = ancestors.findLast((ancestor) => ancestor.position)
    remarks.push(...said.map((remark) => ({ ...placeOf(node, near), ...remark })))
    const parent = ancestors.at(-1)
    if (!tidy(node)) replace(parent, node, [])
    // Outside any block, neighbors would become one paragraph.
    else if (parent?.type === 'root') replace(parent, node, [{ ...element('p', {}, [node]), position: node.position }])
    return false
  })
  return remarks
}

/** `![What it shows](tour.mp4)` is a video. */
function fromPicture(node: Element): void {
  const src = attribute(node, 'src')
  const player = src === null ? null : playerOf(src)
  if (src === null || player === null) return
  const { alt, ...rest } = node.properties
  node.tagName = player
  node.properties = { ...rest, ...(typeof alt === 'string' && alt !== '' ? { ariaLabel: alt } : {}) }
}

const parts = (node: Element, name: 'source' | 'track'): Element[] =>
  node.children.flatMap((child) =>
    isElement(child, name) ? [child, ...parts(child, name)] : child.type === 'element' ? parts(child, name) : [],
  )

const sourcesOf = (node: Element): Element[] => {
  const own = attribute(node, 'src') ?? attribute(node, 'dataSrc')
  const first = own === null ? [] : [{ ...element('source', { src: own }, []), position: node.position }]
  return [...first, ...parts(node, 'source').filter((child) => attribute(child, 'src') !== null)]
}

/** Nothing plays by itself, and only what is needed to play is kept. Answers whether there is anything to play. */
function tidy(node: Element): boolean {
  const sources = sourcesOf(node)
  const tracks = parts(node, 'track').filter((child) => attribute(child, 'src') !== null)
  node.children = [...sources, ...tracks].map((child) => ({
    ...child,
    properties: isElement(child, 'track') ? trackOf(child) : child.properties,
    children: [],
  }))
  const { src: _, width, height, ...rest } = node.properties
  const size = [width, height].map((value) => /^(\d{1,4})(?:px)?$/.exec(String(value))?.[1])
  // One of the two alone would be taken for the whole shape.
  node.properties = size.every((value) => value !== undefined) ? { ...rest, width: String(size[0]), height: String(size[1]) } : rest
  return sources.length > 0
}

/** Subtitles must say their language; captions need not. */
function trackOf({ properties }: Element): Properties {
  const { kind, srcLang } = properties
  return { ...properties, kind: (kind === undefined || kind === 'subtitles') && !srcLang ? 'captions' : (kind ?? 'subtitles') }
}

type Said = Omit<Remark, 'line' | 'column'>

function remarksOn(node: Element, ancestors: readonly Parents[]): Said[] {
  const noun = node.tagName === 'video' ? 'video' : 'sound'
  if (sourcesOf(node).length === 0) return [addressMissing(noun, node.tagName)]
  const { autoPlay, muted, ariaLabel, title } = node.properties
  const figure = ancestors.findLast((ancestor) => isElement(ancestor, 'figure'))
  const isCaptioned = figure?.children.some((child) => isElement(child, 'figcaption')) === true
  return [
    ...(isBoilerplate(node) ? [] : [fallbackHidden(node)]),
    ...(autoPlay === undefined || autoPlay === null ? [] : [notByItself(noun)]),
    ...(ariaLabel || title || isCaptioned ? [] : [undescribed(noun, node.tagName)]),
    ...(noun === 'video' && (muted === undefined || muted === null) && parts(node, 'track').length === 0 ? [uncaptioned] : []),
  ]
}

const addressMissing = (noun: string, tag: string): Said => ({
  severity: 'error',
  rule: 'address-missing',
  message: `This ${noun} has no address.`,
  fix: `Write the name of its file, <${tag} src="…"></${tag}>, or delete it.`,
})
const fallbackHidden = (node: Element): Said => ({
  severity: 'warning',
  rule: 'media-words',
  message: `The words within <${node.tagName}> are shown by no browser: "${brief(lineOf(node))}".`,
  fix: `Move them below </${node.tagName}> if they are to be read.`,
})
const notByItself = (noun: string): Said => ({
  severity: 'note',
  rule: 'media-autoplay',
  message: `This ${noun} plays when a reader starts it, and not by itself.`,
  fix: 'Nothing to do; you may delete autoplay.',
})
const undescribed = (noun: string, tag: string): Said => ({
  severity: 'hint',
  rule: 'media-description',
  message: `This ${noun} has no description.`,
  fix: `Say what it is, for readers who cannot ${noun === 'video' ? 'see' : 'hear'} it: ![What it is](file), or <${tag} aria-label="What it is" …>.`,
})
const uncaptioned: Said = {
  severity: 'hint',
  rule: 'media-captions',
  message: 'This video has no captions.',
  fix: 'If words are spoken in it, put <track src="captions.vtt" srclang="en"> within <video>, for readers who cannot hear them. If it has no sound, write muted.',
}
