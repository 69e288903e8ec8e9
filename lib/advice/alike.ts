import type { Article } from '#lib/content/article.ts'
import type { Section } from '#lib/markdown/tree/body.ts'
import { type Advice, quoted, sentencesOf, share, wordsOf } from './say.ts'

/** An article and its words. */
export interface Told {
  readonly article: Article
  readonly sections: readonly Section[]
  /** What `runsIn` says of it. */
  readonly runs: () => Runs
}

/** All runs of five words of a text, each once, as numbers in order: two runs of one number are as good as surely the same. */
export type Runs = Uint32Array

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []

/** Titles that say the same in almost the same words, and texts of which that many runs of five words are the same. */
const titlesShare = 80
const textsShare = 50

/** Say of which of these others, which resemble it, an article is a second version. */
export function alikeAdvice({ article, runs }: Told, others: readonly Told[]): Advice[] {
  return others.flatMap((other): Advice[] => {
    const advice: Advice[] = []
    const inTitles = common(new Set(wordsIn(article.title)), new Set(wordsIn(other.article.title)))
    const inTexts = commonRuns(runs(), other.runs())
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
  return shareOf(both, one.size + other.size - both)
}

const shareOf = (both: number, either: number): number => (either === 0 ? 0 : share(both, either))

function commonRuns(one: Runs, other: Runs): number {
  let [at, there, both] = [0, 0, 0]
  while (at < one.length && there < other.length) {
    const [a, b] = [one[at] ?? 0, other[there] ?? 0]
    if (a === b) both++
    if (a <= b) at++
    if (b <= a) there++
  }
  return shareOf(both, one.length + other.length - both)
}

/** Words in a run: that many in a row are seldom chance. */
const runLength = 5

/** Number the runs of a text. */
export function runsIn(sections: readonly Section[]): Runs {
  const words = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => wordsIn(wordsOf(paragraph)))).map(numberOf)
  const runs = new Set<number>()
  for (let from = 0; from + runLength <= words.length; from++) {
    let number = 0
    for (let at = from; at < from + runLength; at++) number = Math.imul(number ^ (words[at] ?? 0), 0x9e3779b1) + (number >>> 15)
    runs.add(number >>> 0)
  }
  return Uint32Array.from(runs).sort()
}

/** FNV-1a: https://www.isthe.com/chongo/tech/comp/fnv/ */
function numberOf(word: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193)
  return number >>> 0
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
