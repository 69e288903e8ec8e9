import { createHash } from 'node:crypto'
import { parse } from 'node:path'
import { encoder } from '#lib/media/picture/encode.ts'
import type { Crop, Ratio, Variant } from '#lib/media/picture/picture.ts'
import { limits } from '#lib/media/picture/problems.ts'
import { slugify } from '#lib/urls.ts'

/** What decides which variants a picture gets. Sizes are in pixels, upright. */
export interface Shape {
  readonly width: number
  readonly height: number
  readonly transparent: boolean
  readonly animated: boolean
  /** Whether only the first frame of an animation is shown: WebP would hold them all. */
  readonly stilled?: boolean
}

/** Name the variants of a picture. An animation stays one as WebP alone, with a still picture as its fallback. */
export function planVariants(stem: string, shape: Shape): Variant[] {
  const formats = shape.animated ? (['webp'] as const) : shape.stilled ? (['avif'] as const) : (['avif', 'webp'] as const)
  const most = Math.min(shape.width, Math.floor((shape.width * limits.sideShown) / Math.max(shape.height, 1)) || 1)
  const widths = widthsOf(most, shape.animated ? [480, 800] : [480, 800, 1200, 1680])
  return [
    ...formats.flatMap((format) => widths.map((width) => variantOf(stem, format, width, shape))),
    variantOf(stem, shape.transparent ? 'png' : 'jpeg', Math.min(most, 1200), shape),
  ]
}

/** Name the one variant of a drawing, which has no pixels to save. */
export function planDrawing(stem: string, width: number, height: number): Variant[] {
  return [variantOf(stem, 'svg', width, { width, height })]
}

const ratios: readonly (readonly [Ratio, width: number, height: number])[] = [
  ['40x21', 40, 21],
  ['16x9', 16, 9],
  ['4x3', 4, 3],
  ['1x1', 1, 1],
]

/** Name the crops of a picture: exactly of their ratio, at most 1200 wide and never larger than what the picture holds. */
export function planCrops(stem: string, { width, height }: Pick<Shape, 'width' | 'height'>): Crop[] {
  return ratios.flatMap(([ratio, across, down]) => {
    const times = Math.floor(Math.min(1200, width, (height * across) / down) / across)
    const size = { width: across * times, height: down * times }
    return times === 0 ? [] : [{ format: 'jpeg', ratio, ...size, file: `${stem}-${ratio}-${size.width}.jpg` }]
  })
}

/** Begin the names of a picture's variants: its own name in plain letters, then a hash of what decides its variants' bytes. */
export function stemOf(path: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).update(encoder).digest('hex').slice(0, 10)
  return `${nameLetters(parse(path).name) || 'picture'}-${hash}`
}

/** Spell the name of a file in plain letters; empty where it has none. */
export const nameLetters = (name: string): string =>
  slugify(slugify(name).replace(/[^a-z0-9-]/g, ''))
    .slice(0, 60)
    .replace(/-$/, '')

/** Never wider than the picture; a step that the widest all but reaches is left out. */
function widthsOf(width: number, steps: readonly number[]): number[] {
  const widest = Math.min(width, Math.max(...steps))
  return [...steps.filter((step) => step * 1.1 < widest), widest]
}

function variantOf(stem: string, format: Variant['format'], width: number, shape: Pick<Shape, 'width' | 'height'>): Variant {
  const ending = format === 'jpeg' ? 'jpg' : format
  const height = Math.max(1, Math.round((shape.height * width) / shape.width))
  return { format, width, height, file: `${stem}-${width}.${ending}` }
}
