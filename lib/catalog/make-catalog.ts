import { claimConflicts } from '#lib/addresses/address-claims.ts'
import { checkLinks } from '#lib/addresses/link-graph.ts'
import { withMoves } from '#lib/addresses/moves.ts'
import { targetsOf, unpublishedPaths } from '#lib/addresses/targets.ts'
import type { Article, Category } from '#lib/content/article.ts'
import type { Reading } from '#lib/content/read-content.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import { debatesOf } from '#lib/lists/debates.ts'
import { lettersOf, type Part, yearsOf } from '#lib/lists/indexes.ts'
import { type List, listsOf, tagFindings } from '#lib/lists/lists.ts'
import { placesOf } from '#lib/lists/place.ts'
import { seriesFindings } from '#lib/lists/series.ts'
import { partsOf } from '#lib/lists/side-lists.ts'
import { once } from '#lib/once-for.ts'
import { answersIn } from '#lib/related/answers.ts'
import { proposedCounterpoints, seekersAmong, writtenCounterpoints } from '#lib/related/counterpoints.ts'
import { checkRelated, neighborsForPages } from '#lib/related/neighbors.ts'
import type { Site } from '#lib/site.ts'
import { hasCome } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { callToActionAt, checkCallToAction } from './call-to-action.ts'
import type { Catalog } from './catalog.ts'
import { checkSecurity } from './check-security.ts'
import { type Edition, editionsAmong, folderOf, languageFindings } from './editions.ts'
import { footerOf } from './footer.ts'
import { earlyCorrections, futureFindings, withTrueDate } from './future-dates.ts'
import { navigationOf } from './navigation.ts'
import { namesOf } from './page-names.ts'
import { popularArticles } from './popular.ts'
import { newestFirst, type Occasion, published } from './published.ts'
import { translationsOf } from './translations.ts'
import { updateFindings, withTrueUpdate } from './updates.ts'

/** Order and link what a content folder says. Who makes no pages of it may compare less: `neighborsForFindings`. */
export async function makeCatalog(reading: Reading, occasion: Occasion, compare = neighborsForPages): Promise<Catalog> {
  const { site } = reading
  const articles = newestFirst(
    published(reading.articles, site, occasion).map((article) => withTrueDate(article, site, occasion.now)),
    site,
  ).map((article) => withTrueUpdate(article, site))
  const unpublished = unpublishedPaths(reading, articles)
  const { translations, findings: ofTranslations } = translationsOf(articles, unpublished, site)
  const out = articles.filter((article) => !article.unlisted)
  const editions = editionsAmong(out, translations, site)
  const folder = (article: Pick<Article, 'language'>) => folderOf(article, editions, site)
  const inFolder = (own: string) => (editions.length === 0 ? out : out.filter((article) => folder(article) === own))
  const main = sectionOf(site, inFolder(''), reading)
  const others = editions.map((edition) => sectionOf(siteIn(edition, site), inFolder(edition.folder), reading))
  const sections = [main, ...others]
  const { debates, findings: ofDebates } = debatesOf(published(reading.debates, site, occasion), articles, unpublished, site)
  const written = writtenCounterpoints(articles, unpublished)
  const paths = new Map(articles.map((article) => [article.path, article]))
  const sources = reading.sources.filter((source) => paths.has(source.path))
  const languageOf = ({ path }: Source) => folder(paths.get(path) ?? site)
  const neighbors = await compare(sources, seekersAmong(out, written.pairs), languageOf)
  const proposed = proposedCounterpoints(out, neighbors)
  const counterpoints = new Map([...written.pairs, ...proposed.pairs])
  const { answers, findings: ofAnswers } = answersIn(articles, counterpoints)
  const addresses = new Map(
    sections.flatMap(({ site: { folder: own }, lists, parts, letters, years }) => [
      ...placesOf(
        editions.length === 0 ? articles : articles.filter((article) => folder(article) === own),
        [...lists, ...parts],
        own === '' ? debates : [],
        [letters, years],
        own,
      ),
    ]),
  )
  const { targets, findings: ofMoves } = withMoves(reading.moves, targetsOf(reading, articles, unpublished, addresses))
  const links = checkLinks(reading.siteFile, articles, [...main.lists, ...debates], targets)
  const { popular, findings: ofPopular } = popularArticles(reading.popular.entries, out, targets)
  const allLists = sections.flatMap(({ lists, parts }) => [...lists, ...parts])
  const findings = [
    ...claimConflicts(
      articles,
      allLists,
      debates,
      sections.flatMap(({ letters, years }) => [...letters, ...years]),
      reading.moves,
      editions,
    ),
    ...ofTranslations,
    ...languageFindings(reading.siteFile, editions),
    ...ofDebates,
    ...ofMoves,
    ...written.findings,
    ...proposed.findings,
    ...ofAnswers,
    ...checkRelated(sources, unpublished),
    ...links.findings,
    ...emptyCategories(reading.categories, sections),
    ...sections.flatMap(({ listed }) => tagFindings(listed)),
    ...sections.flatMap((section) =>
      seriesFindings(
        reading.articles.filter((article) => !article.draft && folder(article) === section.site.folder),
        section.site,
      ),
    ),
    ...futureFindings(reading.articles, site, occasion.now),
    ...earlyCorrections(reading.articles, site, occasion.now),
    ...updateFindings(reading.articles, site, occasion.now),
    ...checkCallToAction(reading.siteFile, targets, occasion.now),
    ...ofPopular,
    ...checkSecurity(reading.siteFile, occasion.now),
  ]
  // Whoever only looks for findings names no page.
  const names = once(() =>
    namesOf(
      addresses,
      sections.map((section) => ({ ...section, debates })),
    ),
  )
  const whole = {
    icon: reading.icon,
    articles,
    scheduled: new Set(
      articles.filter(({ publishAt }) => !hasCome(publishAt, occasion.now, site.timeZone)).map(({ path }) => path),
    ),
    counterpoints,
    answers,
    neighbors,
    targets,
    links: links.graph,
    addresses,
    names,
    translations,
    languages: sections.map(({ site: { language, folder } }) => ({ language, folder })),
    findings: sortFindings(findings),
  }
  const catalogs = sections.map(({ site: own, categories, authors, listed, lists, parts, letters, years }): Catalog => {
    const argued = own.folder === '' ? debates : []
    return {
      ...whole,
      site: {
        ...own,
        navigation: navigationOf(own, lists, listed, argued),
        footer: footerOf(own, { lists, listed, debates: argued, years }),
        sides: own.sides.map((side) => {
          const at = own.folder + urls.side(side.slug)
          return { ...side, address: lists.some(({ address }) => address === at) ? at : null }
        }),
        callToAction: callToActionAt(occasion.now, own),
        isPreview: occasion.drafts,
      },
      categories,
      authors,
      listed,
      lists,
      letters,
      years,
      popular: editions.length === 0 ? popular : popular.filter((article) => listed.includes(article)),
      parts,
      debates: argued,
      editions: [],
    }
  })
  const [own = missing(), ...translated] = catalogs
  return { ...own, editions: translated }
}

