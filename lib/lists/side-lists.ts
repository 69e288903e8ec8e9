import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'
import { fill, wordsOf } from '#lib/words/words.ts'
import type { List } from './lists.ts'
import type { Stance } from './stance.ts'
import { both, bothSides, stanceOf } from './stance.ts'

/** A list of fewer shows at a glance who is on which side. */
const fewest = 4

/** Divide each list by side, except an author's and a side's own: a part holds some of its articles, and not all. */
export function partsOf(lists: readonly List[], site: Site): List[] {
  return lists
    .filter(({ label, articles }) => label !== 'Author' && label !== 'Side' && articles.length >= fewest)
    .flatMap((list) => stancesOf(site).flatMap((stance) => partOf(list, stance, site)))
}

function partOf(list: List, stance: Stance, { language }: Site): List[] {
  const articles = list.articles.filter((article) => article.stance === stance.slug)
  if (articles.length === 0 || articles.length === list.articles.length) return []
  const words = wordsOf(language)
  const counts = { count: articles.length, total: list.articles.length, title: list.title, side: stance.title }
  return [
    {
      address: urls.sideOf(list.address, stance.slug),
      label: null,
      title: `${list.title}: ${stance.title}`,
      description: fill(stance.slug === both ? words.partOnBothSides : words.partOnSide, counts, words),
      body: null,
      path: null,
      file: null,
      articles,
      trail: [...list.trail, { title: list.title, address: list.address }],
      part: { of: list, stance },
    },
  ]
}

const stancesOf = (site: Site): Stance[] => [...site.sides.flatMap(({ slug }) => stanceOf(slug, site) ?? []), bothSides(site)]
