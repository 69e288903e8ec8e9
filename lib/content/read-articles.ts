import { hashOf } from '#lib/cache.ts'
import { stateOfOthers } from '#lib/content/source/files.ts'
import type { Source } from '#lib/content/source/read-source.ts'
import { onceFor } from '#lib/once-for.ts'
import { parseAhead } from './parse-ahead.ts'
import { type Known, type ReadArticle, readArticle, writtenIn } from './read-article.ts'

/** Turn sources into articles, in their order. One is read again only where it, or something that it may refer to, is not as it was. */
export async function readArticles(sources: readonly Source[], known: Known): Promise<ReadArticle[]> {
  const around = nameOf(known)
  const prints = sources.map((source) => (around === null ? null : `${around} ${signersOf(source, known)}`))
  const standing = sources.map((source, at) => standingAs(source, prints[at] ?? null))
  await parseAhead(sources.filter((_, at) => standing[at] === null).map((source) => writtenIn(source, known.site)))
  const all: ReadArticle[] = []
  for (const [at, source] of sources.entries()) {
    const read = standing[at] ?? (await readArticle(source, known))
    const print = prints[at]
    if (print) readings(source).last = { print, read }
    all.push(read)
  }
  return all
}

interface Readings {
  last: { readonly print: string; readonly read: ReadArticle } | null
}

const readings = onceFor((_: Source): Readings => ({ last: null }))

function standingAs(source: Source, print: string | null): ReadArticle | null {
  const { last } = readings(source)
  return last !== null && last.print === print ? last.read : null
}

/** Name what every article may refer to; null where a file may be another one without showing it. */
function nameOf({ site, folder, categories }: Known): string | null {
  const others = stateOfOthers(folder)
  return others && hashOf(folder.root, folder.shown, others, JSON.stringify([site, categories]))
}

/** Whom its names mean depends on who signs other articles. */
const signersOf = ({ fields }: Source, { signatures }: Known): string =>
  JSON.stringify([...(fields.author ?? []), ...(fields.authors ?? [])].map(signatures.of))
