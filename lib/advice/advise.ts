import { setImmediate } from 'node:timers/promises'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { bodyKey, proseOf } from '#lib/content/parsed-texts.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'
import type { Section } from '#lib/markdown/tree/body.ts'
import { onceFor } from '#lib/once-for.ts'
import { nearest as nearestName } from '#lib/text/nearest.ts'
import { alikeAdvice, phraseAdvice, phraseOf, placeForLink, type Runs, runsIn, type Told } from './alike.ts'
import type { Advice } from './say.ts'
import { appearanceAdvice } from './search-appearance.ts'
import { styleAdvice } from './style.ts'
import { wordingAdvice } from './wording.ts'

/** All rules of advice: these an article may silence. */
export const rulesOfAdvice = [
  ...['title-wide', 'description-wide', 'text-thin', 'text-orphaned', 'text-dead-end'],
  ...['text-alike', 'title-alike', 'phrase-shared', 'link-words', 'link-tracked'],
  ...['long-sentences', 'long-paragraph', 'passive-voice', 'sentences-alike', 'few-headings', 'hard-to-read'],
  ...['left-to-do', 'address-of-mail', 'stale-call'],
] as const

/** A second version of a text is among those that resemble it most. */
const nearest = 3

const ofSearch = new Set<string>(rulesOfAdvice.slice(0, 10))

/**
 * Say of published texts, or of those that are asked for, how they look in search results and how they read. `catalog` holds what resembles
 * what. What an article silences is left out; a silence that names no rule is a warning.
 */
export async function adviceOn(catalog: Catalog, isAsked: (article: Article) => boolean = () => true): Promise<Finding[]> {
  const asked = catalog.articles.filter(isAsked)
  const around = { ...tiesOf(catalog), catalog, texts: await readAll(asked, catalog) }
  const found: Finding[] = []
  for (const [at, article] of asked.entries()) {
    // Whoever has other questions meanwhile is answered.
    if (at % atOnce === 0) await setImmediate()
    found.push(...adviceOnOne(article, around))
  }
  return sortFindings(found)
}

const atOnce = 20

interface Around extends ReturnType<typeof tiesOf> {
  readonly catalog: Catalog
  readonly texts: ReadonlyMap<string, ReadText>
}

/** Say who links to each address, and which articles are written for one phrase. */
const tiesOf = onceFor(({ articles, links }: Catalog) => {
  const linkedFrom = new Map<string, string[]>()
  for (const [from, leads] of links) {
    for (const address of leads) {
      const known = linkedFrom.get(address)
      if (known) known.push(from)
      else linkedFrom.set(address, [from])
    }
  }
  return { linkedFrom, byPhrase: groupedBy(articles, (article) => phraseOf(article) ?? '') }
})

function adviceOnOne(article: Article, { catalog, texts, linkedFrom, byPhrase }: Around): Finding[] {
  const told = texts.get(article.path)
  if (!told) return []
  const others = nearTo(article, catalog).flatMap((path) => texts.get(path) ?? [])
  const { body, address, silence } = article
  const all = [
    ...appearanceAdvice(article, linkedFrom.get(address) ?? [], catalog),
    ...alikeAdvice(told, others.slice(0, nearest)),
    ...phraseAdvice(article, byPhrase.get(phraseOf(article) ?? 'none') ?? []),
    ...wordingAdvice(told.sections, body.links, { ownHost: new URL(catalog.site.origin).host, written: body.source.text }),
    ...told.style(),
  ].map((advice) => (advice.rule === 'text-orphaned' ? withPlace(advice, article, others) : advice))
  return [...all.filter(({ rule }) => !(rule in silence)).map(findingIn(article)), ...unknownSilences(article)]
}

const nearTo = ({ path }: Article, { neighbors }: Catalog): string[] => (neighbors.related[path] ?? []).map(({ id }) => id)

interface ReadText extends Told {
  readonly style: () => readonly Advice[]
}

/** Read the sentences of these articles and of those that resemble them, by path. */
async function readAll(asked: readonly Article[], catalog: Catalog): Promise<ReadonlyMap<string, ReadText>> {
  const paths = new Set(asked.flatMap((article) => [article.path, ...nearTo(article, catalog)]))
  const read = new Map<string, ReadText>()
  for (const article of catalog.articles) if (paths.has(article.path)) read.set(article.path, await readText(article))
  return read
}

/** What is known of texts, by their names: whoever asks again after an edit finds most of them as they were. */
const known = new Map<string, Omit<ReadText, 'article'>>()
/** Texts that are being written leave one behind for each look. */
const mostKnown = 20_000

async function readText(article: Article): Promise<ReadText> {
  const key = bodyKey(article.body.source)
  const made = known.get(key) ?? readOnce(await proseOf(article.body), article.body.language)
  if (known.size > mostKnown) known.clear()
  known.set(key, made)
  return { article, ...made }
}

/** How it reads, and its runs of words, are found where somebody asks. */
function readOnce(sections: readonly Section[], language: string): Omit<ReadText, 'article'> {
  const made: { style?: readonly Advice[]; runs?: Runs } = {}
  return {
    sections,
    style() {
      made.style ??= styleAdvice(sections, language)
      return made.style
    },
    runs() {
      made.runs ??= runsIn(sections)
      return made.runs
    },
  }
}

function withPlace(advice: Advice, article: Article, others: readonly Told[]): Advice {
  const place = placeForLink(article, others)
  return place === null ? advice : { ...advice, fix: place }
}

const findingIn =
  ({ file }: Article) =>
  (advice: Advice): Finding => ({
    file,
    column: 1,
    severity: 'hint',
    tier: ofSearch.has(advice.rule) ? 'search appearance' : 'style',
    ...advice,
  })

const unknownSilences = ({ file, silence, lineOf }: Article): Finding[] =>
  Object.keys(silence)
    .filter((rule) => !rulesOfAdvice.some((known) => known === rule))
    .map((rule) => {
      const meant = nearestName(rule, rulesOfAdvice)
      const message = `"${rule}" is no rule that can be silenced.`
      const fix = meant === null ? 'Remove the line; `npm run check -- --advice` names the rules.' : `Did you mean ${meant}?`
      return { file, line: lineOf('silence'), column: 1, severity: 'warning', rule: 'silence-unknown', message, fix }
    })
