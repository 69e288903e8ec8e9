import type { Article } from '#lib/content/article.ts'
import { folderLanguage } from '#lib/content/source/names.ts'
import { compare } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { baseOf } from '#lib/text/languages.ts'
import type { Translations } from './translations.ts'

/** A language besides that of the site, whose texts have lists, feeds and a front page of their own. */
export interface Edition {
  readonly language: string
  /** `/de` */
  readonly folder: string
}

/**
 * Name the other languages of a site: those that have a folder, or texts that are translations. A text alone in another language stays among
 * the others, and says which it is in.
 */
export function editionsAmong(
  listed: readonly Article[],
  translations: Translations,
  { language }: Pick<Site, 'language'>,
): Edition[] {
  const own = listed.filter((article) => folderLanguage(article.path) !== null || translations.has(article))
  const languages = new Set(own.map((article) => article.language).filter((other) => !isVariety(other, language)))
  return [...languages].toSorted(compare).map((other) => ({ language: other, folder: `/${other.toLowerCase()}` }))
}

/** Texts in British and American English are of one edition, as long as nobody parts them. */
const isVariety = (one: string, other: string): boolean => one === other || (baseOf(one) === baseOf(other) && one === baseOf(one))

/** Say in which folder the lists are that name an article: empty for those of the site's own language. */
export function folderOf(
  { language }: Pick<Article, 'language'>,
  editions: readonly Edition[],
  site: Pick<Site, 'language'>,
): string {
  if (language === site.language) return ''
  const edition =
    editions.find((one) => one.language === language) ??
    (baseOf(language) === baseOf(site.language) ? undefined : editions.find((one) => baseOf(one.language) === baseOf(language)))
  return edition?.folder ?? ''
}
