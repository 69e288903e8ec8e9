import type { Site } from '#lib/site.ts'

/** Where an article is in the debate. */
export interface Stance {
  /** `outbound`, `inbound` or `both`. */
  readonly slug: string
  readonly title: string
  /** Which half of a spread it is on: the site's first side is left, its second right, `both` in the middle. */
  readonly place: 'left' | 'right' | 'middle'
}

/** Of an article that argues both sides, or weighs them. */
export const bothSides: Stance = { slug: 'both', title: 'Both sides', place: 'middle' }

/** Say where in the debate a stance is; null where there is none. */
export function stanceOf(slug: string | null, { sides }: Pick<Site, 'sides'>): Stance | null {
  if (slug === null) return null
  if (slug === bothSides.slug) return bothSides
  const at = sides.findIndex((side) => side.slug === slug)
  const side = sides[at]
  return side ? { slug, title: side.title, place: at === 0 ? 'left' : 'right' } : null
}