/** What the site has in one language. */
interface Section extends Pick<Reading, 'categories' | 'authors'> {
  readonly site: Site
  readonly listed: readonly Article[]
  readonly lists: readonly List[]
  readonly parts: readonly List[]
  readonly letters: readonly Part[]
  readonly years: readonly Part[]
}

function sectionOf(site: Site, listed: readonly Article[], reading: Reading): Section {
  const { categories, authors } = readingIn(site, reading)
  const lists = listsOf({ site, listed, categories, authors })
  return {
    site,
    categories,
    authors,
    listed,
    lists,
    parts: partsOf(lists, site),
    letters: lettersOf(listed, site),
    years: yearsOf(listed, site),
  }
}

/** What site.yaml says in its own language, it says in no other: there, pages lead to all there is. */
function siteIn({ language, folder }: Edition, site: Site): Site {
  const { name, description, navigation = [], sides } = site.languages[language] ?? {}
  return {
    ...site,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    language,
    folder,
    navigation,
    sides: site.sides.map((side, at) => ({ ...side, ...(sides?.[at] && { title: sides[at].title, claim: sides[at].claim }) })),
    footer: { ...site.footer, groups: [] },
    callToAction: null,
  }
}

/** Categories and authors are told of in the language of the site; in another one they have a name at most. */
function readingIn({ language, folder }: Site, { categories, authors, site }: Reading): Pick<Reading, 'categories' | 'authors'> {
  if (folder === '') return { categories, authors }
  const titles = site.languages[language]?.categories ?? {}
  const bare = { description: null, body: null, path: null }
  return {
    categories: categories.map((category) => ({ ...category, title: titles[category.slug] ?? category.title, ...bare })),
    authors: authors.map((author) => ({ ...author, ...bare })),
  }
}

function missing(): never {
  throw new Error('A site has a language.')
}

function emptyCategories(categories: readonly Category[], sections: readonly Section[]): Finding[] {
  const filled = new Set(sections.flatMap(({ site, lists }) => lists.map(({ address }) => address.slice(site.folder.length))))
  return categories.flatMap(({ slug, title, file }) => {
    if (file === null || filled.has(urls.category(slug))) return []
    const message = `No published article is filed under "${title}", so it has no page yet.`
    const fix = 'File an article under it, or remove this file.'
    return [{ file, line: 1, column: 1, severity: 'warning', rule: 'category-empty', message, fix }]
  })
}
