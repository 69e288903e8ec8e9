import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { atMost } from '#lib/media/picture/at-most.ts'
import { encode } from '#lib/media/picture/encode.ts'
import type { Picture, Variant } from '#lib/media/picture/picture.ts'
import { damaged, isProblem } from '#lib/media/picture/problems.ts'
import { isWritten, sweepParts, writeWhole } from '#lib/media/picture/write-whole.ts'
import { stemOf } from '#lib/media/plan-variants.ts'
import { typesetSvg } from '#lib/media/svg/clean-svg.ts'

const inTurn = atMost(2)

/**
 * Make each variant of `picture` that `folder` does not have yet, and say how many were made.
 *
 * @throws where the picture's file is damaged, or is no longer the one that was measured
 */
export async function makeVariants(picture: Picture, folder: string): Promise<number> {
  const made = await Promise.all(picture.variants.map((variant) => inTurn(() => make(picture, variant, folder))))
  const count = made.filter(Boolean).length
  if (count > 0) await sweepParts(folder)
  return count
}

/** Make one variant of `picture` unless `folder` has it, and say where it is. @throws as `makeVariants` does */
export async function makeVariant(picture: Picture, variant: Variant, folder: string): Promise<string> {
  await inTurn(() => make(picture, variant, folder))
  return join(folder, variant.file)
}

async function make(picture: Picture, variant: Variant, folder: string): Promise<boolean> {
  const file = join(folder, variant.file)
  if (await isWritten(file)) return false
  const bytes = await sourceOf(picture, variant)
  // A name promises its content for ever: a file that changed since it was measured must not come under the old name.
  if (!variant.file.startsWith(`${stemOf(picture.path, bytes)}-`)) {
    throw new Error(`"${basename(picture.path)}" was changed while the site was built. Build again.`)
  }
  await mkdir(folder, { recursive: true })
  await writeWhole(file, await encodeOrExplain(picture, variant, bytes))
  return true
}

/** What a variant's name is made from: a drawing cleaned, any other picture as it is. */
async function sourceOf(picture: Picture, variant: Variant): Promise<Buffer> {
  const bytes = await readFile(picture.path)
  if (variant.format !== 'svg') return bytes
  const drawing = typesetSvg(basename(picture.path), bytes)
  if (isProblem(drawing)) throw new Error(`${drawing.message} ${drawing.fix}`)
  return drawing.bytes
}

async function encodeOrExplain(picture: Picture, variant: Variant, bytes: Buffer): Promise<Buffer> {
  try {
    return await encode(bytes, variant)
  } catch (cause) {
    const { message, fix } = damaged(basename(picture.path))
    throw new Error(`${message} ${fix}`, { cause })
  }
}
