import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Picture, PictureProblem } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterAll(() => rm(folder, { recursive: true }))

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 80, b: 40, alpha: 0.5 } } })

/** A GIF whose `frames` of one pixel each are on a canvas of any size: 20 bytes for each, however much they decode to. */
const moving = (width: number, height: number, frames: number) => {
  const canvas = Buffer.from('474946383961000000008000000000ffffff000000', 'hex').subarray(0, 19)
  canvas.writeUInt16LE(width, 6)
  canvas.writeUInt16LE(height, 8)
  const frame = Buffer.from('21f904040a0000002c0000000001000100000202440100', 'hex')
  return Buffer.concat([canvas, ...Array.from({ length: frames }, () => frame), Buffer.from(';')])
}

async function reading(name: string, bytes: Buffer | string): Promise<Picture | PictureProblem> {
  await writeFile(join(folder, name), bytes)
  return readPicture(join(folder, name))
}

async function picture(name: string, bytes: Buffer | string): Promise<Picture> {
  const read = await reading(name, bytes)
  if (isProblem(read)) throw new Error(read.message)
  return read
}

const shapes = ({ variants }: Picture): string[] => variants.map(({ format, width, height }) => `${format} ${width}×${height}`)
const heart = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 16"><path d="M0 0h9"/></svg>'

for (const [original, widths, fallback] of [
  [2400, [480, 800, 1200, 1680], 1200],
  [1000, [480, 800, 1000], 1000],
  [810, [480, 810], 810],
  [300, [300], 300],
] as const) {
  test(`readPicture never makes a picture of ${original} pixels wider than it is`, async () => {
    const expected = ['avif', 'webp'].flatMap((format) => widths.map((width) => `${format} ${width}×${width / 2}`))
    const read = await picture(
      'wide.jpg',
      await plain(original, original / 2)
        .jpeg()
        .toBuffer(),
    )
    expect(shapes(read)).toEqual([...expected, `jpeg ${fallback}×${fallback / 2}`])
  })
}

for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
  test(`readPicture measures a ${format} picture`, async () => {
    const bytes = await plain(60, 30).toFormat(format).toBuffer()
    expect(await reading(`small.${format}`, bytes)).toMatchObject({ width: 60, height: 30 })
  })
}

test('readPicture measures a picture as the camera was held', async () => {
  const bytes = await plain(60, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await reading('upright.jpg', bytes)).toMatchObject({ width: 30, height: 60 })
})

test('readPicture plans a PNG as the fallback of a picture with transparency', async () => {
  expect(shapes(await picture('glass.webp', await plain(60, 30, 4).webp().toBuffer())).at(-1)).toBe('png 60×30')
})

test('readPicture plans moving WebP for an animation, and a still picture as its fallback', async () => {
  const read = await picture('moving.gif', moving(600, 10, 3))
  expect(shapes(read).map((shape) => shape.split(' ')[0])).toEqual(['webp', 'webp', expect.stringMatching('png|jpeg')])
  expect(read).toMatchObject({ width: 600, height: 10 })
})

test('readPicture plans one variant for a drawing', async () => {
  expect(shapes(await picture('heart.svg', heart))).toEqual(['svg 32×16'])
})

test('readPicture gives a picture the same names whatever its folder', async () => {
  const bytes = await plain(60, 30).png().toBuffer()
  const elsewhere = await mkdtemp(join(folder, 'deep-'))
  await writeFile(join(elsewhere, 'same.png'), bytes)
  const other = await readPicture(join(elsewhere, 'same.png'))
  expect(other).toMatchObject({ variants: (await picture('same.png', bytes)).variants })
})

test('readPicture gives other bytes under the same name other names', async () => {
  const [one, other] = [
    await picture('same.png', await plain(60, 30).png().toBuffer()),
    await picture('same.png', await plain(60, 31).png().toBuffer()),
  ]
  expect(one.variants[0]?.file).not.toBe(other.variants[0]?.file)
})

for (const [name, stem] of [
  ['Sales Funnel (FINAL).PNG', 'sales-funnel-final'],
  ['Übersicht – Ärger.png', 'ubersicht-arger'],
  ['日本語.png', 'picture'],
  ['日本語 2024 チーム.png', '2024'],
  ['..hidden..png', 'hidden'],
  ['a%2F..%2Fb?.png', 'a-2f-2fb'],
  [`${'long-name-'.repeat(20)}.png`, 'long-name-long-name-long-name-long-name-long-name-long-name'],
] as const) {
  test(`readPicture names the variants of "${name.slice(0, 30)}" in plain letters`, async () => {
    const { variants } = await picture(name, await plain(60, 30).png().toBuffer())
    expect(variants[0]?.file).toMatch(new RegExp(`^${stem}-[0-9a-f]{10}-60\\.avif$`))
  })
}

