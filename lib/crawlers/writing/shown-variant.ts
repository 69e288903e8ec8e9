import type { Picture } from '#lib/media/picture/picture.ts'
import { media } from '#lib/urls.ts'

/** Say where the variant of a picture is that every reader can show, the largest; null where it has none. */
export function shownVariant({ variants }: Picture): string | null {
  const shown = variants.filter(({ format }) => format !== 'avif' && format !== 'webp').at(-1) ?? variants.at(-1)
  return shown ? media(shown.file) : null
}
