import type { Catalog } from '#lib/catalog/catalog.ts'
import type { CategoryEntry, DebateEntry } from './model.ts'

/** Say of every category that has a page what its entry shows. */
export function categoryEntries(catalog: Catalog): CategoryEntry[] {
  return catalog.lists
    .filter((list) => list.label === 'Category')
    .map(({ title, address, description, articles }) => ({ title, address, description, count: articles.length }))
}

/** Say of every debate what its entry shows. */
export function debateEntries(catalog: Catalog): DebateEntry[] {
  return catalog.debates.map(({ title, address, description }) => ({ title, address, description }))
}
