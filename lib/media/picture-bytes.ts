import { readFile } from 'node:fs/promises'
import { makeVariant } from './make-variants.ts'
import type { Picture } from './picture.ts'

/** Answer one variant of one of `pictures` by its file name, made if need be in `folder`; null where none has that name. */
export async function pictureBytes(
  file: string,
  pictures: readonly Picture[],
  folder: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  for (const picture of pictures) {
    const variant = picture.variants.find((variant) => variant.file === file)
    if (!variant) continue
    const bytes = new Uint8Array(await readFile(await makeVariant(picture, variant, folder)))
    return { bytes, type: variant.format === 'svg' ? 'image/svg+xml' : `image/${variant.format}` }
  }
  return null
}
