import sharp, { type Sharp } from 'sharp'
import { light } from '#lib/colors.ts'
import type { Crop, Variant } from './picture.ts'
import { limits } from './problems.ts'

// AVIF comes out in other bytes with another number of threads; the work is shared out by variant instead.
sharp.concurrency(1)

/** How each format is written. AVIF's effort 4 takes four times as long as 3 and saves 4 % of the bytes. */
const settings = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 78, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9, effort: 7 },
} as const

/** How a crop is cut: where the eye goes first (skin, strong colors, detail), on paper where the picture is transparent. */
const cut = { fit: 'cover', position: 'attention', background: light.paper } as const

/** All that decides an encoder's bytes, besides the picture: what it changes must change the variants' names. */
export const encoder = JSON.stringify([settings, cut, sharp.versions])

/** Encode one variant: upright, in sRGB, without metadata. Only WebP keeps the frames of an animation. */
export async function encode(bytes: Buffer, variant: Variant | Crop): Promise<Buffer> {
  const { format, width, height } = variant
  if (format === 'svg') return bytes
  const animated = format === 'webp'
  const picture = sharp(bytes, { animated, autoOrient: true, failOn: 'error', limitInputPixels: limits.stillPixels })
  if ('ratio' in variant) {
    const { background, ...resize } = cut
    return picture.resize(width, height, resize).flatten({ background }).jpeg(settings.jpeg).toBuffer()
  }
  const palette = format === 'png' && (await picture.metadata()).isPalette
  return write(picture.resize(width, height, { fit: 'fill' }), format, palette).toBuffer()
}

function write(picture: Sharp, format: keyof typeof settings, palette: boolean): Sharp {
  if (format === 'avif') return picture.avif(settings.avif)
  if (format === 'webp') return picture.webp(settings.webp)
  if (format === 'jpeg') return picture.jpeg(settings.jpeg)
  return picture.png({ ...settings.png, palette })
}
