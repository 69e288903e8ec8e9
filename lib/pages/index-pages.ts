import type { Catalog } from '#lib/catalog/catalog.ts'
import { partTitle } from '#lib/catalog/page-names.ts'
import type { Article } from '#lib/content/article.ts'
import { headOf } from '#lib/heads/head.ts'
import { fixedLinks, type Link } from '#lib/lists/fixed-links.ts'
import { isDivided, type Part } from '#lib/lists/indexes.ts'
import type { Stance } from '#lib/lists/stance.ts'
import { both, stanceOf } from '#lib/lists/stance.ts'
import { calendarDayOf } from '#lib/time/time.ts'
import { categoryEntries } from './entries.ts'
import type { IndexMonth, IndexPage, IndexPart, SearchPage } from './model/finding.ts'
import { newestPairs } from './pairs.ts'

const mostPairs = 3

/** Make the page on which one searches, and finds everything without searching. */
export function searchPage(catalog: Catalog): SearchPage {
  const { home, search } = fixedLinks(catalog.site)
  return {
    type: 'search',
    ...search,
    head: headOf(search.address, catalog),
    trail: [home, search],
    categories: categoryEntries(catalog),
    popular: catalog.popular.map(({ title, address }) => ({ title, address })),
    pairs: newestPairs(catalog, mostPairs),
    sides: sidesOf(catalog),
    letters: partsOf(catalog.letters, catalog),
    archive: archiveLink(catalog),
  }
}

/** Make the page of all years. */
export function archivePage(catalog: Catalog): IndexPage {
  const { home, archive } = fixedLinks(catalog.site)
  return {
    type: 'index',
    ...archive,
    head: headOf(archive.address, catalog),
    trail: [home, archive],
    parts: partsOf(catalog.years, catalog),
    entries: [],
    months: [],
  }
}

/** Make the page of one letter or one year. */
export function partPage(part: Part, catalog: Catalog): IndexPage {
  const { address, of, title } = part
  const { home, archive, search } = fixedLinks(catalog.site)
  return {
    type: 'index',
    address,
    head: headOf(address, catalog),
    trail: [home, of === 'years' ? archive : search, { title, address }],
    title: partTitle(part, catalog.site),
    parts: [],
    ...entriesOf(part, catalog),
  }
}

/** Lead to the archive; null where no article has a date. */
export function archiveLink({ site, addresses }: Catalog): Link | null {
  const { archive } = fixedLinks(site)
  return addresses.has(archive.address) ? archive : null
}

function partsOf(parts: readonly Part[], catalog: Catalog): IndexPart[] {
  const divided = isDivided(parts)
  return parts.map((part) => ({
    title: part.title,
    id: part.id,
    count: part.articles.length,
    address: divided ? part.address : null,
    ...(divided ? { entries: [], months: [] } : entriesOf(part, catalog)),
  }))
}

const linkTo = ({ title, address }: Article): Link => ({ title, address })

function entriesOf({ of, articles }: Part, catalog: Catalog): Pick<IndexPart, 'entries' | 'months'> {
  return { entries: articles.map(linkTo), months: of === 'years' ? monthsOf(articles, catalog) : [] }
}

/** Group the articles of a year by month and day, in their order. */
function monthsOf(articles: readonly Article[], { site }: Catalog): IndexMonth[] {
  const months = new Map<string, Map<string, IndexMonth['days'][number] & { entries: Link[] }>>()
  const titles = new Map<string, string>()
  for (const article of articles) {
    if (article.date === null) continue
    const { month, day } = calendarDayOf(article.date, site)
    const id = `month-${day.iso.slice(0, 7)}`
    titles.set(id, month)
    const days = months.get(id) ?? new Map()
    months.set(id, days.set(day.iso, { day, entries: [...(days.get(day.iso)?.entries ?? []), linkTo(article)] }))
  }
  return [...months].map(([id, days]) => ({ id, title: titles.get(id) ?? '', days: [...days.values()] }))
}

/** Name the sides that listed articles take: the first, the second, both. */
function sidesOf(catalog: Catalog): Stance[] {
  const taken = new Set(catalog.listed.map(({ stance }) => stance))
  const slugs = [...catalog.site.sides.map(({ slug }) => slug), both]
  return slugs.filter((slug) => taken.has(slug)).flatMap((slug) => stanceOf(slug, catalog.site) ?? [])
}
