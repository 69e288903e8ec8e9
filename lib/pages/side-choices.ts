import type { Catalog } from '#lib/catalog/catalog.ts'
import type { List } from '#lib/lists/lists.ts'
import { wordsOf } from '#lib/words/words.ts'
import type { SideChoice } from './model/lists.ts'

/** Offer a list and its parts, whichever of them is shown. */
export function sideChoices(shown: List, { parts, site }: Catalog): SideChoice[] {
  const whole = shown.part?.of ?? shown
  const own = parts.filter(({ part }) => part?.of === whole)
  if (own.length === 0) return []
  return [whole, ...own].map((list) => ({
    title: list.part?.stance.title ?? wordsOf(site.language).all,
    address: list.address,
    place: list.part?.stance.place ?? null,
    isChosen: list === shown,
  }))
}
