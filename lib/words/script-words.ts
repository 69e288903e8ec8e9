import type { Plural } from './plural.ts'

/** What scripts in the browser say in English. On pages in other languages their elements carry the words. */
export const shareWords = {
  copied: 'Link copied',
  notCopied: 'The link could not be copied',
}

interface SearchWords {
  readonly searchFailed: string
  readonly nothingFound: string
  readonly found: Plural
  readonly forWords: string
  readonly inChosen: string
}

/** What the search says in English. `{where}` is `{forWords}` and `{inChosen}`, where these were asked for. */
export const searchWords: SearchWords = {
  searchFailed: 'The search could not be loaded. Everything is listed below.',
  nothingFound: 'Nothing was found{where}. Everything is listed below.',
  found: { one: '{count} result{where}', other: '{count} results{where}' },
  forWords: ' for “{words}”',
  inChosen: ' in {chosen}',
}
