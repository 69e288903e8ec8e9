import { posix } from 'node:path'
import { nearest } from '#lib/nearest.ts'

interface Referable {
  readonly path: string
  readonly address: string
  readonly slug: string
}

/** Find the article that a text of front matter refers to: by slug, by address or by file. */
export function referTo<Some extends Referable>(
  written: string,
  from: Pick<Referable, 'path'>,
  articles: readonly Some[],
): Some | null {
  const path = /\.(md|markdown)$/i.test(written) ? posix.join(posix.dirname(from.path), written) : null
  const address = `/${written}/`.replace(/\/+/g, '/').toLowerCase()
  return (
    articles.find((article) => article.path === path || article.path === written || article.address === address) ??
    articles.find((article) => article.slug === written.toLowerCase()) ??
    null
  )
}

/** Say how to mend a reference that finds nothing. */
export function referenceFix(written: string, articles: readonly Referable[]): string {
  const meant = nearest(
    written,
    articles.map((article) => article.slug),
  )
  return meant ? `Did you mean ${meant}?` : 'Write the file name of the other article without .md, or remove the line.'
}
