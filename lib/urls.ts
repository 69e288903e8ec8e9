import { onceForText } from './once-for.ts'

/**
 * Every address of the site is spelled here. All end in a slash; the category is never part of an article's address. They begin at the site's
 * own root: where that is below a path of its host, `onHost` adds it, and nothing that reads or compares addresses has to know.
 */

export const home = '/'

/** Say where the list of posts or of articles is. */
export const listing = (kind: 'post' | 'article'): string => (kind === 'post' ? '/blog/' : '/articles/')

export const search = '/search/'
/** Say where the articles are that begin with a letter, on a site that has too many for one index. */
export const letter = (slug: string): string => `/a-z/${slug}/`

/** Say where the articles of all years are listed, or of one on a site that has too many for one list. */
export const archive = (year?: string): string => (year === undefined ? '/archive/' : `/archive/${year}/`)

export const categories = '/categories/'
export const category = (slug: string): string => `/categories/${slug}/`
export const tag = (slug: string): string => `/tags/${slug}/`
/** Say where the page of a side is. */
export const side = (slug: string): string => `/sides/${slug}/`
export const allSeries = '/series/'
export const series = (slug: string): string => `/series/${slug}/`
export const debates = '/debates/'
export const debate = (slug: string): string => `/debates/${slug}/`
export const author = (slug: string): string => `/authors/${slug}/`

/** Say where page `number` (from 1) of the list at `first` is. Page 1 is the list itself. */
export const pageOf = (first: string, number: number): string => (number === 1 ? first : `${first}page/${number}/`)

/** Say where the part of a list is that takes one side. */
export const sideOf = (list: string, side: string): string => `${list}side/${side}/`

/** Spell an address as nothing but itself: two of one key are one address, whatever their letter case and last slash. */
export const keyOf = (address: string): string => address.toLowerCase().replace(/\/$/, '')

/** Say where the feeds of a list are: of the whole site at its home, of a category, an author or a side at theirs. */
export const feedsOf = (list: string) => ({ rss: `${list}feed.xml`, atom: `${list}atom.xml`, json: `${list}feed.json` }) as const

/** Say where an article is as Markdown. */
export const twin = (address: string): string => `${address}index.md`

/** Where feeds are looked for that nobody has named: it leads to the site's own. */
export const usualFeed = '/rss.xml'

export const sitemap = '/sitemap.xml'
/** Say where part `number` (from 1) of a sitemap is that is too large for one file. */
export const sitemapPart = (number: number): string => `/sitemap-${number}.xml`

export const robots = '/robots.txt'
export const llms = '/llms.txt'
export const security = '/.well-known/security.txt'
/** Where texts are edited in a browser, and where what that needs is. */
export const admin = '/admin/'
export const adminFiles = '/admin/files/'
export const manifest = '/manifest.webmanifest'
export const favicon = '/favicon.ico'
export const icons = { svg: '/icon.svg', 32: '/icon-32.png', 180: '/apple-touch-icon.png', 512: '/icon-512.png' } as const

/** Where the index is that search reads; `pagefind.js` there reads the rest. */
export const searchIndex = '/pagefind/'
/** Titles of all pages by address, from which the page for what is not found proposes some. */
export const addressList = '/addresses.json'

/** Say where a variant of a picture is served. */
export const media = (file: string): string => `/media/${file}`

/** The id of an article's title on its page. Headings of its body have a prefix, so none can be this one. */
export const titleId = 'article-title'

/** Say below which path of its host a site is: `/blog` of `https://name.github.io/blog`; empty where it has the host for itself. */
export const rootOf = (origin: string): string => origin.replace(/^https?:\/\/[^/]*/, '').replace(/\/$/, '')

/** Say whether an address names something by the root of the site: not a place on the page, and no other host. */
export const isFromRoot = (address: string): boolean => /^\/(?![/\\])/.test(address)

/** Spell an address of the site as its host knows it. Any other stays as it is. */
export const onHost = (origin: string, address: string): string => (isFromRoot(address) ? rootOf(origin) + address : address)

/** Spell an address as others must see it: with the site's origin, percent-encoded. */
export const absolute = (origin: string, address: string): string => new URL(onHost(origin, address), origin).href

/** Take the path of an address of the site's host for one of the site; null where it is not below the site's root. */
export function withinRoot(origin: string, path: string): string | null {
  const root = rootOf(origin)
  if (path === root) return '/'
  return path.startsWith(`${root}/`) ? path.slice(root.length) : null
}

/** Turn a title, a name or a file name into one part of an address: lower case, words joined by hyphens. */
export const slugify = onceForText((text: string): string =>
  text
    .normalize('NFKD')
    // Latin letters do without their accents; in other scripts marks make another letter.
    .replace(/(\p{Script=Latin})\p{Mark}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, ''),
)
