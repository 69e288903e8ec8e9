import type { Definition, Html, Image, Link, Nodes } from 'mdast'
import { markdownTree } from '#lib/markdown/markdown-tree.ts'
import { spelled } from './context.ts'

/** Answer the new address for one that a text names; null where it stays. `isPicture`: the text shows it; `at`: where in the text. */
export type Resolve = (address: string, isPicture: boolean, at: number) => string | null

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Rewrite the addresses of links and pictures in a Markdown text, also those of HTML in it; all else stays letter for letter. */
export function rewriteAddresses(text: string, resolve: Resolve): string {
  const edits: Edit[] = []
  const tree = markdownTree(text)
  const shown = definitionsOfPictures(tree)
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      edits.push(...editsIn(node, text, shown, resolve))
    if (node.type === 'html') edits.push(...editsOfHtml(node, text, resolve))
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  let [result, from] = ['', 0]
  for (const { start, end, text: address } of edits.sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    result += text.slice(from, start) + address
    from = end
  }
  return result + text.slice(from)
}

/** A definition that pictures name is the address of a picture. */
function definitionsOfPictures(tree: Nodes): ReadonlySet<Nodes> {
  const named = new Set<string>()
  const definitions: Definition[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'imageReference') named.add(node.identifier)
    if (node.type === 'definition') definitions.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return new Set(definitions.filter(({ identifier }) => named.has(identifier)))
}

function editsIn(node: Link | Image | Definition, text: string, shown: ReadonlySet<Nodes>, resolve: Resolve): Edit[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) return []
  const written = text.slice(start, end)
  const at = startOfAddress(node, written, start)
  const found = at === null ? null : /^\s*(?:<([^<>\n]*)>|([^\s]*))/.exec(written.slice(at))
  if (at === null || !found) return []
  // A bare address ends before the bracket that closes the link, but may hold pairs of them.
  const raw = found[1] ?? (node.type === 'definition' ? (found[2] ?? '') : balanced(found[2] ?? ''))
  const made = resolve(decodedEntities(node.url).trim(), node.type === 'image' || shown.has(node), start)
  const from = start + at + found[0].length - (found[1] === undefined ? (found[2]?.length ?? 0) : found[1].length + 2)
  return made === null ? [] : [{ start: from, end: from + raw.length + (found[1] === undefined ? 0 : 2), text: spelled(made) }]
}

/** The node has the address without escapes; only templates keep theirs. */
const decodedEntities = (url: string): string => url.replaceAll('%7B%7B', '{{').replaceAll('%7D%7D', '}}')

function startOfAddress(node: Link | Image | Definition, written: string, start: number): number | null {
  if (node.type === 'definition') {
    const found = /^\[(?:[^[\]\\]|\\.)*\]:/.exec(written)
    return found ? found[0].length : null
  }
  // Autolinks have no brackets.
  if (!written.startsWith('[') && !written.startsWith('![')) return null
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined
  const from = last === undefined ? 0 : last - start
  const at = node.type === 'image' ? endOfAlt(written) : written.indexOf('](', from)
  return at < 0 ? null : at + 2
}

/** Brackets within the words for a picture come in pairs. */
function endOfAlt(written: string): number {
  let depth = 0
  for (let at = 1; at < written.length; at++) {
    if (written[at] === '\\') at++
    else if (written[at] === '[') depth++
    else if (written[at] === ']' && --depth === 0) return written[at + 1] === '(' ? at : -1
  }
  return -1
}

function balanced(address: string): string {
  let depth = 0
  for (let at = 0; at < address.length; at++) {
    if (address[at] === '\\') at++
    else if (address[at] === '(') depth++
    else if (address[at] === ')' && depth-- === 0) return address.slice(0, at)
  }
  return address
}

const attribute = /(?<=[\s"'])(src|href|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi

function editsOfHtml(node: Html, text: string, resolve: Resolve): Edit[] {
  const [offset = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
  const value = text.slice(offset, end)
  // HTML in quotes and lists is cut out of its lines: its places are not those of the text. Among words it has lost its indents alone.
  if (unindented(value) !== unindented(node.value)) return []
  return [...value.matchAll(attribute)].flatMap((match) => {
    const [whole, name = '', ...values] = match
    const address = values.find((one) => one !== undefined)
    if (address === undefined) return []
    const start = offset + match.index
    const tag = /^<\/?([a-z]+)/i.exec(value.slice(value.lastIndexOf('<', match.index)))?.[1]?.toLowerCase() ?? ''
    const isPicture = /^poster$/i.test(name) || (/^src$/i.test(name) && /^(img|image|source)$/.test(tag))
    const made = resolve(address.replaceAll('&amp;', '&').trim(), isPicture || /^(audio|video)$/.test(tag), start)
    return made === null
      ? []
      : [{ start, end: start + whole.length, text: `${name}="${made.replaceAll('&', '&amp;').replaceAll('"', '%22')}"` }]
  })
}

const unindented = (html: string): string => html.replace(/\n[ \t]+/g, '\n')
