import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import type { List } from './lists.ts'
import type { Stance } from './stance.ts'
import { bothSides, stanceOf } from './stance.ts'

/** A list of fewer shows at a glance who is on which side. */
const fewest = 4

/** Divide each list by side, except an author's and a side's own: a part holds some of its articles, and not all. */
export function partsOf(lists: readonly List[], site: Site): List[] {
  return lists
    .filter(({ label, articles }) => label !== 'Author' && label !== 'Side' && articles.length >= fewest)
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

const stancesOf = (site: Site): Stance[] => [...site.sides.flatMap(({ slug }) => stanceOf(slug, site) ?? []), bothSides]
