import { promisify } from 'node:util'
import { crc32, deflate, inflate } from 'node:zlib'

/**
 * Make a PNG taller, once for each height in pixels, by repeating its first row above and its last row below; null where it is not of the
 * kind that cards are: colors from a palette, rows as they are (filter 0), one after the other. By measurement this takes a tenth of the time
 * of decoding and quantizing it anew.
 * https://www.w3.org/TR/png-3/
 */
export async function tallerPngs(png: Buffer, heights: readonly number[]): Promise<Buffer[] | null> {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined || header.length !== 13) return null
  const [width, height, depth, colors, interlace] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header.readUInt8(8),
    header.readUInt8(9),
    header.readUInt8(12),
  ]
  const rowLength = 1 + Math.ceil((width * depth) / 8)
  const rows = await promisify<Uint8Array, Buffer>(inflate)(
    Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))),
  )
  if (colors !== 3 || interlace !== 0 || rows.length !== rowLength * height) return null
  for (let at = 0; at < rows.length; at += rowLength) if (rows[at] !== 0) return null
  const kept = chunks.filter(({ type }) => type !== 'IHDR' && type !== 'IDAT' && type !== 'IEND')
  const repeated = (row: Buffer, times: number) => Buffer.concat(Array.from({ length: times }, () => row))
  const taller = async (tall: number): Promise<Buffer> => {
    const above = Math.floor((tall - height) / 2)
    const all = [repeated(rows.subarray(0, rowLength), above), rows, repeated(rows.subarray(-rowLength), tall - height - above)]
    const newHeader = Buffer.from(header)
    newHeader.writeUInt32BE(tall, 4)
    return Buffer.concat([
      png.subarray(0, signature),
      chunk('IHDR', newHeader),
      ...kept.map(({ type, data }) => chunk(type, data)),
      chunk('IDAT', await promisify<Uint8Array, object, Buffer>(deflate)(Buffer.concat(all), { level })),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }
  return Promise.all(heights.map(taller))
}

const signature = 8

/** By measurement 5 takes two thirds of the time of 6, and makes a card 1.6 % larger. */
const level = 5

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signature; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
