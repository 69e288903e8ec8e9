import type { Element, Properties } from 'hast'
import { element } from '#lib/markdown/tree/elements.ts'
import type { Picture, Variant } from '#lib/media/picture/picture.ts'
import { media } from '#lib/urls.ts'

/** How wide a picture is shown: the column of text, or the screen where that is narrower. */
const sizes = '(min-width: 45rem) 42rem, 100vw'

/** Make the element of a sized picture. An eager one is fetched at once; others when a reader comes near. Null where it has no variant. */
export function pictureElement(picture: Picture, alt: string, eager: boolean): Element | null {
  const plain = picture.variants.filter((variant) => (picture.moves ? variant.format === 'webp' : !isModern(variant)))
  const shown = plain.at(-1) ?? picture.variants.at(-1)
  if (!shown) return null
  const image = element('img', imageProperties(picture, shown, plain, alt, eager), [])
  const sources = picture.moves ? stillOf(picture) : (['avif', 'webp'] as const).flatMap((format) => sourceOf(picture, format))
  return shown.format === 'svg' || sources.length === 0 ? image : element('picture', {}, [...sources, image])
}

const isModern = (variant: Variant): boolean => variant.format === 'avif' || variant.format === 'webp'

function sourceOf(picture: Picture, format: 'avif' | 'webp'): Element[] {
  const variants = picture.variants.filter((variant) => variant.format === format)
  return variants.length === 0 ? [] : [element('source', { type: `image/${format}`, srcSet: setOf(variants), sizes }, [])]
}

/** Who wants no motion sees the first frame. */
function stillOf(picture: Picture): Element[] {
  const still = picture.variants.filter((variant) => !isModern(variant))
  return still.length === 0
    ? []
    : [element('source', { media: '(prefers-reduced-motion: reduce)', srcSet: setOf(still), sizes }, [])]
}

const setOf = (variants: readonly Variant[]): string =>
  variants.map((variant) => `${media(variant.file)} ${variant.width}w`).join(', ')

function imageProperties(picture: Picture, shown: Variant, fallback: readonly Variant[], alt: string, eager: boolean): Properties {
  return {
    src: media(shown.file),
    ...(fallback.length > 1 ? { srcSet: setOf(fallback), sizes } : {}),
    width: picture.width,
    height: picture.height,
    alt,
    ...(eager ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
  }
}
