import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeVariant, makeVariants } from '#lib/media/make-variants.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'

// AVIF takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let out: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variants-'))
})
beforeEach(async () => {
  out = await mkdtemp(join(folder, 'out-'))
})
afterAll(() => rm(folder, { recursive: true }))

const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })

async function picture(name: string, bytes: Buffer | string): Promise<Picture> {
  await writeFile(join(folder, name), bytes)
  const read = await readPicture(join(folder, name))
  if (isProblem(read)) throw new Error(read.message)
  return read
}

/** The color in the middle of each variant that has pixels. */
async function colors({ variants }: Picture): Promise<number[][]> {
  const raws = variants.map(({ file }) => sharp(join(out, file)).resize(1, 1).removeAlpha().raw().toBuffer())
  return (await Promise.all(raws)).map((raw) => [...raw])
}

test('makeVariants makes every variant as it was announced', async () => {
  const wide = await picture('wide.jpg', await noise(900, 450).jpeg().toBuffer())
  expect(await makeVariants(wide, out)).toBe(7)
  for (const { file, format, width, height } of wide.variants) {
    const made = await sharp(join(out, file)).metadata()
    expect({ ...made, format: made.format === 'heif' ? 'avif' : made.format }).toMatchObject({ format, width, height })
  }
  expect((await readdir(out)).sort()).toEqual(wide.variants.map(({ file }) => file).sort())
})

test('makeVariants turns a picture upright and leaves its metadata behind', async () => {
  const exif = { IFD0: { Artist: 'Somebody', Copyright: 'at home' } }
  const bytes = await noise(60, 30).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const upright = await picture('upright.jpg', bytes)
  await makeVariants(upright, out)
  for (const { file } of upright.variants) {
    const made = await sharp(join(out, file)).metadata()
    expect(made).toMatchObject({ width: 30, height: 60 })
    expect([made.exif, made.orientation ?? 1, made.icc]).toEqual([undefined, 1, undefined])
  }
})

for (const [name, near, make] of [
  ['in P3', 8, (flat: Sharp) => flat.withIccProfile('p3').png()],
  // The way into CMYK already moves this color by 24; inverted or unconverted it would be more than 100 off.
  ['in CMYK', 40, (flat: Sharp) => flat.toColorspace('cmyk').withIccProfile('cmyk').jpeg()],
  ['of 16 bits', 8, (flat: Sharp) => flat.toColorspace('rgb16').png()],
  ['with a palette', 8, (flat: Sharp) => flat.png({ palette: true })],
] as const) {
  test(`makeVariants keeps the colors of a picture ${name}`, async () => {
    const flat = sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 180, g: 90, b: 60 } } })
    const bytes = await make(flat).toBuffer()
    const flatPicture = await picture(bytes[0] === 0xff ? 'flat.jpg' : 'flat.png', bytes)
    await makeVariants(flatPicture, out)
    for (const [r = 0, g = 0, b = 0] of await colors(flatPicture)) {
      expect(Math.max(Math.abs(r - 180), Math.abs(g - 90), Math.abs(b - 60))).toBeLessThan(near)
    }
    for (const { file } of flatPicture.variants) expect((await sharp(join(out, file)).metadata()).depth).toBe('uchar')
  })
}

test('makeVariants keeps transparency in every format', async () => {
  const glass = sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  const clear = await picture('glass.png', await glass.png().toBuffer())
  await makeVariants(clear, out)
  for (const { file } of clear.variants) {
    expect((await sharp(join(out, file)).ensureAlpha().raw().toBuffer())[3]).toBe(0)
  }
})

test('makeVariants keeps an animation moving in WebP, with a still picture as its fallback', async () => {
  const raw = { width: 500, height: 60, channels: 3, pageHeight: 20 } as const
  const frames = Buffer.concat([10, 120, 240].map((value) => Buffer.alloc(500 * 20 * 3, value)))
  const moving = await picture(
    'moving.gif',
    await sharp(frames, { raw })
      .gif({ delay: [80, 90, 100] })
      .toBuffer(),
  )
  await makeVariants(moving, out)
  const made = await Promise.all(moving.variants.map(({ file }) => sharp(join(out, file)).metadata()))
  expect(made.map(({ format, pages }) => [format, pages])).toContainEqual(['webp', 3])
  expect(made[0]).toMatchObject({ width: moving.variants[0]?.width, height: moving.variants[0]?.height, delay: [80, 90, 100] })
  expect(made.at(-1)?.pages).toBeUndefined()
})

