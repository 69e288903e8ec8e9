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
