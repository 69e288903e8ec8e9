import type { Article, Category } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { allCategories, allDebates, allSeries } from '#lib/lists/fixed-links.ts'
import type { Part } from '#lib/lists/indexes.ts'
import { type List, pagesOf } from '#lib/lists/lists.ts'
import type { Place } from '#lib/lists/place.ts'
import type { Site } from '#lib/site.ts'
import { cutAtWord } from '#lib/text/cut-at-word.ts'
import { dayOf } from '#lib/time/time.ts'
import { nameApart } from './name-apart.ts'

/** How search engines name a page; no two pages of a site have a name in common. */
export interface PageName {
  readonly title: string
  readonly description: string
}

/** What the names of pages are made of. */
export interface Nameable {
  readonly site: Site
  readonly categories: readonly Category[]
  readonly lists: readonly List[]
  readonly debates: readonly Debate[]
}

type Places = readonly (readonly [address: string, place: Place])[]

/** How long a page's own part of its title may be. Search engines show some 60 characters of it. */
const longestTitle = 100
const longestDescription = 155

/** Name every page. Where two would have one title, each says what sets it apart; lists give way to articles. */
export function namesOf(addresses: ReadonlyMap<string, Place>, content: Nameable): ReadonlyMap<string, PageName> {
  const titles = titlesOf([...addresses], content)
  const descriptions = nameApart(
    [...addresses].map(([address, place]) => {
      const [title = '', said] = [titles.get(address), descriptionOf(place, content)]
      return [address, said === '' ? [title] : [said, `${title}: ${said}`]]
    }),
  )
  return new Map([...titles].map(([address, title]) => [address, { title, description: descriptions.get(address) ?? title }]))
}

function titlesOf(places: Places, content: Nameable): ReadonlyMap<string, string> {
  const choicesOf = (some: Places) => some.map(([address, place]) => [address, titleChoices(address, place, content)] as const)
  const first = nameApart(choicesOf(places.filter(([, place]) => !isList(place))))
  const lists = nameApart(choicesOf(places.filter(([, place]) => isList(place))), first)
  return new Map([...first, ...lists])
}

const isList = ({ type }: Place) => type !== 'front' && type !== 'article' && type !== 'debate'

/** List how a page may be called, shortest first; the last holds its address, which no other page has. */
function titleChoices(address: string, place: Place, content: Nameable): string[] {
  const { site } = content
  if (place.type === 'front') return [site.name]
  const titles =
    place.type === 'article'
      ? articleTitles(place.article, content)
      : place.type === 'debate'
        ? debateTitles(place.debate)
        : listTitles(address, place, site)
  return titles.map((title) => titled(title, site))
}

/** Put a page's own title into the pattern of the site. */
export function titled(title: string, { titlePattern, name }: Site): string {
  // A function, because characters such as $& in a title mean nothing.
  return (titlePattern ?? `%s · ${name}`).replace('%s', () => title)
}

function articleTitles(article: Article, { site, categories }: Nameable): string[] {
  const title = cutAtWord(article.title, longestTitle)
  const category = categories.find(({ slug }) => slug === article.category)?.title
  const day = dayOf(article.date, site)?.text
  return [
    title,
    ...(article.subtitle ? [cutAtWord(`${article.title}: ${article.subtitle}`, longestTitle)] : []),
    ...(category ? [`${title} (${category})`] : []),
    ...(day ? [`${title} (${day})`] : []),
    `${title} (${article.address})`,
  ]
}

/** What is at these addresses is named as its own page names it. */
export const fixedTitles = {
  categories: allCategories.title,
  series: allSeries.title,
  debates: allDebates.title,
  search: 'Search',
  archive: 'Archive',
} as const

/** How the page of a part is called: `Articles of 2026`, `Articles: B`. */
export const partTitle = ({ of, title }: Part): string => (of === 'years' ? `Articles of ${title}` : `Articles: ${title}`)

function debateTitles({ title, address }: Debate): string[] {
  const short = cutAtWord(title, longestTitle)
  return [short, `Debate: ${short}`, `${short} (${address})`]
}

function listTitles(address: string, place: Exclude<Place, { type: 'article' | 'front' | 'debate' }>, site: Site): string[] {
  if (place.type !== 'list') {
    const title = place.type === 'part' ? partTitle(place.part) : fixedTitles[place.type]
    return [title, `${site.name}: ${title}`, `${title} (${address})`]
  }
  const title = cutAtWord(place.list.title, longestTitle)
  return [title, `${place.list.label ?? site.name}: ${title}`, `${title} (${address})`].map((one) => one + numbered(place))
}

const numbered = ({ list, page }: { list: List; page: number }) => (page === 1 ? '' : ` (page ${page} of ${pagesOf(list)})`)

function descriptionOf(place: Place, { site, lists, debates }: Nameable): string {
  if (place.type === 'front') return site.description
  if (place.type === 'article') return place.article.description
  if (place.type === 'list') return cutAtWord(describeList(place.list, site), longestDescription) + numbered(place)
  if (place.type === 'search') return `Search ${site.name}, or look through all articles from A to Z.`
  if (place.type === 'archive') return `All dated articles of ${site.name}, by year.`
  if (place.type === 'part') return describePart(place.part, site)
  if (place.type === 'debate') return cutAtWord(place.debate.description ?? claimsIn(place.debate, site), longestDescription)
  if (place.type === 'series')
    return cutAtWord(`Every series of ${site.name}: ${titlesOfLists('Series', lists)}.`, longestDescription)
  if (place.type === 'debates')
    return cutAtWord(`What ${namesOfSides(site)} disagree on: ${debates.map(({ title }) => title).join(' ')}`, longestDescription)
  return cutAtWord(`Every category of ${site.name}: ${titlesOfLists('Category', lists)}.`, longestDescription)
}

const titlesOfLists = (label: string, lists: readonly List[]): string =>
  lists.flatMap((list) => (list.label === label ? [list.title] : [])).join(', ')

/** A side is described by its claim, and by what argues it. */
function describeList(list: List, site: Site): string {
  if (list.description === null) return describe(list, site)
  return list.label === 'Side' ? `${list.description} ${describe(list, site)}` : list.description
}

const namesOfSides = ({ sides }: Site) => sides.map(({ title }) => title).join(' and ')

/** A debate without a description is described by what its sides claim. */
function claimsIn({ claims }: Debate, { sides }: Site): string {
  return sides.flatMap(({ title }, at) => (claims[at] ? [`${title}: ${claims[at]}`] : [])).join(' ')
}

function describe({ label, title, articles }: List, site: Site): string {
  const titles = articles.slice(0, 3).map((article) => article.title)
  const count = articles.length === 1 ? 'One article' : `${articles.length} articles`
  return `${count} ${label === 'Author' ? 'by' : 'on'} ${title} from ${site.name}: ${titles.join('; ')}.`
}

function describePart({ of, title, articles }: Part, site: Site): string {
  const which = of === 'years' ? `of ${title}` : `under ${title} in the index`
  return `${articles.length === 1 ? 'The article' : `The ${articles.length} articles`} ${which} of ${site.name}.`
}
