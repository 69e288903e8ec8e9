import type { Picture, Variant } from '#lib/media/picture/picture.ts'
import { media } from '#lib/urls.ts'

interface Props {
  readonly picture: Picture
  readonly alt: string
  /** How wide it is shown, as in the attribute `sizes`. */
  readonly sizes: string
  /** For a picture that the reader sees first. */
  readonly eager?: boolean
}

/** Show a picture in the best format and width that the reader's browser can use. */
export function ArticlePicture({ picture, alt, sizes, eager = false }: Props) {
  const modern = (['avif', 'webp'] as const).filter((format) => picture.variants.some((variant) => variant.format === format))
  const fallback = picture.variants.filter(({ format }) => format !== 'avif' && format !== 'webp')
  const largest = fallback.at(-1) ?? picture.variants.at(-1)
  if (!largest) return null
  return (
    <picture className="article-picture">
      {modern.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={sourceSet(picture.variants, format)} sizes={sizes} />
      ))}
      <img
        src={media(largest.file)}
        srcSet={fallback.length > 1 ? sourceSet(fallback, largest.format) : undefined}
        sizes={fallback.length > 1 ? sizes : undefined}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={eager ? undefined : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** Spell the variants of one format as in the attribute `srcset`. */
const sourceSet = (variants: readonly Variant[], format: Variant['format']): string =>
  variants
    .filter((variant) => variant.format === format)
    .map((variant) => `${media(variant.file)} ${variant.width}w`)
    .join(', ')
