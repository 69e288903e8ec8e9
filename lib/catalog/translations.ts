import type { Article } from '#lib/content/article.ts'
import { folderLanguage, inLanguage } from '#lib/content/source/names.ts'
import { compare, type Finding } from '#lib/findings.ts'
import { refer, referTo } from '#lib/related/references.ts'
import type { Site } from '#lib/site.ts'

/** The texts that say the same in several languages, each with all of them, itself too: the one in the site's language first. */
export type Translations = ReadonlyMap<Article, readonly Article[]>

/** Join translations: by what `translationOf:` names, and by one file name in folders of several languages. */
export function translationsOf(
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
  { language }: Pick<Site, 'language'>,
): { translations: Translations; findings: Finding[] } {
  const groups = new Map(articles.map((article) => [article, new Set([article])]))
  const join = (one: Article, other: Article) => {
    const [own, joined] = [groups.get(one), groups.get(other)]
    if (!own || !joined || own === joined) return
    for (const article of joined) groups.set(article, own.add(article))
  }
  for (const [one, ...others] of sameNames(articles)) for (const other of others) if (one) join(one, other)
  const findings: Finding[] = []
  for (const article of articles) {
    if (article.translationOf === null) continue
    const found = originalOf(article, article.translationOf, articles, unpublished, language)
    if ('original' in found) join(found.original, article)
    else findings.push({ file: article.file, line: article.lineOf('translationOf'), column: 1, ...found.problem })
  }
  const sorted = new Map([...new Set(groups.values())].map((group) => [group, inOrder([...group], language)]))
  const translations = new Map(
    [...groups].flatMap(([article, group]) => (group.size > 1 ? [[article, sorted.get(group) ?? []] as const] : [])),
  )
  return { translations, findings: [...findings, ...[...sorted.values()].flatMap(twiceIn)] }
}

const inOrder = (group: readonly Article[], language: string): Article[] =>
  group.toSorted(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) ||
      compare(a.language, b.language) ||
      compare(a.path, b.path),
  )

const bareOf = (path: string): string => path.replace(/(\/index)?\.\w+$/, '').toLowerCase()

/** A file of one name in the folders of two languages is one text; where no language has a folder, nothing is meant by it. */
function sameNames(articles: readonly Article[]): Article[][] {
  if (articles.every(({ path }) => folderLanguage(path) === null)) return []
  const byName = groupedBy(articles, ({ path }) => bareOf(inLanguage(path)))
  return [...byName.values()].map((named) => {
    const languages = new Map(named.map((article) => [folderLanguage(article.path), article]))
    return [...languages.values()]
  })
}

type Problem = Omit<Finding, 'file' | 'line' | 'column'>

function originalOf(
  article: Article,
  written: string,
  articles: readonly Article[],
  unpublished: ReadonlySet<string>,
  language: string,
): { readonly original: Article } | { readonly problem: Problem } {
  const others = articles.filter((other) => other.language !== article.language)
  const found = referTo(written, article, others)
  const original = found.find((other) => other.language === language) ?? found[0]
  if (original) return { original }
  const [same] = referTo(written, article, articles)
  if (same) return { problem: same === article ? itself : sameLanguage(written, same) }
  const unknown = refer(written, article, others, unpublished)
  if (!('problem' in unknown)) return { original: unknown.article }
  const isUnpublished = /not published/.test(unknown.problem.message)
  return { problem: isUnpublished ? unpublishedOriginal(written) : { severity: 'error', ...unknown.problem } }
}

const itself: Problem = {
  severity: 'error',
  rule: 'translation-self',
  message: 'This text says that it is a translation of itself.',
  fix: 'Name the text that it translates, or remove the line translationOf:.',
}

const sameLanguage = (written: string, { file, language }: Article): Problem => ({
  severity: 'error',
  rule: 'translation-same-language',
  message: `"${written}" (${file}) is in the same language (${language}), so this text is no translation of it.`,
  fix: 'Add a line lang: with the language of this text, such as lang: de, or name a text in another language.',
})

const unpublishedOriginal = (written: string): Problem => ({
  severity: 'note',
  rule: 'translation-unpublished',
  message: `"${written}" is not published, so nothing leads from this text to it yet.`,
  fix: 'Nothing to do: they lead to each other as soon as both are published.',
})

/** A text has one translation in a language: readers and search engines can be led to one only. */
function twiceIn(group: readonly Article[]): Finding[] {
  const byLanguage = groupedBy(group, ({ language }) => language)
  return [...byLanguage].flatMap(([language, [first, ...more]]) =>
    more.map((article): Finding => {
      const message = `There are two translations of one text in one language (${language}): ${first?.file} and this one.`
      const fix = 'Remove translationOf: from one of them, rename the file, or give it another line lang:.'
      const line = article.translationOf === null ? 1 : article.lineOf('translationOf')
      return { file: article.file, line, column: 1, severity: 'error', rule: 'translation-twice', message, fix }
    }),
  )
}

function groupedBy(articles: readonly Article[], nameOf: (article: Article) => string): Map<string, Article[]> {
  const groups = new Map<string, Article[]>()
  for (const article of articles) {
    const group = groups.get(nameOf(article)) ?? []
    groups.set(nameOf(article), group)
    group.push(article)
  }
  return groups
}
