import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import { cacheFolder } from '#lib/cache.ts'
import type { Encoding } from '#lib/release/manifest/release.ts'

/** A file in a ready form. */
export interface Form {
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

/** Files that shrink; pictures and woff2 fonts are compressed as they are. */
const compressible = /\.(?:html|css|js|mjs|json|webmanifest|svg|xml|xsl|rss|atom|txt|md|csv|ics|vtt|ico|wasm|ttf|otf)$/
/** In bytes: what is smaller fits into one packet either way. */
const smallest = 200

interface Coding {
  readonly encoding: Encoding
  readonly pack: (bytes: Uint8Array, file: string) => Promise<Uint8Array>
  readonly unpack: (bytes: Uint8Array) => Promise<Uint8Array>
}

const codings: readonly Coding[] = [
  { encoding: 'br', pack: packedByBrotli, unpack: promisify<Uint8Array, Uint8Array>(brotliDecompress) },
  { encoding: 'gz', pack: packedByGzip, unpack: promisify<Uint8Array, Uint8Array>(gunzip) },
]

/** Make the ready forms of a file that are smaller than the file, or answer those that are kept; `sum` is the SHA-256 of its bytes. */
export async function formsOf(file: string, bytes: Uint8Array, sum: string): Promise<Form[]> {
  if (!compressible.test(file) || bytes.length < smallest) return []
  const forms = await Promise.all(
    codings.map(async (coding) => ({ encoding: coding.encoding, bytes: await packed(file, bytes, sum, coding) })),
  )
  return forms.filter((form) => form.bytes.length < bytes.length)
}

async function packed(file: string, bytes: Uint8Array, sum: string, { encoding, pack, unpack }: Coding): Promise<Uint8Array> {
  const folder = cacheFolder('compressed')
  const path = join(folder, `${sum}${extname(file)}.${encoding}`)
  const kept = await readFile(path).catch(() => null)
  if (kept && (await holds(kept, bytes, unpack))) return kept
  const made = await pack(bytes, file)
  const part = `${path}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  await writeFile(part, made)
  await rename(part, path)
  return made
}

// A power cut may have left less than was written.
async function holds(kept: Uint8Array, bytes: Uint8Array, unpack: Coding['unpack']): Promise<boolean> {
  const unpacked = await unpack(kept).catch(() => null)
  return unpacked !== null && Buffer.compare(unpacked, bytes) === 0
}

/** Quality 11 is for what every page names: by measurement it makes a page 4 % smaller than 10, in 3 times the time. */
const quality = (file: string): number => (file.endsWith('.html') ? 10 : 11)

function packedByBrotli(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality(file), [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return promisify<Uint8Array, object, Uint8Array>(brotliCompress)(bytes, { params })
}

async function packedByGzip(bytes: Uint8Array): Promise<Uint8Array> {
  const made = await promisify<Uint8Array, object, Uint8Array>(gzip)(bytes, { level: 9 })
  // This byte names the system that packed it. https://www.rfc-editor.org/rfc/rfc1952#page-8
  made[9] = 255
  return made
}
