import { posix } from 'node:path'
import { folderLanguage } from '#lib/content/source/names.ts'
import type { Remark } from '#lib/findings.ts'
import { nearest } from '#lib/text/nearest.ts'

/** What one article may call another by. */
export interface Referable {
  readonly path: string
  readonly address: string
  readonly slug: string
}

/** Find the articles that a text of front matter may mean: by file, by address, else by slug, with its folder where two share it. */
export function referTo<Some extends Referable>(written: string, from: Pick<Referable, 'path'>, articles: readonly Some[]): Some[] {
  const path = /\.(md|markdown)$/i.test(written) ? posix.join(posix.dirname(from.path), written) : null
  const address = `/${written}/`.replace(/\/+/g, '/').toLowerCase()
  const exact = articles.find((article) => article.path === path || article.path === written || article.address === address)
  if (exact) return [exact]
  const name = written.toLowerCase()
  const called = articles.filter(
    (article) => article.slug === name || bareOf(article.path).endsWith(`/${name}`) || bareOf(article.path) === name,
  )
  // Translations may have one name: the one beside the text is meant.
  const beside = called.length > 1 ? called.filter(({ path }) => folderLanguage(path) === folderLanguage(from.path)) : []
  return beside.length > 0 ? beside : called
}

const bareOf = (path: string): string => path.replace(/(\/index)?\.\w+$/, '').toLowerCase()

/** The one article that is meant, or what is wrong with the reference. `unpublished` are paths of articles that exist and are not out. */
export function refer<Some extends Referable>(
  written: string,
  from: Referable,
  articles: readonly Some[],
  unpublished: ReadonlySet<string>,
): { readonly article: Some } | { readonly problem: Pick<Remark, 'rule' | 'message' | 'fix'> } {
  const [article, second] = referTo(written, from, articles)
  if (article && !second) return { article }
  if (article && second) {
    const message = `"${written}" may mean ${article.path} or ${second.path}.`
    return { problem: { rule: 'reference-ambiguous', message, fix: `Write ${bareOf(article.path)} or ${bareOf(second.path)}.` } }
  }
  const hidden = [...unpublished].some(
    (path) => bareOf(path) === written.toLowerCase() || bareOf(path).endsWith(`/${written.toLowerCase()}`),
  )
  const message = hidden ? `"${written}" is written but not published.` : `There is no article "${written}".`
  const fix = hidden ? 'Publish that article too, or remove the line for now.' : meantBy(written, from, articles)
  return { problem: { rule: 'reference-unknown', message, fix } }
}

function meantBy(written: string, from: Referable, articles: readonly Referable[]): string {
  const others = articles.filter((article) => article.path !== from.path)
  const meant = nearest(
    written,
    others.map((article) => article.slug),
  )
  return meant ? `Did you mean ${meant}?` : 'Write the file name of the other article without .md, or remove the line.'
}
