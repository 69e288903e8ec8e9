import type { Article } from '#lib/content/article.ts'
import type { SiteFile } from '#lib/content/site/site-file.ts'
import { folderLanguage } from '#lib/content/source/names.ts'
import { compare, type Finding } from '#lib/findings.ts'
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

/** Say which languages have texts and no name and description in site.yaml, and which have these and no texts. */
export function languageFindings({ site, file, lineOf }: SiteFile, editions: readonly Edition[]): Finding[] {
  const hint = (line: number, rule: string, message: string, fix: string): Finding => ({
    file,
    line,
    column: 1,
    severity: 'hint',
    rule,
    message,
    fix,
  })
  const unnamed = editions.filter(({ language }) => site.languages[language]?.description === undefined)
  const empty = Object.keys(site.languages).filter((tag) => !editions.some(({ language }) => language === tag))
  return [
    ...unnamed.map(({ language }) => {
      const message = `There are texts in ${language}, and site.yaml does not say in ${language} what the site is about: it is said in ${site.language}.`
      const fix = `Add the lines "languages:", "  ${language}:" and "    description:" with a sentence in that language.`
      return hint(lineOf(site.languages[language] ? 'languages' : 'language'), 'language-undescribed', message, fix)
    }),
    ...empty.map((tag) => {
      const message = `site.yaml has words in ${tag}, and no published text is a translation into it or in a folder ${tag.toLowerCase()}.`
      const fix = `Put texts into ${tag.toLowerCase()}/blog, ${tag.toLowerCase()}/articles or ${tag.toLowerCase()}/pages, or remove the lines.`
      return hint(lineOf('languages'), 'language-empty', message, fix)
    }),
  ]
}
