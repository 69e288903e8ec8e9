import { kinds } from '#lib/content/source/names.ts'
import { aliasOf } from '#lib/content/source/permalink.ts'
import { languageTag } from '#lib/content/written/languages.ts'
import { slugify } from '#lib/urls.ts'
import type { Converted } from './convert.ts'
import { yaml } from './header.ts'
import { hereOf } from './old-addresses.ts'
import type { Moved } from './places.ts'
import { readConfig } from './source/old-header.ts'
import type { OldAuthor, OldCategory, OldSite } from './source/old-site.ts'
import type { Target } from './target.ts'

/** What files besides articles are made of. */
interface Known {
  /** Paths of the old site that texts link to and that do not come along, with how often. */
  readonly leads: ReadonlyMap<string, number>
  readonly moved: Moved
  readonly authors: ReadonlyMap<string, { readonly slug: string; readonly author: OldAuthor }>
  readonly target: Target
  /** The origin of the site that they come to, with its path. */
  readonly newOrigin: string
}

/** Make the files of authors and categories, of former addresses that are no article's, and the site file where there is none. */
export function entryFiles(
  site: OldSite,
  articles: readonly Converted[],
  { leads, moved, authors, target, newOrigin }: Known,
): [path: string, text: string][] {
  const named = new Set(articles.flatMap((article) => [...valuesOf('author', article), ...valuesOf('authors', article)]))
  const used = [...authors.values()].filter(({ slug }) => named.has(slug))
  const files = new Map(used.map(({ slug, author }) => [`authors/${slug}.md`, authorFile(author)]))
  for (const [path, text] of categoryFiles(site, articles, target)) files.set(path, text)
  // What somebody wrote of an author or a category is theirs.
  for (const path of [...files.keys()]) if (target.existing(path) !== null) files.delete(path)
  const redirects = redirectsFile(site, articles, target.existing('redirects.yaml') ?? '', moved, newOrigin)
  if (redirects !== null) files.set('redirects.yaml', redirects)
  if (!target.hasSite) files.set('site.yaml', siteFile(site, leads))
  return [...files]
}

/** Read what the front matter that was written says in a field. */
function valuesOf(field: string, { text }: Converted): string[] {
  const header = text.startsWith('---\n') ? text.slice(4, text.indexOf('\n---\n', 3) + 1) : ''
  const value = readConfig('x.yaml', header)[field]
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}

const authorFile = ({ name, description, url }: OldAuthor): string =>
  `---\n${yaml(filled({ name, description: inOneLine(description), url }))}---\n`

const inOneLine = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null

const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** Where some categories have files, each that is used must have one. */
function categoryFiles({ categories }: OldSite, articles: readonly Converted[], target: Target): [path: string, text: string][] {
  const used = new Map<string, OldCategory>()
  for (const article of articles)
    for (const title of valuesOf('category', article))
      if (slugify(title) !== '' && !used.has(slugify(title))) used.set(slugify(title), { title, description: null })
  const described = categories.filter(({ title, description }) => description !== null && used.has(slugify(title)))
  for (const category of described) used.set(slugify(category.title), category)
  if (described.length === 0 && target.namesIn('categories').length === 0) return []
  return [...used].map(([slug, { title, description }]) => [
    `categories/${slug}.md`,
    `---\n${yaml(filled({ title, description: inOneLine(description) }))}---\n`,
  ])
}

/** Add former addresses of what is no article to those that are written already, as far as they lead to something that is there. */
function redirectsFile(
  site: OldSite,
  articles: readonly Converted[],
  existing: string,
  moved: Moved,
  newOrigin: string,
): string | null {
  const claimed = new Set(articles.flatMap(({ aliases, address }) => [address, ...aliases]))
  const known = readConfig('redirects.yaml', existing)
  const lines = site.moves.flatMap(([written, to]) => {
    const here = hereOf(written, site, newOrigin)
    const from = here === null ? null : aliasOf(here, 1).address
    const target = to.startsWith('/') ? placeOf(to, moved) : to
    return from === null || from === '/' || target === null || target === from || claimed.has(from) || from in known
      ? []
      : [[from, target] as const]
  })
  const text = yaml(Object.fromEntries(lines))
  return text === '' ? null : `${existing}${existing === '' || existing.endsWith('\n') ? '' : '\n'}${text}`
}

/** A place within a page stays that place. */
function placeOf(to: string, moved: Moved): string | null {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? []
  const address = moved.byAddress(path)
  return address === null ? null : address + rest.replace(/^\?[^#]*/, '')
}

/** Say where a site is that has no site.yaml yet: where the old one was. */
export const madeOrigin = ({ origin, basePath }: OldSite): string => (origin ?? 'https://example.com') + basePath

/** Begin a site with what the old one says of itself; its other pages are served elsewhere until they come along. */
function siteFile(site: OldSite, leads: ReadonlyMap<string, number>): string {
  const patterns = [...new Set([...leads.keys()].flatMap(elsewherePattern))].sort()
  return yaml(
    filled({
      name: inOneLine(site.name) ?? 'My site',
      origin: madeOrigin(site),
      description: inOneLine(site.description),
      language: site.language === null ? null : languageTag(site.language),
      timeZone: site.timeZone,
      elsewhere: patterns.length > 0 ? patterns : null,
    }),
  )
}

/** All below one folder are named together, but not where our own pages are: there a page that is missing is missing. */
function elsewherePattern(path: string): string[] {
  const [, top = '', ...more] = path.split('/')
  if (!path.startsWith('/')) return []
  if (top === '') return ['/']
  return more.join('') === '' || top in kinds || top === 'category' ? [path] : [`/${top}/`]
}
