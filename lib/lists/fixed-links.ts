import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'

/** A way to another page. */
export interface Link {
  readonly title: string
  readonly address: string
}

/** Lead to the pages that a site has one of. */
export function fixedLinks({ language }: Pick<Site, 'language'>) {
  const words = wordsOf(language)
  return {
    home: { title: words.home, address: urls.home },
    search: { title: words.search, address: urls.search },
    archive: { title: words.archive, address: urls.archive() },
    categories: { title: words.categories, address: urls.categories },
    series: { title: words.allSeries, address: urls.allSeries },
    debates: { title: words.debates, address: urls.debates },
  } as const
}
