import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { stanceOf } from '#lib/lists/stance.ts'
import { cutAtWord } from '#lib/text/cut-at-word.ts'
import type { DebateEntry, DebateSide } from './model/debates.ts'
import type { CategoryEntry } from './model/summary.ts'
import { summaryOf } from './summaries.ts'

/** As `lib/content/debates.ts` notes it. */
const longestVerdict = 155

/** Say of every category that has a page what its entry shows. */
export function categoryEntries(catalog: Catalog): CategoryEntry[] {
  return catalog.lists
    .filter((list) => list.label === 'Category')
    .map(({ title, address, description, articles }) => ({ title, address, description, count: articles.length }))
}

/** Say of every debate what its entry shows. */
export function debateEntries(catalog: Catalog): DebateEntry[] {
  return catalog.debates.map((debate) => debateEntry(debate, catalog))
}

/** Say of a debate what its entry shows. */
export function debateEntry(debate: Debate, catalog: Catalog): DebateEntry {
  const { title, address, description, body } = debate
  const verdict = debate.verdict ?? (cutAtWord(body?.opening ?? '', longestVerdict) || null)
  return { title, address, description, sides: debateSides(debate, catalog), verdict }
}

/** Say what each side claims in a debate, and which articles argue it. */
export function debateSides({ articles, claims }: Debate, catalog: Catalog): DebateSide[] {
  return catalog.site.sides.flatMap(({ slug }, at) => {
    const stance = stanceOf(slug, catalog.site)
    const own = articles.filter((article) => article.stance === slug).map((article) => summaryOf(article, catalog))
    return stance ? [{ stance, claim: claims[at] ?? null, articles: own }] : []
  })
}
