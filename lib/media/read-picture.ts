import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { onceForFile } from '#lib/file-facts.ts'
import { isComplete } from '#lib/media/complete.ts'
import { atMost } from '#lib/media/picture/at-most.ts'
import { type FileKind, kindOf, otherName } from '#lib/media/picture/file-kind.ts'
import type { Picture, PictureProblem } from '#lib/media/picture/picture.ts'
import { damaged, isProblem, limits, scaled, stilled, tooHeavy, tooLarge, unmoved } from '#lib/media/picture/problems.ts'
import { planCrops, planDrawing, planVariants, stemOf } from '#lib/media/plan-variants.ts'
import { isSequence } from '#lib/media/sequence.ts'
import { typesetSvg } from '#lib/media/svg/clean-svg.ts'
import { partsLost } from '#lib/media/svg/svg-problems.ts'

export { isProblem }

const inTurn = atMost(8)

/**
 * Measure a picture and name its variants, without decoding it.
 *
 * @param path absolute, of a regular file that the caller has found to be inside the content folder
 */
export const readPicture: (path: string) => Promise<Picture | PictureProblem> = onceForFile('pictures', (path) =>
  inTurn(() => read(path)),
)

async function read(path: string): Promise<Picture | PictureProblem> {
  const name = basename(path)
  const { size } = await stat(path)
  if (size > limits.bytes) return tooHeavy(name, size, limits.bytes)
  const bytes = await readFile(path)
  const kind = kindOf(name, bytes)
  if (isProblem(kind)) return kind
  return kind === 'svg' ? readDrawing(path, bytes) : readPixels(path, bytes, kind)
}

function readDrawing(path: string, bytes: Buffer): Picture | PictureProblem {
  const drawing = typesetSvg(basename(path), bytes)
  if (isProblem(drawing)) return drawing
  const { width, height, lost } = drawing
  const made = lost.length === 0 ? {} : { made: partsLost(basename(path), lost) }
  return { path, width, height, variants: planDrawing(stemOf(path, drawing.bytes), width, height), crops: [], ...made }
}

async function readPixels(path: string, bytes: Buffer, kind: FileKind): Promise<Picture | PictureProblem> {
  const name = basename(path)
  const metadata = isComplete(kind, bytes) ? await metadataOf(bytes) : null
  if (!metadata) return damaged(name)
  const { width, height } = metadata.autoOrient
  const frames = kind === 'gif' || kind === 'webp' ? (metadata.pages ?? 1) : 1
  if (Math.max(width, height) > limits.side || width * height > limits.stillPixels) return tooLarge(name, width, height)
  const isTooLong = frames > 1 && (frames > limits.frames || width * height * frames > limits.pixels)
  const isLarge = width * height > limits.pixels || Math.max(width, height) > limits.sideShown
  const made = isTooLong
    ? stilled(name, width, height, frames)
    : isSequence(kind, bytes)
      ? unmoved(name)
      : isLarge
        ? scaled(name, width, height)
        : otherName(name, kind)
  const shape = { width, height, transparent: metadata.hasAlpha, animated: frames > 1 && !isTooLong, stilled: isTooLong }
  const stem = stemOf(path, bytes)
  const moves = shape.animated ? { moves: true as const } : {}
  return {
    path,
    width,
    height,
    variants: planVariants(stem, shape),
    crops: planCrops(stem, shape),
    ...moves,
    ...(made && { made }),
  }
}

/** The size is judged by the caller, in words for the author. */
async function metadataOf(bytes: Buffer): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}
