import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { compare } from '#lib/findings.ts'
import type { ReadyFile } from '#lib/ready-file.ts'
import { dividedList } from './cbor.ts'

/** New names by those that Pagefind gave: `en_55a1df5`. */
type Names = Map<string, string>

/**
 * Give one order to what Pagefind 1.5.2 writes in another each time: the values of filters, and the filters in the list of all files.
 * Both are named by their hashes, so they get new names. https://github.com/Pagefind/pagefind/issues/638
 */
export function inOneOrder(files: readonly ReadyFile[]): ReadyFile[] {
  const names: Names = new Map()
  const ending = (end: string) => files.filter(({ file }) => file.endsWith(end))
  const filters = ending('.pf_filter').map((file) => rewritten(file, names, sortedValues))
  const lists = ending('.pf_meta').map((file) => rewritten(file, names, (list) => sortedFilters(list, names)))
  const entries = ending('-entry.json').map((file) => ({ ...file, bytes: Buffer.from(withNames(file.bytes, names)) }))
  const rest = files.filter(({ file }) => !/\.pf_(?:filter|meta)$|-entry\.json$/.test(file))
  return [...rest, ...filters, ...lists, ...entries].sort((a, b) => compare(a.file, b.file))
}

/** What every packed file of Pagefind begins with. */
const signature = 12

function rewritten({ file, bytes }: ReadyFile, names: Names, change: (content: Buffer) => Buffer): ReadyFile {
  const plain = gunzipSync(bytes)
  const content = change(plain.subarray(signature))
  const [, old = '', prefix = '', hash = ''] = /((\w[\w-]*_)([0-9a-f]+))\.pf_\w+$/.exec(file) ?? []
  const name = prefix + createHash('sha256').update(content).digest('hex').slice(0, hash.length)
  names.set(old, name)
  const packed = gzipSync(Buffer.concat([plain.subarray(0, signature), content]), { level: 9 })
  // This byte names the system that packed it. https://www.rfc-editor.org/rfc/rfc1952#page-8
  packed[9] = 255
  return { file: file.replace(old, name), bytes: packed }
}

/** A filter is its name and a list of its values, each with its pages. */
function sortedValues(filter: Buffer): Buffer {
  const { head, items } = dividedList(filter)
  const [name, values] = items
  if (!name || !values) throw new Error('Pagefind wrote a filter without values. See why, and correct lib/search/one-order.ts.')
  return Buffer.concat([head, name, sorted(values)])
}

/** The list of all files has its filters in the fourth place, each a name and that of its file. */
function sortedFilters(list: Buffer, names: Names): Buffer {
  const { head, items } = dividedList(list)
  return Buffer.concat([head, ...items.map((item, place) => (place === 3 ? sorted(renamedFilters(item, names)) : item))])
}

function renamedFilters(filters: Buffer, names: Names): Buffer {
  // Names of one length: nothing else of an item changes.
  return Buffer.from(withNames(filters, names, 'latin1'), 'latin1')
}

function sorted(list: Buffer): Buffer {
  const { head, items } = dividedList(list)
  return Buffer.concat([head, ...items.toSorted(Buffer.compare)])
}

function withNames(bytes: Uint8Array, names: Names, encoding: BufferEncoding = 'utf8'): string {
  const text = Buffer.from(bytes).toString(encoding)
  return [...names].reduce((text, [old, name]) => text.replace(old, () => name), text)
}
