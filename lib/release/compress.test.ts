import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cacheFolder } from '#lib/cache.ts'
import { checksum } from '#lib/ready-file.ts'
import { formsOf } from '#lib/release/compress.ts'

const text = Buffer.from(`${'Both sides, argued well. '.repeat(40)}${randomBytes(8).toString('hex')}`)
const sum = checksum(text)

test('formsOf packs a text in both ways, smaller, and unpacked it is the same', async () => {
  const [br, gz] = await formsOf('x.html', text, sum)
  expect([br?.encoding, gz?.encoding]).toEqual(['br', 'gz'])
  expect(brotliDecompressSync(br?.bytes ?? '')).toEqual(text)
  expect(gunzipSync(gz?.bytes ?? '')).toEqual(text)
})

test('formsOf gives the same bytes again, and repairs what a power cut left', async () => {
  const made = await formsOf('x.html', text, sum)
  const kept = join(cacheFolder('compressed'), `${sum}.html.br`)
  expect(await readFile(kept)).toEqual(made[0]?.bytes)
  await writeFile(kept, 'cut')
  expect(await formsOf('x.html', text, sum)).toEqual(made)
})

test('formsOf leaves out what is small, what is compressed already, and what would grow', async () => {
  const noise = randomBytes(4000)
  expect(await formsOf('x.html', text.subarray(0, 150), '')).toEqual([])
  expect(await formsOf('x.woff2', text, sum)).toEqual([])
  expect(await formsOf('x.txt', noise, checksum(noise))).toEqual([])
})
