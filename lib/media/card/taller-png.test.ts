import sharp from 'sharp'
import { expect, test } from 'vitest'
import { tallerPngs } from './taller-png.ts'

const drawn = (height: number) =>
  sharp({ create: { width: 5, height, channels: 3, background: '#fff' } })
    .composite([{ input: Buffer.from([200, 0, 0]), raw: { width: 1, height: 1, channels: 3 }, left: 2, top: 0 }])
    .png({ palette: true, colors: 16, dither: 0, effort: 1 })
    .toBuffer()

test('tallerPngs repeats the first row above and the last row below, pixel by pixel as sharp does', async () => {
  const png = await drawn(3)
  const [same, taller] = (await tallerPngs(png, [3, 6])) ?? []
  expect(await sharp(same).raw().toBuffer()).toEqual(await sharp(png).raw().toBuffer())
  const expected = await sharp(png).extend({ top: 1, bottom: 2, extendWith: 'copy' }).removeAlpha().raw().toBuffer()
  expect(await sharp(taller).metadata()).toMatchObject({ width: 5, height: 6, format: 'png' })
  expect(await sharp(taller).removeAlpha().raw().toBuffer()).toEqual(expected)
})

test('tallerPngs leaves alone what is drawn in another way', async () => {
  const png = await sharp(await drawn(3))
    .png({ palette: false })
    .toBuffer()
  expect(await tallerPngs(png, [6])).toBeNull()
})
