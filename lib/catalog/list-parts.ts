import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import type { Catalog } from './catalog.ts'
import type { List } from './lists.ts'
import type { SideChoice, Stance } from './model.ts'
import { bothSides, stanceOf } from './summaries.ts'

/** A list of fewer shows at a glance who stands where. */
const fewest = 4

/** Divide each list by side, except an author's: a part holds some of its articles, and not all. */
export function partsOf(lists: readonly List[], site: Site): List[] {
  return lists
    .filter(({ label, articles }) => label !== 'Author' && articles.length >= fewest)
    .flatMap((list) => stancesOf(site).flatMap((stance) => partOf(list, stance)))
}

function partOf(list: List, stance: Stance): List[] {
  const articles = list.articles.filter((article) => article.stance === stance.slug)
  if (articles.length === 0 || articles.length === list.articles.length) return []
  const where = stance === bothSides ? 'both sides' : `the side of ${stance.title}`
  return [
    {
      address: urls.sideOf(list.address, stance.slug),
      label: null,
      title: `${list.title}: ${stance.title}`,
      description: `${articles.length} of ${list.articles.length} in ${list.title}, on ${where}.`,
      body: null,
      path: null,
      file: null,
      articles,
      trail: [...list.trail, { title: list.title, address: list.address }],
      part: { of: list, stance },
    },
  ]
}

const stancesOf = (site: Site): Stance[] => [...site.sides.flatMap(({ slug }) => stanceOf(slug, { site }) ?? []), bothSides]

/** Offer a list and its parts, whichever of them is shown. */
export function sideChoices(shown: List, { parts }: Catalog): SideChoice[] {
  const whole = shown.part?.of ?? shown
  const own = parts.filter(({ part }) => part?.of === whole)
  if (own.length === 0) return []
  return [whole, ...own].map((list) => ({
    title: list.part?.stance.title ?? 'All',
    address: list.address,
    place: list.part?.stance.place ?? null,
    isChosen: list === shown,
  }))
}
