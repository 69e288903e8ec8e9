import type { Catalog } from '#lib/catalog/catalog.ts'
import { languageName } from '#lib/catalog/page-names.ts'
import type { Place } from '#lib/lists/place.ts'
import * as urls from '#lib/urls.ts'
import { canonicalOf, isIndexed } from './indexed.ts'

/** A page in one of its languages, as search engines are told of it. */
export interface Translated {
  /** A BCP 47 tag, or `x-default` for those whose language there is none in. https://developers.google.com/search/docs/specialty/international/localized-versions */
  readonly language: string
  /** Absolute. */
  readonly address: string
}

/** A way to a page in another language. */
export interface LanguageWay {
  /** As its readers call it: `Deutsch`. */
  readonly title: string
  readonly language: string
  readonly address: string
}

/** Name a page in all of its languages, its own too: those that search engines are to find. None where it has one language only. */
export function translationsAt(address: string, catalog: Catalog): Translated[] {
  if (catalog.languages.length < 2) return []
  const found = inLanguages(address, catalog).filter((one) => isFound(one.address, catalog))
  if (found.length < 2 || !found.some((one) => one.address === address)) return []
  const whole = found.map(({ language, address }) => ({ language, address: urls.absolute(catalog.site.origin, address) }))
  const [first] = catalog.languages
  const usual = whole.find(({ language }) => language === first?.language)
  return usual ? [...whole, { language: 'x-default', address: usual.address }] : whole
}

/** Lead from a page to the same in the other languages, and where it is in none of them, to their front pages. */
export function waysToLanguages(address: string, catalog: Catalog): LanguageWay[] {
  const { languages, addresses } = catalog
  const own = addresses.get(address)?.folder ?? ''
  const found = inLanguages(address, catalog)
  return languages
    .filter(({ folder }) => folder !== own)
    .map(({ language, folder }) => {
      const same = found.find((one) => (addresses.get(one.address)?.folder ?? '') === folder)
      return { title: languageName(language), language, address: same?.address ?? folder + urls.home }
    })
}

/** A text is in the languages that it was translated into, a list in those that have it at the same address of their folder. */
function inLanguages(address: string, { addresses, translations, languages }: Catalog): Translated[] {
  const place = addresses.get(address)
  if (!place) return []
  if (place.type === 'article') return [...(translations.get(place.article) ?? [])]
  const rest = address.slice((place.folder ?? '').length)
  return languages.flatMap(({ language, folder }) =>
    addresses.get(folder + rest)?.type === place.type ? [{ language, address: folder + rest }] : [],
  )
}

function isFound(address: string, catalog: Catalog): boolean {
  const place = catalog.addresses.get(address)
  return place !== undefined && hasOneOf(place) && isIndexed(place) && isCanonical(address, place, catalog)
}

/** The second page of a list holds other articles in each language. */
const hasOneOf = (place: Place): boolean => (place.type === 'list' ? place.page === 1 : place.type !== 'part')

const isCanonical = (address: string, place: Place, catalog: Catalog): boolean =>
  canonicalOf(address, place, catalog) === urls.absolute(catalog.site.origin, address)
