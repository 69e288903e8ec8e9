import type { Catalog } from '#lib/catalog/catalog.ts'
import type { List } from '#lib/lists/lists.ts'
import { stanceOf } from '#lib/lists/stance.ts'
import * as urls from '#lib/urls.ts'
import type { Door } from './model/lists.ts'

/** Say of the page of a side who argues it and what stands against it; null for other lists. */
export function doorOf(list: List, catalog: Catalog): Door | null {
  const { sides } = catalog.site
  const own = sides.find(({ slug }) => list.label === 'Side' && catalog.site.folder + urls.side(slug) === list.address)
  const other = sides.find((side) => side !== own)
  const [stance, against] = [own, other].map((side) => stanceOf(side?.slug ?? null, catalog.site))
  if (!own || !stance) return null
  return {
    stance,
    desks: desksOf(own.slug, catalog),
    other: other && against ? { stance: against, claim: other.claim, address: other.address } : null,
    debates: catalog.debates.map(({ title, address }) => ({ title, address })),
  }
}

/** The authors most of whose pieces argue a side: nobody says so of themselves, their pieces do. */
function desksOf(slug: string, { lists }: Catalog): Door['desks'] {
  return lists
    .filter(
      ({ label, articles }) => label === 'Author' && articles.filter(({ stance }) => stance === slug).length * 2 > articles.length,
    )
    .map(({ title, address, description }) => ({ title, address, description }))
}
