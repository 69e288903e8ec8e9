import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'

/** A way to another page. */
export interface Link {
  readonly title: string
  readonly address: string
}

/** Lead to the pages that a site has one of. */
export function fixedLinks({ language, folder }: Pick<Site, 'language' | 'folder'>) {
  const words = wordsOf(language)
  return {
    home: { title: words.home, address: folder + urls.home },
    search: { title: words.search, address: folder + urls.search },
    archive: { title: words.archive, address: folder + urls.archive() },
    categories: { title: words.categories, address: folder + urls.categories },
    series: { title: words.allSeries, address: folder + urls.allSeries },
    debates: { title: words.debates, address: folder + urls.debates },
  } as const
}
