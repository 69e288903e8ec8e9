import type { Picture } from '#lib/media/picture/picture.ts'
import { media } from '#lib/urls.ts'

/** Say where the variant of a picture is that every reader can show, the largest, and of an animation one that moves; null where it has none. */
export function shownVariant({ variants, moves }: Picture): string | null {
  const plain = variants.filter(({ format }) => (moves ? format === 'webp' : format !== 'avif' && format !== 'webp'))
  const shown = plain.at(-1) ?? variants.at(-1)
  return shown ? media(shown.file) : null
}
