import { baseOf } from '#lib/text/languages.ts'
import { searchWords, shareWords } from './script-words.ts'
import type { Words } from './words.ts'

/** What a page carries for its scripts and its style sheet, which say it in English by themselves: nothing on an English page. */
export const carried = (said: string, { language }: Words): string | undefined => (baseOf(language) === 'en' ? undefined : said)

/** What `browser/page.ts` says. */
export const shareWordsOf = (words: Words): string | undefined => carried(phrases(shareWords, words), words)

/** What `browser/search.ts` says. */
export const searchWordsOf = (words: Words): string | undefined => carried(phrases(searchWords, words), words)

const phrases = (english: Readonly<Partial<Record<keyof Words, unknown>>>, words: Words): string =>
  JSON.stringify(Object.fromEntries(Object.entries(words).filter(([name]) => Object.hasOwn(english, name))))
