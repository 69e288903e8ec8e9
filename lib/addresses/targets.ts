import type { Article, Body } from '#lib/content/article.ts'
import type { Reading } from '#lib/content/read-content.ts'
import { folderLanguage, inLanguage } from '#lib/content/source/names.ts'
import { oldAddresses } from '#lib/content/source/old-permalinks.ts'
import { aliasOf, spellingOf } from '#lib/content/source/permalink.ts'
import { servedElsewhere } from '#lib/elsewhere.ts'
import type { Debate } from '#lib/lists/debates.ts'
import type { Place } from '#lib/lists/place.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Site } from '#lib/site.ts'
import { localTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import type { Anchor, Targets } from './link.ts'
import { ownFiles } from './own-files.ts'

/** Name the files of articles that are written but not published. */
export function unpublishedPaths(reading: Reading, articles: readonly Article[]): ReadonlySet<string> {
  const out = new Set(articles.map((article) => article.path))
  return new Set(reading.sources.map((source) => source.path).filter((path) => !out.has(path)))
}

/** Gather everything that a link may lead to. */
export function targetsOf(
  reading: Reading,
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): Targets {
  const own = new Set(ownFiles(articles, places, reading.site))
  const texts = [...articles, ...debatesIn(places)]
  const named = new Map(texts.flatMap(({ aliases, address }) => aliases.map((alias) => [alias, address] as const)))
  const taken = new Set([...places.keys(), ...own, ...named.keys(), ...reading.moves.map(({ from }) => from)].map(urls.keyOf))
  const byPattern = formerByPattern(articles, reading.site, taken)
  return {
    origin: reading.site.origin,
    pages: new Map([...places].map(([address, place]) => [address, anchorsAt(place)])),
    former: new Map([...byPattern.map(({ from, to }) => [from, to] as const), ...named]),
    spelled: new Map([
      ...byPattern.flatMap(({ spellings, to }) => spellings.map((spelling) => [spelling, to] as const)),
      ...texts.flatMap(({ spellings, address }) => spellings.map((spelling) => [spelling, address] as const)),
    ]),
    gone: new Set(reading.moves.flatMap(({ from, to }) => (to === null ? [from] : []))),
    files: new Map([...texts.map(({ path, address }) => [path, address] as const), ...entryFiles(reading, places)]),
    own,
    unpublished,
    elsewhere: servedElsewhere(reading.site.elsewhere),
  }
}

interface Former {
  readonly from: string
  readonly spellings: readonly string[]
  readonly to: string
}

/**
 * Say which addresses articles had by the patterns of site.yaml. What is `taken` is no former address. Of two articles with one of them, that
 * has it whose file is named so, else the newer.
 */
function formerByPattern(
  articles: readonly Article[],
  { permalinks, timeZone }: Pick<Site, 'permalinks' | 'timeZone'>,
  taken: ReadonlySet<string>,
): Former[] {
  if (permalinks.length === 0) return []
  const ranked = articles.flatMap((article) =>
    datesOf(article, timeZone)
      .flatMap((date) => oldAddresses({ ...article, path: inLanguage(article.path), date }, permalinks))
      .map((spelled) => inFolder(article.path, spelled))
      .map((spelled, rank) => ({ spelled, rank, to: article.address })),
  )
  const known = new Set(taken)
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ spelled, to }) => {
      const { address: from } = aliasOf(spelled, 1)
      if (from === null || known.has(urls.keyOf(from))) return []
      known.add(urls.keyOf(from))
      return [{ from, to, spellings: spellingOf(spelled, from) }]
    })
}

/** Translations were in a folder of their language. */
function inFolder(path: string, spelled: string): string {
  const language = folderLanguage(path)
  return language === null ? spelled : `/${language.toLowerCase()}${spelled}`
}

/** Some systems took the day where a text was written, others that of the site. */
const datesOf = ({ date }: Article, timeZone: string): (string | null)[] =>
  date === null ? [null] : [...new Set([date.slice(0, 10), localTime(date, timeZone).slice(0, 10)])]

const debatesIn = (places: ReadonlyMap<string, Place>): Debate[] =>
  [...places.values()].flatMap((place) => (place.type === 'debate' ? [place.debate] : []))

/** Files of categories and authors that have a page, because an article is filed under them. */
function entryFiles({ categories, authors }: Reading, places: ReadonlyMap<string, Place>): (readonly [string, string])[] {
  const ofCategories = categories.flatMap(({ path, slug }) => (path ? [[path, urls.category(slug)] as const] : []))
  const ofAuthors = authors.flatMap(({ path, slug }) => (path ? [[path, urls.author(slug)] as const] : []))
  return [...ofCategories, ...ofAuthors].filter(([, address]) => places.has(address))
}

/** A heading that became the page's title or subtitle is reached at the title. */
function anchorsAt(place: Place): readonly Anchor[] | null {
  if (place.type === 'list') return place.page === 1 ? anchorsIn(place.list.body) : []
  if (place.type === 'debate') return anchorsIn(place.debate.body)
  if (place.type !== 'article') return []
  return anchorsOfArticle(place.article)
}

/** What is refused or missing as a whole has a finding of its own; nobody knows its headings. */
const anchorsOfArticle = onceFor(({ body }: Article): readonly Anchor[] | null =>
  body.words === 0 && body.pictures.length + body.recordings.length + body.places.length === 0
    ? null
    : [...anchorsIn(body), ...body.topAnchors.map((anchor) => ({ anchor, id: urls.titleId }))],
)

/** Headings come first: a place of the same name is right beside its heading. */
const anchorsIn = (body: Body | null | undefined): readonly Anchor[] => (body ? [...body.outline, ...body.places] : [])