test('makeVariants writes the same bytes on each run', async () => {
  const noisy = await picture('noisy.png', await noise(500, 120).png().toBuffer())
  const other = await mkdtemp(join(folder, 'other-'))
  await Promise.all([makeVariants(noisy, out), makeVariants(noisy, other)])
  for (const { file } of noisy.variants) {
    expect((await readFile(join(out, file))).equals(await readFile(join(other, file)))).toBe(true)
  }
})

test('makeVariants never makes again what is there', async () => {
  const kept = await picture('kept.png', await noise(60, 30).png().toBuffer())
  await makeVariants(kept, out)
  const facts = () => Promise.all(kept.variants.map(({ file }) => stat(join(out, file)).then(({ ino, mtimeMs }) => [ino, mtimeMs])))
  const before = await facts()
  await rm(kept.path)
  expect(await makeVariants(kept, out)).toBe(0)
  expect(await facts()).toEqual(before)
})

test('makeVariants makes what is missing', async () => {
  const kept = await picture('partly.png', await noise(60, 30).png().toBuffer())
  await makeVariants(kept, out)
  await rm(join(out, kept.variants[1]?.file ?? ''))
  expect(await makeVariants(kept, out)).toBe(1)
})

test('makeVariants called twice at once leaves whole files and nothing else', async () => {
  const raced = await picture('raced.png', await noise(300, 200).png().toBuffer())
  await Promise.all(Array.from({ length: 4 }, () => makeVariants(raced, out)))
  expect((await readdir(out)).sort()).toEqual(raced.variants.map(({ file }) => file).sort())
  for (const { file, width } of raced.variants) expect((await sharp(join(out, file)).metadata()).width).toBe(width)
})

test('makeVariants takes no part of a killed process for a variant, and sweeps it later', async () => {
  const swept = await picture('swept.png', await noise(60, 30).png().toBuffer())
  const [old, young] = ['old', 'young'].map((age) => join(out, `.${swept.variants[0]?.file}.${age}.part`))
  if (!old || !young) throw new Error('two names were expected')
  await Promise.all([writeFile(old, 'half'), writeFile(young, 'half')])
  await utimes(old, 0, 0)
  expect(await makeVariants(swept, out)).toBe(swept.variants.length)
  expect((await readdir(out)).filter((name) => name.endsWith('.part'))).toHaveLength(1)
})

test('makeVariants refuses a picture that changed since it was measured', async () => {
  const changed = await picture('changed.png', await noise(60, 30).png().toBuffer())
  await writeFile(changed.path, await noise(61, 30).png().toBuffer())
  await expect(makeVariants(changed, out)).rejects.toThrow(/"changed.png" was changed while/)
  expect(await readdir(out)).toEqual([])
})

test('makeVariants names a picture whose middle is damaged, and leaves nothing of it', async () => {
  const bytes = await noise(300, 200).png().toBuffer()
  const broken = await picture('broken.png', bytes.fill(0, 2000, 4000))
  await expect(makeVariants(broken, out)).rejects.toThrow(/"broken.png" is damaged/)
  expect(await readdir(out)).toEqual([])
})

test('makeVariant makes one variant and says where it is', async () => {
  const wide = await picture('one.jpg', await noise(900, 300).jpeg().toBuffer())
  const [first] = wide.variants
  if (!first) throw new Error('a variant was expected')
  const deep = join(out, 'not', 'there', 'yet')
  expect(await makeVariant(wide, first, deep)).toBe(join(deep, first.file))
  expect(await readdir(deep)).toEqual([first.file])
})

test('makeVariants writes a drawing cleaned', async () => {
  const source =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" onload="alert(1)"><script>1</script><rect width="8"/></svg>'
  const drawing = await picture('drawing.svg', source)
  await mkdir(join(out, 'deep'))
  expect(await makeVariants(drawing, join(out, 'deep'))).toBe(1)
  expect(await readFile(join(out, 'deep', drawing.variants[0]?.file ?? ''), 'utf8')).toBe(
    '<svg viewBox="0 0 8 8" xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" /></svg>\n',
  )
})
