import { cached, hashOf } from '#lib/cache.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import type { Finding } from '#lib/findings.ts'
import { keepTerms, recallTerms } from './article-terms.ts'
import type { NearestLists } from './nearest-lists.ts'
import { oppositesIn, proposeOpposites, type Sides } from './opposites.ts'
import { reasonFor } from './reasons.ts'
import { refer, referTo } from './references.ts'
import { nameOf, relatableOf } from './relatable.ts'
import { candidatesIn, type RelatedLink, relateArticles } from './related.ts'
import { measure } from './resemblance.ts'
import type { Weighed } from './term-weights.ts'

/** Which article resembles which, by path; made once and kept as long as the articles stay as they are. */
export interface Neighbors {
  /** Ten at most for each article, best first: what its author chose, then what resembles it. */
  readonly related: Readonly<Record<string, readonly RelatedLink[]>>
  /** Articles of different sides that have no counterpoint yet and resemble each other, nearest first. */
  readonly opposites: readonly { readonly a: string; readonly b: string; readonly score: number }[]
}

/** An article that is looking for a counterpoint. */
export interface Seeker {
  readonly path: string
  readonly side: string
}

/**
 * Compare the listed articles by their words. Pages are not compared: they are about the site, not about its subject. What an
 * author chose may be anything that is published. `reason` says why in words; whoever shows none saves its time.
 */
export async function neighborsOf(
  published: readonly Source[],
  seekers: readonly Seeker[],
  reason: typeof reasonFor = reasonFor,
  languageOf: (source: Source) => string = () => '',
): Promise<Neighbors> {
  const compared = published.filter((source) => source.kind !== 'page' && !source.unlisted)
  const languages = [...new Set(compared.map(languageOf))]
  const found: Neighbors[] = []
  for (const language of languages) {
    const own = compared.filter((source) => languageOf(source) === language)
    found.push(await neighborsAmong(own, language, seekers, reason))
  }
  const related = Object.assign({}, ...found.map((one) => one.related)) as Neighbors['related']
  return {
    opposites: found.flatMap(({ opposites }) => opposites).toSorted((a, b) => b.score - a.score),
    related: Object.fromEntries(published.map((source) => [source.path, chosenFirst(source, published, related)])),
  }
}

/** What was compared last of a language: most of it is the same after an edit. */
interface Compared {
  readonly weighed: Weighed
  readonly related: NearestLists
  readonly opposites: { readonly sides: Sides; readonly lists: NearestLists }
}

const comparedLast = new Map<string, Compared>()

/** Compare articles of one language: the words of two have nothing in common. */
async function neighborsAmong(
  sources: readonly Source[],
  language: string,
  seekers: readonly Seeker[],
  reason: typeof reasonFor,
): Promise<Neighbors> {
  const relatables = sources.map(relatableOf)
  const sides = new Map(seekers.map(({ path, side }) => [path, side]))
  return cached('neighbors', hashOf(JSON.stringify([...sides]), reason.name, ...relatables.map(nameOf)), async () => {
    await recallTerms()
    const before = comparedLast.get(language)
    const resemblance = measure(relatables, undefined, before?.weighed)
    await keepTerms(resemblance)
    const related = candidatesIn(resemblance, before?.related)
    const opposites = { sides, lists: oppositesIn(sides, resemblance, before?.opposites) }
    const { lexicon, articles, weights } = resemblance
    const { core, titles, signs } = weights
    comparedLast.set(language, { weighed: { lexicon, articles, weights: { core, titles, signs } }, related, opposites })
    return {
      related: Object.fromEntries(relateArticles(relatables, resemblance, reason, related)),
      opposites: proposeOpposites(sides, resemblance, opposites.lists),
    }
  })
}

/** Compare articles for pages, which say by themselves why they name an article: by what both are filed under. */
export const neighborsForPages = (
  published: readonly Source[],
  seekers: readonly Seeker[],
  languageOf?: (source: Source) => string,
): Promise<Neighbors> => neighborsOf(published, seekers, unsaid, languageOf)

const unsaid = () => ''

/** Compare articles for findings, which speak of opposites alone: where no two sides seek one, nothing is compared. */
export const neighborsForFindings: typeof neighborsForPages = async (published, seekers, languageOf) =>
  new Set(seekers.map(({ side }) => side)).size < 2
    ? { related: {}, opposites: [] }
    : neighborsForPages(published, seekers, languageOf)

/** Why an article is named that an author chose. */
export const editorsChoice = 'Editor’s choice'

/** Put what an author chose before what was computed. */
function chosenFirst(source: Source, all: readonly Source[], related: Neighbors['related']): RelatedLink[] {
  const chosen = (source.fields.related ?? [])
    .flatMap((written) => referTo(written, source, all).slice(0, 1))
    .filter((other) => other !== source)
  const first = [...new Set(chosen)].map((other) => ({ id: other.path, score: 1, reason: editorsChoice }))
  const rest = (related[source.path] ?? []).filter((link) => !chosen.some((other) => other.path === link.id))
  return [...first, ...rest].slice(0, 10)
}

/** Say where an author chose an article that is not there, or the article itself. */
export function checkRelated(published: readonly Source[], unpublished: ReadonlySet<string>): Finding[] {
  return published.flatMap((source) =>
    (source.fields.related ?? []).flatMap((written): Finding[] => {
      const found = refer(written, source, published, unpublished)
      const problem = 'problem' in found ? found.problem : found.article === source ? toItself : null
      return problem ? [{ file: source.file, line: source.lineOf('related'), column: 1, severity: 'error', ...problem }] : []
    }),
  )
}

const toItself = {
  rule: 'reference-self',
  message: 'This article names itself as related.',
  fix: 'Name another article, or remove it from the list.',
}
