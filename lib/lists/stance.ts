import type { Site } from '#lib/site.ts'
import { wordsOf } from '#lib/words/words.ts'

/** Where an article is in the debate. */
export interface Stance {
  /** `outbound`, `inbound` or `both`. */
  readonly slug: string
  readonly title: string
  /** Which half of a spread it is on: the site's first side is left, its second right, `both` in the middle. */
  readonly place: 'left' | 'right' | 'middle'
}

/** Slug of the stance of an article that argues both sides, or weighs them. */
export const both = 'both'

/** The stance of an article that argues both sides, or weighs them. */
export const bothSides = ({ language }: Pick<Site, 'language'>): Stance => ({
  slug: both,
  title: wordsOf(language).bothSides,
  place: 'middle',
})

/** Say where in the debate a stance is; null where there is none. */
export function stanceOf(slug: string | null, site: Pick<Site, 'sides' | 'language'>): Stance | null {
  const { sides } = site
  if (slug === null) return null
  if (slug === both) return bothSides(site)
  const at = sides.findIndex((side) => side.slug === slug)
  const side = sides[at]
  return side ? { slug, title: side.title, place: at === 0 ? 'left' : 'right' } : null
}
