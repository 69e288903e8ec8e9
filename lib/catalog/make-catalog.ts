import { claimConflicts } from '#lib/addresses/address-claims.ts'
import { checkLinks } from '#lib/addresses/link-graph.ts'
import { withMoves } from '#lib/addresses/moves.ts'
import { targetsOf, unpublishedPaths } from '#lib/addresses/targets.ts'
import type { Category } from '#lib/content/article.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import { debatesOf } from '#lib/lists/debates.ts'
import { lettersOf, yearsOf } from '#lib/lists/indexes.ts'
import { type List, listsOf, tagFindings } from '#lib/lists/lists.ts'
import { placesOf } from '#lib/lists/place.ts'
import { seriesFindings } from '#lib/lists/series.ts'
import { partsOf } from '#lib/lists/side-lists.ts'
import { answersIn } from '#lib/related/answers.ts'
import { proposedCounterpoints, seekersAmong, writtenCounterpoints } from '#lib/related/counterpoints.ts'
import { checkRelated, neighborsForPages } from '#lib/related/neighbors.ts'
import { hasCome } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { callToActionAt, checkCallToAction } from './call-to-action.ts'
import type { Catalog } from './catalog.ts'
import { checkSecurity } from './check-security.ts'
import { footerOf } from './footer.ts'
import { futureFindings, withTrueDate } from './future-dates.ts'
import { navigationOf } from './navigation.ts'
import { namesOf } from './page-names.ts'
import { popularArticles } from './popular.ts'
import { newestFirst, type Occasion, published } from './published.ts'
import { updateFindings, withTrueUpdate } from './updates.ts'

/** Order and link what a content folder says. Who makes no pages of it may compare less: `neighborsForFindings`. */
export async function makeCatalog(reading: Reading, occasion: Occasion, compare = neighborsForPages): Promise<Catalog> {
  const { site, authors, categories } = reading
  const articles = newestFirst(
    published(reading.articles, site, occasion).map((article) => withTrueDate(article, site, occasion.now)),
    site,
  ).map((article) => withTrueUpdate(article, site))
  const listed = articles.filter((article) => !article.unlisted)
  const lists = listsOf({ site, listed, categories, authors })
  const [letters, years] = [lettersOf(listed, site), yearsOf(listed, site)]
  const parts = partsOf(lists, site)
  const unpublished = unpublishedPaths(reading, articles)
  const { debates, findings: ofDebates } = debatesOf(published(reading.debates, site, occasion), articles, unpublished, site)
  const written = writtenCounterpoints(articles, unpublished)
  const out = new Set(articles.map((article) => article.path))
  const sources = reading.sources.filter((source) => out.has(source.path))
  const neighbors = await compare(sources, seekersAmong(listed, written.pairs))
  const proposed = proposedCounterpoints(listed, neighbors)
  const counterpoints = new Map([...written.pairs, ...proposed.pairs])
  const { answers, findings: ofAnswers } = answersIn(articles, counterpoints)
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
    ...ofAnswers,
    ...checkRelated(sources, unpublished),
    ...links.findings,
    ...emptyCategories(categories, lists),
    ...tagFindings(listed),
    ...seriesFindings(
      reading.articles.filter(({ draft }) => !draft),
      site,
    ),
    ...futureFindings(reading.articles, site, occasion.now),
    ...updateFindings(reading.articles, site, occasion.now),
    ...checkCallToAction(reading.siteFile, targets, occasion.now),
    ...ofPopular,
    ...checkSecurity(reading.siteFile, occasion.now),
  ]
  return {
    site: {
      ...site,
      navigation: navigationOf(site, lists, listed, debates),
      footer: footerOf(site, { lists, listed, debates, years }),
      sides: site.sides.map((side) => ({
        ...side,
        address: lists.find(({ address }) => address === urls.side(side.slug))?.address ?? null,
      })),
      callToAction: callToActionAt(occasion.now, site),
      isPreview: occasion.drafts,
    },
    icon: reading.icon,
    articles,
    scheduled: new Set(
      articles.filter(({ publishAt }) => !hasCome(publishAt, occasion.now, site.timeZone)).map(({ path }) => path),
    ),
    listed,
    categories,
    authors,
    lists,
    letters,
    years,
    popular,
    parts,
    debates,
    counterpoints,
    answers,
    neighbors,
    targets,
    links: links.graph,
    addresses,
    names: namesOf(addresses, { site, categories, lists, debates }),
    findings: sortFindings(findings),
  }
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
