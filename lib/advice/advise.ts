import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { type Finding, sortFindings } from '#lib/findings.ts'
import { groupedBy } from '#lib/grouped.ts'
import { nearest as nearestName } from '#lib/text/nearest.ts'
import { alikeAdvice, phraseAdvice, phraseOf, placeForLink, type Told } from './alike.ts'
import { sectionsOf } from './prose.ts'
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
export function adviceOn(catalog: Catalog, isAsked: (article: Article) => boolean = () => true): Finding[] {
  const { articles, site } = catalog
  const byPath = new Map(articles.map((article) => [article.path, article]))
  const linkedFrom = new Map<string, string[]>()
  for (const [from, leads] of catalog.links)
    for (const address of leads) linkedFrom.set(address, [...(linkedFrom.get(address) ?? []), from])
  const byPhrase = groupedBy(articles, (article) => phraseOf(article) ?? '')
  const ownHost = new URL(site.origin).host
  return sortFindings(
    articles.filter(isAsked).flatMap((article) => {
      const told = read(article)
      const others = () =>
        (catalog.neighbors.related[article.path] ?? []).flatMap(({ id }) => {
          const other = byPath.get(id)
          return other ? [read(other)] : []
        })
      const all = [
        ...appearanceAdvice(article, linkedFrom.get(article.address) ?? [], catalog),
        ...alikeAdvice(told, others().slice(0, nearest)),
        ...phraseAdvice(article, byPhrase.get(phraseOf(article) ?? 'none') ?? []),
        ...wordingAdvice(told.sections, article.body.links, { ownHost, written: article.body.source.text }),
        ...told.style(),
      ].map((advice) => (advice.rule === 'text-orphaned' ? withPlace(advice, article, others()) : advice))
      return [...all.filter(({ rule }) => !(rule in article.silence)).map(findingIn(article)), ...unknownSilences(article)]
    }),
  )
}

interface ReadText extends Told {
  readonly style: () => readonly Advice[]
}

/** What was read of texts, by their words: whoever asks again after an edit finds most of them as they were. */
const known = new Map<string, Omit<ReadText, 'article'>>()
/** Texts that are being written leave one behind for each look. */
const mostKnown = 20_000

/** Divide a text into its sentences; how it reads is said where somebody asks. */
function read(article: Article): ReadText {
  const { source, language } = article.body
  const key = `${language}\n${source.text}`
  const made = known.get(key) ?? readText(source.text, language)
  if (known.size > mostKnown) known.clear()
  known.set(key, made)
  return { article, ...made }
}

function readText(text: string, language: string): Omit<ReadText, 'article'> {
  const sections = sectionsOf(text, language)
  let style: readonly Advice[] | undefined
  return {
    sections,
    style: () => {
      style ??= styleAdvice(sections, language)
      return style
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
