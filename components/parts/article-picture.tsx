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
  const { variants, moves } = picture
  const isPlain = ({ format }: Variant) => format !== 'avif' && format !== 'webp'
  const modern = moves ? [] : (['avif', 'webp'] as const).filter((format) => variants.some((variant) => variant.format === format))
  const fallback = variants.filter((variant) => (moves ? variant.format === 'webp' : isPlain(variant)))
  const largest = fallback.at(-1) ?? variants.at(-1)
  if (!largest) return null
  return (
    <picture className="article-picture">
      {modern.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={sourceSet(variants, format)} sizes={sizes} />
      ))}
      {moves &&
        variants
          .filter(isPlain)
          .map(({ file }) => <source key={file} media="(prefers-reduced-motion: reduce)" srcSet={media(file)} />)}
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
