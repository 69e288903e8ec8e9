import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCards } from '#lib/media/card/make-cards.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { type Card, cardFiles } from './card/card.ts'
import { makeVariant } from './make-variants.ts'

interface PictureBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** Answer one variant of one of `pictures` by its file name, made in `folder` if necessary; null if none has that name. */
export async function pictureBytes(file: string, pictures: readonly Picture[], folder: string): Promise<PictureBytes | null> {
  for (const picture of pictures) {
    const variant = picture.variants.find((variant) => variant.file === file)
    if (!variant) continue
    const bytes = new Uint8Array(await readFile(await makeVariant(picture, variant, folder)))
    return { bytes, type: variant.format === 'svg' ? 'image/svg+xml' : `image/${variant.format}` }
  }
  return null
}

/** Answer one of `cards` by its file name, drawn in `folder` if necessary; null if none has that name. */
export async function cardBytes(file: string, cards: readonly Card[], folder: string): Promise<PictureBytes | null> {
  const card = cards.find((card) => cardFiles(card).includes(file))
  if (!card) return null
  await makeCards([card], folder)
  return { bytes: new Uint8Array(await readFile(join(folder, file))), type: 'image/png' }
}
