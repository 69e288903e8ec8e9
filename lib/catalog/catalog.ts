import type { Targets } from '#lib/addresses/link.ts'
import type { LinkGraph } from '#lib/addresses/link-graph.ts'
import type { Article, Author, Body, Category } from '#lib/content/article.ts'
import type { Finding } from '#lib/findings.ts'
import type { Debate } from '#lib/lists/debates.ts'
import type { Part } from '#lib/lists/indexes.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Place } from '#lib/lists/place.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import type { Download } from '#lib/media/read-download.ts'
import type { Recording } from '#lib/media/recording.ts'
import type { Answers } from '#lib/related/answers.ts'
import type { Counterpoints } from '#lib/related/counterpoints.ts'
import type { Neighbors } from '#lib/related/neighbors.ts'
import type { Site } from '#lib/site.ts'
import type { PageName } from './page-names.ts'
import type { Translations } from './translations.ts'

/** All published articles, ordered, with everything that pages may look up. */
export interface Catalog {
  readonly site: Site
  /** The site's own icon, a clean drawing; null where it has none. */
  readonly icon: string | null
  /** Newest first, the unlisted too. */
  readonly articles: readonly Article[]
  /** Paths of articles that a preview shows before their time. */
  readonly scheduled: ReadonlySet<string>
  /** Those that lists, feeds and search may name; of a site in several languages, those in this one. */
  readonly listed: readonly Article[]
  readonly categories: readonly Category[]
  readonly authors: readonly Author[]
  readonly lists: readonly List[]
  /** All listed articles by title, and those with a date by year. */
  readonly letters: readonly Part[]
  readonly years: readonly Part[]
  /** Listed posts and articles that are read most, by popular.yaml. */
  readonly popular: readonly Article[]
  /** Parts of lists: their articles of one side. */
  readonly parts: readonly List[]
  readonly debates: readonly Debate[]
  readonly counterpoints: Counterpoints
  readonly answers: Answers
  readonly neighbors: Neighbors
  readonly targets: Targets
  readonly links: LinkGraph
  /** What is at each address of the site. */
  readonly addresses: ReadonlyMap<string, Place>
  /** How search engines name each of them. */
  readonly names: () => ReadonlyMap<string, PageName>
  readonly translations: Translations
  /** Its languages, its own first, and where the pages of each are. */
  readonly languages: readonly Pick<Site, 'language' | 'folder'>[]
  /** The other languages of the site, each with lists of its own; what belongs to the whole site is the same in all of them. */
  readonly editions: readonly Catalog[]
  readonly findings: readonly Finding[]
}

/** The catalog in each of the site's languages, its own first. */
export const inAllLanguages = (catalog: Catalog): Catalog[] => [catalog, ...catalog.editions]

/** Name every recording that a page plays, each once. */
export function recordingsOf(catalog: Catalog): Recording[] {
  const all = bodiesIn(catalog).flatMap(({ played }) => Object.values(played))
  return [...new Map(all.map((recording) => [recording.file, recording])).values()]
}

/** Name every file that a link leads to, each once. */
export function downloadsOf(catalog: Catalog): Download[] {
  const all = bodiesIn(catalog).flatMap(({ linked }) => Object.values(linked))
  return [...new Map(all.flatMap((one) => (one && 'download' in one ? [[one.download.file, one.download] as const] : []))).values()]
}

/** Name every picture that a page shows or links to, each once. */
export function picturesOf(catalog: Catalog): Picture[] {
  const bodies = bodiesIn(catalog).flatMap(({ images, linked }) => [
    ...Object.values(images),
    ...Object.values(linked).flatMap((one) => (one && 'picture' in one ? [one.picture] : [])),
  ])
  // An article's own picture comes last, for its crops: the same picture in a body needs none.
  const own = catalog.articles.flatMap(({ image }) => (image ? { ...image, variants: [...image.variants, ...image.crops] } : []))
  const all = [...bodies, ...own]
  return [...new Map(all.map((picture) => [picture.path, picture])).values()]
}

const bodiesIn = (catalog: Catalog): Body[] => {
  const lists = inAllLanguages(catalog).flatMap((one) => one.lists)
  return [...catalog.articles, ...lists, ...catalog.debates].flatMap(({ body }) => body ?? [])
}
