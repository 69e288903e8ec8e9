import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import type { Converted } from './convert.ts'
import type { OldAuthor, OldSite } from './source/old-site.ts'
import type { Target } from './target.ts'

/** What files besides articles are made of. */
interface Known {
  /** Paths of the old site that texts link to and that do not come along, with how often. */
  readonly leads: ReadonlyMap<string, number>
  readonly authors: ReadonlyMap<string, { readonly slug: string; readonly author: OldAuthor }>
  readonly target: Target
}

/** Make the files of authors, the site file where there is none, and categories where the site has a list of them. */
export function entryFiles(
  site: OldSite,
  articles: readonly Converted[],
  { leads, authors, target }: Known,
): [path: string, text: string][] {
  const used = [...authors.values()].filter(({ slug }) => articles.some(({ text }) => names(text, slug)))
  const files: [string, string][] = used.map(({ slug, author }) => [`authors/${slug}.md`, authorFile(author)])
  const redirects = redirectsFile(site, articles)
  if (redirects !== null) files.push(['redirects.yaml', redirects])
  if (!target.hasSite) files.push(['site.yaml', siteFile(site, leads)])
  return files
}

const names = (text: string, slug: string): boolean => {
  const header = text.slice(0, text.indexOf('\n---\n') + 1)
  return header.includes(`author: ${slug}\n`) || header.includes(`- ${slug}\n`)
}

const yaml = (fields: Readonly<Record<string, unknown>>): string =>
  dump(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)), {
    schema: FAILSAFE_SCHEMA,
    lineWidth: -1,
    flowLevel: 2,
  })

const authorFile = ({ name, description, url }: OldAuthor): string =>
  `---\n${yaml({ name, description: description?.replace(/\s+/g, ' ') ?? null, url })}---\n`

/** Former addresses of what is no article. */
function redirectsFile({ moves, basePath }: OldSite, articles: readonly Converted[]): string | null {
  const claimed = new Set(articles.flatMap(({ aliases, address }) => [address, ...aliases]))
  const lines = moves.flatMap(([from, to]) => (claimed.has(`${basePath}${from}`) ? [] : [`${basePath}${from}: ${to}\n`]))
  return lines.length === 0 ? null : [...new Set(lines)].join('')
}

/** Begin a site with what the old one says of itself; its other pages are served elsewhere until they come along. */
function siteFile(site: OldSite, leads: ReadonlyMap<string, number>): string {
  const patterns = [...new Set([...leads.keys()].flatMap((path) => pattern(path)))].sort()
  return yaml({
    name: site.name ?? 'My site',
    origin: site.origin ?? 'https://example.com',
    description: site.description?.replace(/\s+/g, ' ') ?? null,
    language: languageTag(site.language),
    timeZone: site.timeZone,
    elsewhere: patterns.length > 0 ? patterns : null,
  })
}

/** All below one folder are named together. */
function pattern(path: string): string[] {
  const [, top = ''] = path.split('/')
  if (!path.startsWith('/') || top === '') return path === '/' ? [] : []
  return path.split('/').filter(Boolean).length > 1 ? [`/${top}/`] : [path]
}

/** Systems write `en_US`, `en-us` or the name of a language. */
const languageTag = (written: string | null): string | null => {
  const tag = written?.replaceAll('_', '-') ?? null
  return tag !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null
}
