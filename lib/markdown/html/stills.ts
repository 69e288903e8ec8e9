import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import { brief, linkProtocols, refusalOf, tidyAddress } from '#lib/markdown/tree/addresses.ts'
import { attribute, eachElement, element, isElement, placeOf, replace, text } from '#lib/markdown/tree/elements.ts'
import { stripped } from '#lib/markdown/tree/schema.ts'
import { fill, type Words } from '#lib/words/words.ts'
import { isBoilerplate } from './fallback.ts'
import { type Embedded, embeddedAt } from './providers.ts'
import { swallowsText } from './removed-html.ts'

/**
 * Put a still link in the place of what shows a page of another site within ours: a reader's browser asks nobody else before a click. What
 * has no address that a link may have is left, and taken out later with a word to its author.
 */
export function makeStills(tree: Root, source: string, words: Words): Remark[] {
  const remarks: Remark[] = []
  const lower = source.toLowerCase()
  eachElement(tree, (node, ancestors) => {
    if (!isElement(node, 'iframe', 'embed', 'object')) return !isElement(node, 'video', 'audio') && !stripped.includes(node.tagName)
    const address = addressIn(node)
    if (address === null || swallowsText(node, lower)) return false
    const embedded = isUrl(address) ? embeddedAt(new URL(address)) : null
    const near = ancestors.findLast((ancestor) => ancestor.position)
    remarks.push({ ...placeOf(node, near), ...(embedded ? linked(node, embedded) : unknown(node, address)) })
    const link = embedded ? still(node, embedded, words) : plain(node, address, words)
    const [parent, outer] = [ancestors.at(-1), ancestors.at(-2)]
    const rest = otherwise(node)
    // Blocks among its words cannot be within a line.
    const isInLine = rest.length > 0 && isElement(parent, 'p')
    const placed = { ...link, position: node.position ?? near?.position }
    // Outside any block, neighbors would become one paragraph.
    const own = parent?.type === 'root' ? { ...element('p', {}, [placed]), position: placed.position } : placed
    replace(parent, node, [own, ...(isInLine ? [] : rest)])
    if (isInLine && isElement(parent)) replace(outer, parent, [parent, ...rest])
    return false
  })
  return remarks
}

/** What it shows: players that wait for a script have the address under another name. */
function addressIn(node: Element): string | null {
  const inside = node.children.flatMap((child) => {
    if (!isElement(child, 'param', 'embed')) return []
    const isMovie = child.tagName === 'embed' || /^(?:movie|src|url)$/i.test(attribute(child, 'name') ?? '')
    return isMovie ? [attribute(child, 'src') ?? attribute(child, 'value')] : []
  })
  const own = ['src', 'data', 'dataSrc', 'dataLazySrc'].map((name) => attribute(node, name))
  return [...own, ...inside].flatMap((written) => (written === null ? [] : addressOf(written))).at(0) ?? null
}

function addressOf(written: string): string[] {
  const tidy = tidyAddress(written)
  const address = tidy.startsWith('//') ? `https:${tidy}` : tidy
  return address === '' || address.startsWith('#') || refusalOf(address, linkProtocols) !== null ? [] : [address]
}

function still(node: Element, { address, name, verb }: Embedded, words: Words): Element {
  const title = titleOf(node, name)
  const said =
    title === null
      ? [text(fill(words.embedded[verb], { name }, words))]
      : [text(`${title} `), element('small', {}, [text(`(${name})`)])]
  const poster = attribute(node, 'poster') ?? attribute(node, 'dataPoster')
  const picture = poster === null ? [] : [element('img', { src: poster, alt: '' }, [])]
  return element('a', { href: address, className: verb === 'Watch' || verb === 'Listen' ? ['still', 'still-play'] : ['still'] }, [
    ...picture,
    ...said,
  ])
}

function plain(node: Element, address: string, words: Words): Element {
  const host = isUrl(address) ? new URL(address).hostname.replace(/^www\./, '') : null
  return element('a', { href: address }, [
    text(titleOf(node, '') ?? (host === null ? address : fill(words.openOn, { name: host }, words))),
  ])
}

/** The title that its author gave it, and not the one that the service gives to all. */
function titleOf(node: Element, name: string): string | null {
  const title = (attribute(node, 'title') ?? attribute(node, 'ariaLabel') ?? '').replace(/^Spotify Embed:\s*/i, '').trim()
  return title === '' ||
    title.toLowerCase() === name.toLowerCase() ||
    /^(?:(?:youtube|vimeo|loom|wistia|tiktok|instagram|twitter)\s*)?(?:embedded\s*)?(?:video|audio|media|embed|content|iframe)?\s*(?:player|embed|iframe|post|content)?$/i.test(
      title,
    )
    ? null
    : title
}

/** What is shown where nothing else can be, unless all say it. */
function otherwise(node: Element): Element[] {
  if (!isElement(node, 'object') || isBoilerplate(node)) return []
  const rest = node.children.filter((child) => !isElement(child, 'param', 'embed'))
  return [element('div', {}, rest)]
}

type Said = Omit<Remark, 'line' | 'column'>

const linked = ({ tagName }: Element, { name }: Embedded): Said => ({
  severity: 'note',
  rule: 'embed-linked',
  message: `<${tagName}> shows something of ${name}; a link to it is shown, so that a page asks no other site for anything.`,
  fix: 'Nothing to do. title="…" in the tag names it, and poster="picture.jpg" shows a picture that lies beside the text.',
})

const unknown = ({ tagName }: Element, address: string): Said => ({
  severity: 'warning',
  rule: 'embed-unknown',
  message: `<${tagName}> cannot be shown here; a link to "${brief(address)}" is in its place.`,
  fix: 'Write a link of your own in its place, [What is there](https://…), or name it with title="…" in the tag.',
})
