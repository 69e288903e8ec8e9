import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeVariants } from '#lib/media/make-variants.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crops-'))
})
afterAll(() => rm(folder, { recursive: true }))

const flat = (width: number, height: number, background = '#884422') =>
  sharp({ create: { width, height, channels: 3, background } })

async function picture(name: string, bytes: Buffer | string): Promise<Picture> {
  await writeFile(join(folder, name), bytes)
  const read = await readPicture(join(folder, name))
  if (isProblem(read)) throw new Error(read.message)
  return read
}

const made = async (whole: Picture) => {
  await makeVariants({ ...whole, variants: whole.crops }, folder)
  return Promise.all(whole.crops.map(({ file }) => sharp(join(folder, file)).metadata()))
}

const sizes: Readonly<Record<string, readonly string[]>> = {
  '2000x1500': ['40x21 1200x630', '16x9 1200x675', '4x3 1200x900', '1x1 1200x1200'],
  '1200x630': ['40x21 1200x630', '16x9 1120x630', '4x3 840x630', '1x1 630x630'],
  '701x1999': ['40x21 680x357', '16x9 688x387', '4x3 700x525', '1x1 701x701'],
  '1999x401': ['40x21 760x399', '16x9 704x396', '4x3 532x399', '1x1 401x401'],
  '30x8': ['4x3 8x6', '1x1 8x8'],
}

for (const [size, crops] of Object.entries(sizes)) {
  test(`crops of a picture of ${size} have their ratio exactly and are never enlarged`, async () => {
    const [width = 0, height = 0] = size.split('x').map(Number)
    const whole = await picture(`${size}.png`, await flat(width, height).png().toBuffer())
    expect(whole.crops.map(({ ratio, width, height }) => `${ratio} ${width}x${height}`)).toEqual(crops)
    expect(await made(whole)).toMatchObject(whole.crops.map(({ format, width, height }) => ({ format, width, height })))
    for (const { ratio, width, height } of whole.crops) {
      const [across = 0, down = 0] = ratio.split('x').map(Number)
      expect(width * down).toBe(height * across)
    }
  })
}

test('crops are named by what the picture holds, beside its other variants', async () => {
  const whole = await picture('A Call.png', await flat(800, 600).png().toBuffer())
  const stem = whole.variants[0]?.file.replace(/-\d+\.avif$/, '')
  expect(whole.crops.map(({ file }) => file)).toEqual(
    ['40x21-800', '16x9-800', '4x3-800', '1x1-600'].map((ending) => `${stem}-${ending}.jpg`),
  )
})

test('a crop of a picture turned by its camera is cut upright', async () => {
  const turned = await picture('turned.jpg', await flat(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer())
  expect(turned.crops[0]).toMatchObject({ width: 600, height: 315 })
  expect((await made(turned))[0]).toMatchObject({ width: 600, height: 315 })
})

test('a crop of a transparent picture is on paper, not on black', async () => {
  const clear = { create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const
  const whole = await picture('clear.png', await sharp(clear).png().toBuffer())
  await made(whole)
  for (const { file } of whole.crops) {
    const [red = 0, green = 0, blue = 0] = await sharp(join(folder, file)).resize(1, 1).raw().toBuffer()
    expect(Math.min(red, green, blue)).toBeGreaterThan(240)
  }
})

test('a crop shows the part that catches the eye', async () => {
  const spot = await flat(100, 100, '#ff2200').png().toBuffer()
  const composed: Sharp = flat(600, 1200, '#dddddd').composite([{ input: spot, left: 250, top: 60 }])
  const whole = await picture('spot.png', await composed.png().toBuffer())
  await made(whole)
  const stats = await sharp(join(folder, whole.crops[0]?.file ?? '')).stats()
  expect(stats.channels[2]?.min).toBeLessThan(60)
})

test('a drawing has no crops', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><rect width="8" height="8"/></svg>'
  expect((await picture('drawing.svg', drawing)).crops).toEqual([])
})
