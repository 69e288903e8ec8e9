import type { Article } from '#lib/content/article.ts'
import type { Section, Sentence } from './prose.ts'
import { type Advice, quoted, share } from './say.ts'

/** An article and its words. */
export interface Told {
  readonly article: Article
  readonly sections: readonly Section[]
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []

/** Titles that say the same in almost the same words, and texts of which that many runs of five words are the same. */
const titlesShare = 80
const textsShare = 50

/** Say of which of these others, which resemble it, an article is a second version. */
export function alikeAdvice(told: Told, others: readonly Told[]): Advice[] {
  const { article } = told
  return others.flatMap((other): Advice[] => {
    const advice: Advice[] = []
    const inTitles = common(new Set(wordsIn(article.title)), new Set(wordsIn(other.article.title)))
    const inTexts = common(runsOf(told), runsOf(other))
    if (inTexts >= textsShare) {
      const message = `About ${inTexts} % of the text is also that of ${other.article.file}.`
      advice.push({ line: 1, rule: 'text-alike', message, fix: 'Join the two, and name the address of the other in aliases:.' })
    } else if (inTitles >= titlesShare) {
      const message = `The title says the same as that of ${other.article.file}: “${other.article.title}”.`
      const fix = 'Say in each title what sets it apart.'
      advice.push({ line: article.lineOf('title'), rule: 'title-alike', message, fix })
    }
    return advice
  })
}

/** The phrase that an article is written for: its first keyword. */
export const phraseOf = ({ keywords }: Article): string | null => keywords[0]?.toLowerCase() ?? null

/** Say which of these others is written for the same phrase. */
export function phraseAdvice(article: Article, others: readonly Article[]): Advice[] {
  const other = others.find((one) => one !== article)
  if (!other) return []
  const message = `${other.file} is written for the same phrase, “${article.keywords[0]}”: the two compete in search results.`
  const fix = 'Choose another first keyword for one of them, or join the two.'
  return [{ line: article.lineOf('keywords'), rule: 'phrase-shared', message, fix }]
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((item) => other.has(item)).length
  const either = one.size + other.size - both
  return either === 0 ? 0 : share(both, either)
}

function runsOf({ sections }: Told): ReadonlySet<string> {
  const words = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => wordsIn(paragraph.words)))
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
}

/** Name a place in one of these texts whose words are about an article that nobody links to. */
export function placeForLink(article: Article, others: readonly Told[]): string | null {
  for (const phrase of phrasesOf(article))
    for (const { article: other, sections } of others) {
      const found = sentencesOf(sections).find(({ words }) => holds(words, phrase))
      if (found) {
        const at = found.words.toLowerCase().indexOf(phrase)
        const words = found.words.slice(at, at + phrase.length)
        return `In ${other.file}, line ${found.line}, the words “${words}” in ${quoted(found.words)} could lead here.`
      }
    }
  return null
}

const sentencesOf = (sections: readonly Section[]): Sentence[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))

const holds = (words: string, phrase: string): boolean => {
  const at = words.toLowerCase().indexOf(phrase)
  const edge = (sign: string | undefined) => sign === undefined || !/[\p{Letter}\p{Number}]/u.test(sign)
  return at >= 0 && edge(words[at - 1]) && edge(words[at + phrase.length])
}

/** What an article is about, in words that others may use: what it is filed under, and pairs of words of its title. */
function phrasesOf({ keywords, tags, title }: Article): string[] {
  const words = wordsIn(title)
  const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word])
  const telling = pairs.filter((pair) => pair.every((word) => word.length > 3)).map((pair) => pair.join(' '))
  const phrases = [...keywords, ...tags, ...telling].map((phrase) => phrase.toLowerCase()).filter((phrase) => phrase.length > 4)
  return phrases.sort((a, b) => b.length - a.length)
}
