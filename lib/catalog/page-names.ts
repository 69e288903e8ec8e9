import type { Article, Category } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { fixedLinks } from '#lib/lists/fixed-links.ts'
import type { Part } from '#lib/lists/indexes.ts'
import { type List, pagesOf } from '#lib/lists/lists.ts'
import type { Place } from '#lib/lists/place.ts'
import type { Site } from '#lib/site.ts'
import { cutAtWord } from '#lib/text/cut-at-word.ts'
import { dayOf } from '#lib/time/time.ts'
import { counted, fill, listed, type Words, wordsOf } from '#lib/words/words.ts'
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
export function namesOf(addresses: ReadonlyMap<string, Place>, contents: readonly Nameable[]): ReadonlyMap<string, PageName> {
  const contentOf = contentIn(contents)
  const titles = titlesOf([...addresses], contentOf)
  const descriptions = nameApart(
    [...addresses].map(([address, place]) => {
      const content = contentOf(place)
      const [title = '', said] = [titles.get(address), descriptionOf(place, content)]
      return [address, said === '' ? [title] : [said, `${title}${wordsOf(content.site.language).colon}${said}`]]
    }),
  )
  return new Map([...titles].map(([address, title]) => [address, { title, description: descriptions.get(address) ?? title }]))
}

type ContentOf = (place: Place) => Nameable

/** What is in the language of a place. */
function contentIn(contents: readonly Nameable[]): ContentOf {
  const byFolder = new Map(contents.map((content) => [content.site.folder, content]))
  return ({ folder = '' }) => {
    const content = byFolder.get(folder)
    if (!content) throw new Error(`Nothing is said of ${folder}.`)
    return content
  }
}

function titlesOf(places: Places, contentOf: ContentOf): ReadonlyMap<string, string> {
  const choicesOf = (some: Places) =>
    some.map(([address, place]) => [address, titleChoices(address, place, contentOf(place))] as const)
  const first = nameApart(choicesOf(places.filter(([, place]) => !isList(place))))
  const lists = nameApart(choicesOf(places.filter(([, place]) => isList(place))), first)
  return new Map([...first, ...lists])
}

const isList = ({ type }: Place) => type !== 'front' && type !== 'article' && type !== 'debate'

/** List how a page may be called, shortest first; the last holds its address, which no other page has. */
function titleChoices(address: string, place: Place, content: Nameable): string[] {
  const { site } = content
  if (place.type === 'front') return [site.name, ...(site.folder === '' ? [] : [`${site.name} (${languageName(site.language)})`])]
  const titles =
    place.type === 'article'
      ? articleTitles(place.article, content)
      : place.type === 'debate'
        ? debateTitles(place.debate, site)
        : listTitles(address, place, site)
  return titles.map((title) => titled(title, site))
}

/** Call a language as those who speak it do: `Deutsch`. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
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
    ...(article.subtitle ? [cutAtWord(`${article.title}${wordsOf(site.language).colon}${article.subtitle}`, longestTitle)] : []),
    ...(category ? [`${title} (${category})`] : []),
    ...(day ? [`${title} (${day})`] : []),
    `${title} (${article.address})`,
  ]
}

/** How the page of a part is called: `Articles of 2026`, `Articles: B`. */
export function partTitle({ of, title }: Part, { language }: Pick<Site, 'language'>): string {
  const words = wordsOf(language)
  return of === 'years' ? fill(words.articlesOf, { year: title }, words) : fill(words.articlesUnder, { letter: title }, words)
}

function debateTitles({ title, address }: Debate, { language }: Site): string[] {
  const [short, { debate, colon }] = [cutAtWord(title, longestTitle), wordsOf(language)]
  return [short, `${debate}${colon}${short}`, `${short} (${address})`]
}

function listTitles(address: string, place: Exclude<Place, { type: 'article' | 'front' | 'debate' }>, site: Site): string[] {
  const words = wordsOf(site.language)
  if (place.type !== 'list') {
    const title = place.type === 'part' ? partTitle(place.part, site) : fixedLinks(site)[place.type].title
    return [title, `${site.name}${words.colon}${title}`, `${title} (${address})`]
  }
  const title = cutAtWord(place.list.title, longestTitle)
  const of = place.list.label === null ? site.name : words.lists[place.list.label]
  return [title, `${of}${words.colon}${title}`, `${title} (${address})`].map((one) => one + numbered(place, words))
}

const numbered = ({ list, page }: { list: List; page: number }, words: Words) =>
  page === 1 ? '' : fill(words.onPage, { page, pages: pagesOf(list) }, words)

function descriptionOf(place: Place, { site, lists, debates }: Nameable): string {
  const words = wordsOf(site.language)
  const said = (pattern: string, titles = '') => fill(pattern, { site: site.name, titles }, words)
  if (place.type === 'front') return site.description
  if (place.type === 'article') return place.article.description
  if (place.type === 'list') return cutAtWord(describeList(place.list, site), longestDescription) + numbered(place, words)
  if (place.type === 'search') return said(words.describeSearch)
  if (place.type === 'archive') return said(words.describeArchive)
  if (place.type === 'part') return describePart(place.part, site)
  if (place.type === 'debate') return cutAtWord(place.debate.description ?? claimsIn(place.debate, site), longestDescription)
  if (place.type === 'series')
    return cutAtWord(said(words.describeSeries, titlesOfLists('Series', lists, words)), longestDescription)
  if (place.type === 'debates') return cutAtWord(describeDebates(debates, site), longestDescription)
  return cutAtWord(said(words.describeCategories, titlesOfLists('Category', lists, words)), longestDescription)
}

const titlesOfLists = (label: List['label'], lists: readonly List[], { comma }: Words): string =>
  lists.flatMap((list) => (list.label === label ? [list.title] : [])).join(comma)

/** A side is described by its claim, and by what argues it. */
function describeList(list: List, site: Site): string {
  if (list.description === null) return describe(list, site)
  return list.label === 'Side' ? `${list.description} ${describe(list, site)}` : list.description
}

function describeDebates(debates: readonly Debate[], { sides, language }: Site): string {
  const words = wordsOf(language)
  const named = listed(
    sides.map(({ title }) => title),
    words,
  )
  return fill(words.describeDebates, { sides: named, titles: debates.map(({ title }) => title).join(' ') }, words)
}

/** A debate without a description is described by what its sides claim. */
function claimsIn({ claims }: Debate, { sides, language }: Site): string {
  const { colon } = wordsOf(language)
  return sides.flatMap(({ title }, at) => (claims[at] ? [`${title}${colon}${claims[at]}`] : [])).join(' ')
}

function describe({ label, title, articles }: List, { name, language }: Site): string {
  const words = wordsOf(language)
  const titles = articles.slice(0, 3).map((article) => article.title)
  const values = { title, site: name, titles: titles.join(words.semicolon) }
  return counted(label === 'Author' ? words.describeListBy : words.describeListOn, articles.length, words, values)
}

function describePart({ of, title, articles }: Part, { name, language }: Site): string {
  const words = wordsOf(language)
  return counted(of === 'years' ? words.describeYear : words.describeLetter, articles.length, words, { title, site: name })
}
