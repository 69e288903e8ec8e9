import { cached, hashOf } from '#lib/cache.ts'
import type { Source } from '#lib/content/sources.ts'
import type { Finding } from '#lib/findings.ts'
import { proposeOpposites } from './opposites.ts'
import { referenceFix, referTo } from './references.ts'
import { relatableOf } from './relatable.ts'
import { type RelatedLink, relateArticles } from './related.ts'
import { measure } from './resemblance.ts'

/** Who resembles whom, by path; made once and kept as long as the articles stay as they are. */
export interface Neighbors {
  /** Ten at most for each article, best first: what its author chose, then what resembles it. */
  readonly related: Readonly<Record<string, readonly RelatedLink[]>>
  /** Articles of different sides that have no counterpoint yet and resemble each other, nearest first. */
  readonly opposites: readonly { readonly a: string; readonly b: string; readonly score: number }[]
}

/** An article that is looking for a counterpoint. */
export interface Seeker {
  readonly path: string
  readonly side: string
}

/** Compare articles by their words. Pages are not compared: they are about the site, not about its subject. */
export async function neighborsOf(sources: readonly Source[], seekers: readonly Seeker[]): Promise<Neighbors> {
  const compared = sources.filter((source) => source.kind !== 'page')
  const relatables = compared.map(relatableOf)
  const sides = new Map(seekers.map(({ path, side }) => [path, side]))
  const found = await cached('neighbors', hashOf(JSON.stringify([relatables, [...sides]])), async () => {
    const resemblance = measure(relatables)
    const seeking = relatables.flatMap((relatable) => withSide(relatable, sides.get(relatable.id)))
    return {
      related: Object.fromEntries(relateArticles(relatables, resemblance)),
      opposites: proposeOpposites(seeking, resemblance),
    }
  })
  return {
    ...found,
    related: Object.fromEntries(compared.map((source) => [source.path, chosenFirst(source, compared, found.related)])),
  }
}

function withSide<Relatable extends object>(
  relatable: Relatable,
  side: string | undefined,
): (Relatable & { readonly side: string })[] {
  return side === undefined ? [] : [{ ...relatable, side }]
}

/** Put what an author chose before what was computed. */
function chosenFirst(source: Source, all: readonly Source[], related: Neighbors['related']): RelatedLink[] {
  const chosen = (source.fields.related ?? [])
    .flatMap((written) => referTo(written, source, all) ?? [])
    .filter((other) => other !== source)
  const first = [...new Set(chosen)].map((other) => ({ id: other.path, score: 1, reason: 'Editor’s choice' }))
  const rest = (related[source.path] ?? []).filter((link) => !chosen.some((other) => other.path === link.id))
  return [...first, ...rest].slice(0, 10)
}

/** Say where an author chose an article that is not there. */
export function checkRelated(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) =>
    (source.fields.related ?? []).flatMap((written): Finding[] => {
      if (referTo(written, source, sources)) return []
      const message = `The related article "${written}" is not a published article.`
      const fix = referenceFix(written, sources)
      return [
        {
          file: source.file,
          line: source.lineOf('related'),
          column: 1,
          severity: 'error',
          rule: 'reference-unknown',
          message,
          fix,
        },
      ]
    }),
  )
}
