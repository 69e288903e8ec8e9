import type { Article } from '#lib/content/article.ts'
import type { Catalog } from './catalog.ts'
import type { ShareImage } from './model.ts'

/** Name the picture that stands for an article where it is shared; null where there is none. */
export function shareImageOf(_article: Article, _catalog: Catalog): ShareImage | null {
  return null
}

/** Name the picture that stands for the site and its lists where they are shared; null where there is none. */
export function siteShareImage(_catalog: Catalog): ShareImage | null {
  return null
}

/** Name an article's own picture as search engines want it: 16 by 9, 4 by 3 and square; none where it has none. */
export function structuredImagesOf(_article: Article, _catalog: Catalog): readonly ShareImage[] {
  return []
}
