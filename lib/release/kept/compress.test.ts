import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formsOf } from '#lib/release/kept/compress.ts'

const text = Buffer.from(`${'Both sides, argued well. '.repeat(40)}${randomBytes(8).toString('hex')}`)

test('formsOf packs a text in both ways, smaller, and unpacked it is the same', async () => {
  const [br, gz] = await formsOf('x.html', text)
  expect([br?.encoding, gz?.encoding]).toEqual(['br', 'gz'])
  expect(brotliDecompressSync(br?.bytes ?? '')).toEqual(text)
  expect(gunzipSync(gz?.bytes ?? '')).toEqual(text)
})

test('formsOf leaves out what is small, what is compressed already, and what would grow', async () => {
  const noise = randomBytes(4000)
  expect(await formsOf('x.html', text.subarray(0, 150))).toEqual([])
  expect(await formsOf('x.woff2', text)).toEqual([])
  expect(await formsOf('x.txt', noise)).toEqual([])
})

test('formsOf packs what every page names harder than a page, and a page by Brotli smaller than by gzip', async () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${(at * at) % 997}`).join(' ')
  const sizes = async (file: string) => (await formsOf(file, Buffer.from(words))).map(({ bytes }) => bytes.length)
  const [[brOfAsset = 0], [brOfPage = 0, gzOfPage = 0]] = [await sizes('assets/x.css'), await sizes('x.html')]
  expect(brOfAsset).toBeLessThan(brOfPage)
  expect(brOfPage).toBeLessThan(gzOfPage)
})
