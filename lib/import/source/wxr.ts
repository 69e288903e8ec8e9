import { SaxesParser } from 'saxes'
import { streamDecoder } from './decode-text.ts'
import { limits, Refusal } from './old-folder.ts'

/** An element of an export with what is in it: texts by the names of their elements, as WordPress calls them. */
export interface WxrItem {
  /** `item`, `wp:author`, `wp:category`, `wp:tag`, `wp:term`. */
  readonly kind: string
  readonly texts: Readonly<Record<string, string>>
  /** The line on which its content begins. */
  readonly line: number
  readonly terms: readonly { readonly domain: string; readonly name: string }[]
  readonly meta: Readonly<Record<string, string>>
  readonly comments: number
}

/** What an export of WordPress holds. */
export interface Wxr {
  readonly channel: Readonly<Record<string, string>>
  readonly items: readonly WxrItem[]
}

const gathered = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])
/** Deeper than any export. */
const deepest = 50

/**
 * Read an export of WordPress piece by piece. Nothing is expanded: a document that defines entities is refused.
 * @throws {Refusal} where it is no well-formed XML, or asks for too much
 */
export async function readWxr(name: string, stream: AsyncIterable<Uint8Array>): Promise<Wxr> {
  const parser = new SaxesParser({ position: true, xmlns: false })
  const channel: Record<string, string> = {}
  const items: WxrItem[] = []
  const open: string[] = []
  let item: Making | null = null
  let text = ''
  let line = 1
  let [length, term] = [0, '']
  parser.on('doctype', () => {
    throw new Refusal(`${name} defines entities or names a DTD (<!DOCTYPE): exports of WordPress do not, so it is not opened.`)
  })
  parser.on('error', (error) => {
    throw new Refusal(
      `${name} is damaged or no export of WordPress (line ${parser.line}: ${error.message.replace(/^[\d:]+ /, '')}).`,
    )
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    open.push(tag)
    if (open.length > deepest) throw new Refusal(`${name} has more than ${deepest} elements in each other.`)
    if (gathered.has(tag) && open.length === 3) item = { kind: tag, texts: {}, line: parser.line, terms: [], meta: {}, comments: 0 }
    if (tag === 'category') term = String(attributes.domain ?? '')
    text = ''
    line = parser.line
  })
  const add = (more: string) => {
    text += more
    length += more.length
    if (text.length > limits.text) throw new Refusal(`${name}:${line} has a text of more than ${limits.text / 1_000_000} MB.`)
    if (length > limits.export) throw new Refusal(`${name} has more than ${limits.export / 1_000_000} MB of texts.`)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name: tag }) => {
    open.pop()
    if (item === null) {
      if (open.length === 2) channel[tag] ??= text.trim()
      return
    }
    if (open.length === 2) {
      items.push(item)
      item = null
    } else take(item, tag, open, { text, line, term })
    text = ''
  })
  const decoder = streamDecoder()
  for await (const bytes of stream) parser.write(decoder.write(bytes))
  parser.close()
  return { channel, items }
}

type Making = { -readonly [Key in keyof WxrItem]: WxrItem[Key] }

function take(
  item: Making,
  tag: string,
  open: readonly string[],
  { text, line, term }: { text: string; line: number; term: string },
): void {
  const inside = open[3]
  if (tag === 'wp:comment') item.comments++
  else if (inside === 'wp:comment') return
  else if (inside === 'wp:postmeta' && tag === 'wp:meta_key') item.meta = { ...item.meta, '': text.trim() }
  else if (inside === 'wp:postmeta' && tag === 'wp:meta_value') item.meta = { ...item.meta, [item.meta[''] ?? '']: text.trim() }
  else if (open.length === 3 && tag === 'category' && item.kind === 'item')
    item.terms = [...item.terms, { domain: term, name: text.trim() }]
  else if (open.length === 3) {
    item.texts = { ...item.texts, [tag]: text }
    if (tag === 'content:encoded') item.line = line
  }
}
