import type { Article } from '#lib/content/article.ts'
import { compare } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { localTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'
import { wordsOf } from '#lib/words/words.ts'

/** A part of an index: the articles of one letter or one year. */
export interface Part {
  readonly of: 'letters' | 'years'
  readonly title: string
  /** Its id in the whole index. */
  readonly id: string
  /** Where it is when the whole index is too long for one page. */
  readonly address: string
  readonly articles: readonly Article[]
}

/** How many articles one page may name: with more, each part of an index has a page of its own. */
const mostOnOnePage = 300

/** Say whether an index is too long for one page. */
export const isDivided = (parts: readonly Part[]): boolean =>
  parts.reduce((sum, { articles }) => sum + articles.length, 0) > mostOnOnePage

/** Index all articles by their titles, as a book does: "The Warm Call" is under W. */
export function lettersOf(listed: readonly Article[], { language, folder }: Site): Part[] {
  const keys = new Map(listed.map((article) => [article, keyOf(article.title, language)]))
  const key = (article: Article) => keys.get(article) ?? ''
  const inOrder = listed.toSorted((a, b) => compare(key(a), key(b)) || compare(a.address, b.address))
  const letters = grouped(inOrder, (article) => letterOf(key(article)))
  const last = letters.filter(([title]) => title === other)
  return [...letters.filter(([title]) => title !== other), ...last].map(([title, articles]) => {
    const slug = urls.slugify(title)
    const shown = title === other ? wordsOf(language).otherLetters : title
    return { of: 'letters', title: shown, id: `index-${slug}`, address: folder + urls.letter(slug), articles }
  })
}

/** Group dated articles by the year of their date, newest first. Pages are about the site, and no news. */
export function yearsOf(listed: readonly Article[], { timeZone, folder }: Site): Part[] {
  const yearOf = ({ kind, date }: Article) => (kind === 'page' || date === null ? null : localTime(date, timeZone).slice(0, 4))
  return grouped(listed, yearOf).map(([title, articles]) => {
    return { of: 'years', title, id: `year-${title}`, address: folder + urls.archive(title), articles }
  })
}

/** Group articles in their order; those without a name are left out. */
function grouped(articles: readonly Article[], nameOf: (article: Article) => string | null): [string, Article[]][] {
  const groups = new Map<string, Article[]>()
  for (const article of articles) {
    const name = nameOf(article)
    if (name === null) continue
    const group = groups.get(name) ?? []
    group.push(article)
    groups.set(name, group)
  }
  return [...groups]
}

const digits = '0–9'
/** What has no letter, wherever it is named by itself. */
const other = 'other'

/** Spell a title so that code units sort it: without accents, letter case, opening punctuation and the word that English does not sort by. */
function keyOf(title: string, language: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
  const words = plain.replace(/^[^\p{Letter}\p{Number}]+/u, '')
  return /^en\b/i.test(language) ? words.replace(/^(?:the|an?)\s+(?=\S)/, '') : words
}

/** Scripts of syllables or words have no letters to look under. */
function letterOf(key: string): string {
  const [first = ''] = key
  if (/\p{Number}/u.test(first)) return digits
  const isLetter =
    /\p{Letter}/u.test(first) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(first)
  return isLetter ? first.toUpperCase() : other
}
