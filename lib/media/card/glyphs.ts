import { inflateSync } from 'node:zlib'

/** Read which characters a WOFF font can draw: its `cmap` table, format 4 (OpenType 1.9, cmap). */
export function charactersOf(woff: Buffer): number[] {
  const cmap = tableOf(woff, 'cmap')
  const count = cmap.readUInt16BE(2)
  const offsets = Array.from({ length: count }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4))
  const format4 = offsets.map((offset) => cmap.subarray(offset)).find((table) => table.readUInt16BE(0) === 4)
  if (!format4) throw new Error('The font has no character map of format 4.')
  return mapped(format4)
}

/** WOFF 1.0, section 5: twenty bytes for each table. */
function tableOf(woff: Buffer, tag: string): Buffer {
  for (let entry = 44; entry < 44 + woff.readUInt16BE(12) * 20; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue
    const [offset, packed, whole] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number]
    const bytes = woff.subarray(offset, offset + packed)
    return packed < whole ? inflateSync(bytes) : bytes
  }
  throw new Error(`The font has no table "${tag}".`)
}

function mapped(table: Buffer): number[] {
  const size = table.readUInt16BE(6)
  const found: number[] = []
  for (let at = 14; at < 14 + size; at += 2) {
    const [end, start] = [table.readUInt16BE(at), table.readUInt16BE(at + size + 2)]
    const delta = table.readUInt16BE(at + 2 * size + 2)
    const indirect = at + 3 * size + 2
    const range = table.readUInt16BE(indirect)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) % 0x10000 : table.readUInt16BE(indirect + range + (code - start) * 2)
      if (glyph !== 0) found.push(code)
    }
  }
  return found
}
