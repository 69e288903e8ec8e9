import { basename, dirname } from 'node:path/posix'
import type { OldSite } from '#lib/import/source/old-site.ts'
import { isAboutRepository } from './texts.ts'

/** What people write articles in; of some of them nothing is made here. */
const written = /\.(?:md|mdx|markdown|mkdn?|mdown|rst|textile|adoc|asciidoc|org)$/i
/** Folders of code, of what is put into pages, and of other people's packages. */
const apart =
  /(?:^|\/)(?:\.[^/]*|node_modules|vendor|_(?:includes?|layouts?|data|partials|components|site|templates?)|archetypes|themes|layouts|partials)\//

/** Say folder by folder which texts no article was made of: what is left out is never left out in silence. */
export function untaken(paths: readonly string[], { texts, left }: Pick<OldSite, 'texts' | 'left'>): string[] {
  const taken = new Set(texts.map(({ path }) => path))
  const named = left.join('\n')
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    if (!written.test(path) || taken.has(path) || apart.test(path) || isAboutRepository(path) || named.includes(path)) continue
    const folder = dirname(path)
    folders.set(folder, [...(folders.get(folder) ?? []), basename(path)])
  }
  return [...folders].map(([folder, names]) => {
    const place = folder === '.' ? 'the folder' : folder
    return names.length === 1
      ? `${names[0]} in ${place}: it is taken for no article`
      : `${names.length.toLocaleString('en')} texts in ${place}, such as ${names[0]}: they are taken for no articles`
  })
}
