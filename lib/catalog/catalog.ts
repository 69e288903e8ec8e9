import type { Article, Author, Category } from '#lib/content/article.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { callToActionAt, checkCallToAction } from './call-to-action.ts'
import { checkCards } from './check-cards.ts'
import { claimConflicts } from './claims.ts'
import { type Counterpoints, proposedCounterpoints, seekersAmong, writtenCounterpoints } from './counterpoints.ts'
import { type Debate, debatesOf } from './debates.ts'
import { isDivided, lettersOf, type Part, yearsOf } from './indexes.ts'
import { checkLinks, type LinkGraph } from './link-graph.ts'
import type { Targets } from './links.ts'
import { partsOf } from './list-parts.ts'
import { type List, listsOf, pagesOf, tagFindings } from './lists.ts'
import { withMoves } from './moves.ts'
import { navigationOf } from './navigation.ts'
import { checkRelated, type Neighbors, neighborsOf } from './neighbors.ts'
import { namesOf, type PageName } from './page-names.ts'
import { popularArticles } from './popular.ts'
import { newestFirst, type Occasion, published } from './published.ts'
import { checkSecurity } from './security.ts'
import { seriesFindings } from './series.ts'
import { targetsOf, unpublishedPaths } from './targets.ts'
import { updateFindings, withTrueUpdate } from './updates.ts'

/** All published articles, ordered, with everything that pages may look up. */
export interface Catalog {
  readonly site: Site
  /** The site's own icon, a clean drawing; null where it has none. */
  readonly icon: string | null
  /** Newest first, the unlisted too. */
  readonly articles: readonly Article[]
  /** Those that lists, feeds and search may name. */
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
  readonly neighbors: Neighbors
  readonly targets: Targets
  readonly links: LinkGraph
  /** What stands at each address of the site. */
  readonly addresses: ReadonlyMap<string, Place>
  /** How search engines name each of them. */
  readonly names: ReadonlyMap<string, PageName>
  readonly findings: readonly Finding[]
}

/** What stands at an address. */
export type Place =
  | { readonly type: 'front' }
  | { readonly type: 'categories' }
  | { readonly type: 'search' }
  | { readonly type: 'archive' }
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'debates' }
  | { readonly type: 'debate'; readonly debate: Debate }
  | { readonly type: 'list'; readonly list: List; readonly page: number }
  | { readonly type: 'article'; readonly article: Article }

/** Order and link what a content folder says. */
export async function makeCatalog(reading: Reading, occasion: Occasion): Promise<Catalog> {
  const { site, authors, categories } = reading
  const articles = newestFirst(published(reading.articles, site, occasion), site).map((article) => withTrueUpdate(article, site))
  const listed = articles.filter((article) => !article.unlisted)
  const lists = listsOf({ site, listed, categories, authors })
  const [letters, years] = [lettersOf(listed, site), yearsOf(listed, site)]
  const parts = partsOf(lists, site)
  const unpublished = unpublishedPaths(reading, articles)
  const { debates, findings: ofDebates } = debatesOf(published(reading.debates, site, occasion), articles, unpublished, site)
  const written = writtenCounterpoints(articles, unpublished)
  const out = new Set(articles.map((article) => article.path))
  const sources = reading.sources.filter((source) => out.has(source.path))
  const neighbors = await neighborsOf(sources, seekersAmong(listed, written.pairs))
  const proposed = proposedCounterpoints(listed, neighbors)
  const addresses = placesOf(articles, [...lists, ...parts], debates, [letters, years])
  const { targets, findings: ofMoves } = withMoves(reading.moves, targetsOf(reading, articles, unpublished, addresses))
  const links = checkLinks(reading.siteFile, articles, [...lists, ...debates], targets)
  const { popular, findings: ofPopular } = popularArticles(reading.popular.entries, listed, targets)
  const findings = [
    ...claimConflicts(articles, [...lists, ...parts], debates, [...letters, ...years], reading.moves),
    ...ofDebates,
    ...ofMoves,
    ...written.findings,
    ...proposed.findings,
    ...checkRelated(sources, unpublished),
    ...links.findings,
    ...emptyCategories(categories, lists),
    ...tagFindings(listed),
    ...seriesFindings(
      reading.articles.filter(({ draft }) => !draft),
      site,
    ),
    ...updateFindings(reading.articles, site, occasion.now),
    ...checkCallToAction(reading.siteFile, targets, occasion.now),
    ...ofPopular,
    ...checkSecurity(reading.siteFile, occasion.now),
    ...checkCards(reading.siteFile, articles, debates),
  ]
  return {
    site: { ...site, navigation: navigationOf(site, lists, listed, debates), callToAction: callToActionAt(occasion.now, site) },
    icon: reading.icon,
    articles,
    listed,
    categories,
    authors,
    lists,
    letters,
    years,
    popular,
    parts,
    debates,
    counterpoints: new Map([...written.pairs, ...proposed.pairs]),
    neighbors,
    targets,
    links: links.graph,
    addresses,
    names: namesOf(addresses, { site, categories, lists, debates }),
    findings: sortFindings(findings),
  }
}

function placesOf(
  articles: readonly Article[],
  lists: readonly List[],
  debates: readonly Debate[],
  [letters, years]: readonly [readonly Part[], readonly Part[]],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>([
    [urls.home, { type: 'front' }],
    [urls.search, { type: 'search' }],
  ])
  if (years.length > 0) places.set(urls.archive(), { type: 'archive' })
  for (const part of [letters, years].filter(isDivided).flat()) places.set(part.address, { type: 'part', part })
  if (lists.some((list) => list.label === 'Category')) places.set(urls.categories, { type: 'categories' })
  for (const list of lists) {
    for (let page = 1; page <= pagesOf(list); page++) places.set(urls.pageOf(list.address, page), { type: 'list', list, page })
  }
  if (debates.length > 0) places.set(urls.debates, { type: 'debates' })
  for (const debate of debates) places.set(debate.address, { type: 'debate', debate })
  for (const article of articles) places.set(article.address, { type: 'article', article })
  return places
}

function emptyCategories(categories: readonly Category[], lists: readonly List[]): Finding[] {
  const filled = new Set(lists.map((list) => list.address))
  return categories.flatMap(({ slug, title, file }) => {
    if (file === null || filled.has(urls.category(slug))) return []
    const message = `No published article is filed under "${title}", so it has no page yet.`
    const fix = 'File an article under it, or remove this file.'
    return [{ file, line: 1, column: 1, severity: 'warning', rule: 'category-empty', message, fix }]
  })
}

/** Name every picture that a page shows, each once. */
export function picturesOf(catalog: Catalog): Picture[] {
  const bodies = [...catalog.articles, ...catalog.lists, ...catalog.debates].flatMap(({ body }) =>
    Object.values(body?.images ?? {}),
  )
  // An article's own picture comes last, for its crops: the same picture in a body needs none.
  const own = catalog.articles.flatMap(({ image }) => (image ? { ...image, variants: [...image.variants, ...image.crops] } : []))
  const all = [...bodies, ...own]
  return [...new Map(all.map((picture) => [picture.path, picture])).values()]
}
