import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { compare } from '#lib/findings.ts'
import { both } from '#lib/lists/stance.ts'
import type { Row } from './model/summary.ts'
import { summaryOf } from './summaries.ts'

/** Pair articles across the sides, in the order of the newer one; only pairs of the site's two sides face each other. */
export function pairsOf(articles: readonly Article[], { counterpoints, site }: Catalog): (readonly [Article, Article])[] {
  const [left, right] = site.sides.map((side) => side.slug)
  return articles.flatMap((article) => {
    const other = counterpoints.get(article)
    if (!other || !articles.includes(other) || articles.indexOf(other) < articles.indexOf(article)) return []
    if (article.stance === left && other.stance === right) return [[article, other] as const]
    return article.stance === right && other.stance === left ? [[other, article] as const] : []
  })
}

/** Show the newest pairs of the site, a row each: where somebody arrives without a question, both sides of one are a beginning. */
export function newestPairs(catalog: Catalog, most: number): Row[] {
  const read = catalog.listed.filter(({ kind }) => kind !== 'page')
  return pairsOf(read, catalog)
    .slice(0, most)
    .map((pair) => pair.map((article) => summaryOf(article, catalog)))
}

/** Show each of the first `most` articles beside the one that argues against it, where one does; none twice. */
export function rowsOf(articles: readonly Article[], catalog: Catalog, most: number): Row[] {
  const shown = new Set<Article>()
  const rows: Row[] = []
  for (const article of articles) {
    if (rows.length === most) break
    if (shown.has(article)) continue
    const answer = catalog.counterpoints.get(article)
    const row = answer && catalog.listed.includes(answer) && !shown.has(answer) ? [article, answer] : [article]
    for (const one of row) shown.add(one)
    rows.push(row.toSorted((a, b) => compare(placeOf(a, catalog), placeOf(b, catalog))).map((one) => summaryOf(one, catalog)))
  }
  return rows
}

/** The site's first side stands on the left, its second on the right. */
function placeOf({ stance }: Article, { site }: Catalog): string {
  return String([site.sides[0]?.slug, both, null, site.sides[1]?.slug].indexOf(stance))
}
