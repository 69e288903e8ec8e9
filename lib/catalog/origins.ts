import type { Place } from '#lib/lists/place.ts'
import type { Catalog } from './catalog.ts'

/** Name the file of the content folder that each page comes from; a page that the site makes itself names its list or none. */
export function filesByAddress(catalog: Catalog): Record<string, string> {
  const files = [...catalog.addresses].flatMap(([address, place]) => {
    const file = fileOf(place)
    return file === null ? [] : [[address, file] as const]
  })
  return Object.fromEntries(files)
}

function fileOf(place: Place): string | null {
  if (place.type === 'article') return place.article.file
  if (place.type === 'debate') return place.debate.file
  return place.type === 'list' ? place.list.file : null
}

/** Say where each former address leads now; hosts that mind letter case are asked for it as it was spelled too. */
export function redirectsOf({ targets }: Catalog): Record<string, string> {
  const spelled = [...targets.spelled].flatMap(([from, to]) => (to === null ? [] : [[from, to] as const]))
  return Object.fromEntries([...spelled, ...targets.former])
}

/** Name the addresses at which there will never be anything again. */
export const goneOf = (catalog: Catalog): string[] => [
  ...new Set([...catalog.targets.gone, ...[...catalog.targets.spelled].flatMap(([from, to]) => (to === null ? [from] : []))]),
]

/** Say where the originals of articles are that were on another site first. */
export const originalsOf = ({ articles }: Pick<Catalog, 'articles'>): Record<string, string> =>
  Object.fromEntries(articles.flatMap(({ address, canonical }) => (canonical === null ? [] : [[address, canonical]])))