for (const [held, name, words] of [
  ['jpeg', 'a.png', /named PNG but holds a JPEG/],
  ['png', 'a.jpg', /named JPEG but holds a PNG/],
  ['avif', 'a.webp', /named WebP but holds an AVIF/],
  ['gif', 'a.avif', /named AVIF but holds a GIF/],
] as const) {
  test(`readPicture reads a ${held} that is named ${name}, and says so`, async () => {
    const read = await reading(name, await plain(9, 9).toFormat(held).toBuffer())
    expect(read).toMatchObject({ width: 9, made: { rule: 'picture-name', message: expect.stringMatching(words) } })
  })
}

for (const [name, content, rule, words] of [
  ['drawing.png', heart, 'picture-name', /named PNG but holds an SVG/],
  ['pixels.svg', '\x89PNG\r\n\x1a\n', 'picture-name', /named SVG but holds a PNG/],
  ['drawing.jpg', heart, 'picture-name', /named JPEG but holds an SVG/],
  ['scan.tiff', 'II*\0', 'picture-kind', /not a kind of picture/],
  ['noending', heart, 'picture-kind', /not a kind of picture/],
  ['phone.jpg', `\0\0\0\x18ftypheic\0\0\0\0mif1heic`, 'picture-kind', /a HEIC picture/],
  ['film.gif', `\0\0\0\x18ftypisom\0\0\0\0mp42avc1`, 'picture-kind', /a video/],
  ['page.svg', '<!DOCTYPE html><html><svg></svg></html>', 'picture-kind', /a web page/],
  ['empty.jpg', '', 'picture-kind', /nothing at all/],
  ['note.png', 'hello', 'picture-kind', /no picture/],
  ['large.jpg', 'version https://git-lfs.github.com/spec/v1\noid sha256:0', 'picture-placeholder', /Git LFS/],
  ['torn.jpg', Buffer.from('ffd8ffe0ffff', 'hex'), 'picture-damaged', /damaged/],
  ['torn.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'picture-damaged', /damaged/],
  ['torn.gif', 'GIF89a!!!!!!!', 'picture-damaged', /damaged/],
] as const) {
  test(`readPicture says in plain words what is wrong with ${name}`, async () => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    expect(await reading(name, bytes)).toMatchObject({
      rule,
      message: expect.stringMatching(words),
      fix: expect.stringMatching(/\.$/),
    })
  })
}

for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
  test(`readPicture refuses a ${format} picture that was cut off, wherever`, async () => {
    const noise = sharp({
      create: { width: 90, height: 60, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    })
    const bytes = await noise.toFormat(format).toBuffer()
    for (const share of [0.01, 0.2, 0.5, 0.9, 0.999]) {
      const cut = await reading(`cut.${format}`, bytes.subarray(0, Math.max(20, Math.floor(bytes.length * share))))
      expect(cut).toMatchObject({ rule: 'picture-damaged' })
    }
  })
}

test('readPicture refuses a picture of more than 150 million pixels, and names the number', async () => {
  const vast = await plain(15_001, 10_000).png().toBuffer()
  expect(await reading('vast.png', vast)).toMatchObject({ rule: 'picture-large', message: expect.stringContaining('151 million') })
})

for (const [width, height] of [
  [8000, 5001],
  [10, 17_000],
  [17_000, 10],
] as const) {
  test(`readPicture scales down a picture of ${width} × ${height} pixels, and says so`, async () => {
    const large = await picture('large.png', await plain(width, height).png().toBuffer())
    expect(large).toMatchObject({ width, height, made: { rule: 'picture-scaled' } })
    expect(large.variants.filter(({ height }) => height > 16_383)).toEqual([])
  })
}

for (const [side, frames, number] of [
  [1000, 45, '45 million'],
  [3, 1001, '1001 frames'],
] as const) {
  test(`readPicture shows the first frame of an animation of ${frames} frames with ${side} pixels on each side`, async () => {
    const still = await picture('long.gif', moving(side, side, frames))
    expect(still).toMatchObject({ made: { rule: 'picture-stilled', message: expect.stringContaining(number) } })
    // WebP would hold all frames.
    expect(still.variants.map(({ format }) => format)).not.toContain('webp')
  })
}

test('readPicture refuses a file of more than 30 MB before it reads it', async () => {
  expect(await reading('heavy.jpg', Buffer.alloc(30_000_001))).toMatchObject({ rule: 'picture-heavy' })
})

test('readPicture reads many pictures at once', async () => {
  const bytes = await plain(60, 30).png().toBuffer()
  const all = await Promise.all(Array.from({ length: 60 }, (_, index) => reading(`many-${index}.png`, bytes)))
  expect(all.filter(isProblem)).toEqual([])
})
