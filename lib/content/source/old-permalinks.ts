import { slugify } from '#lib/urls.ts'

/** What decides where an article was. */
interface Dated {
  /** Path inside the content folder. */
  readonly path: string
  readonly slug: string
  readonly givenSlug?: string | undefined
  readonly title: string
  readonly category: string | null
  readonly date: string | null
}

/**
 * Say which addresses an article had in a system that spelled them by `patterns`: `/:year/:month/:day/:title.html`. As far as one cannot
 * know what the system took for a title (the file's name, or the title in the text), each is one. Letter case is that of the file's name.
 */
export function oldAddresses(article: Dated, patterns: readonly string[]): string[] {
  const spelled = patterns.flatMap((pattern) => spellings(pattern, valuesOf(article)))
  return [...new Set(spelled.map((address) => address.replace(/\/{2,}/g, '/')))]
}

/** How other systems name usual patterns. https://jekyllrb.com/docs/permalinks/#built-in-formats */
const named: ReadonlyMap<string, string> = new Map([
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['date', '/:categories/:year/:month/:day/:title.html'],
  ['ordinal', '/:categories/:year/:y_day/:title.html'],
  ['none', '/:categories/:title.html'],
])

/** What WordPress and Eleventy write for the same. */
const others: readonly (readonly [RegExp, string])[] = [
  [/%year%/g, ':year'],
  [/%monthnum%/g, ':month'],
  [/%day%/g, ':day'],
  [/%(?:postname|pagename)%/g, ':title'],
  [/%category%/g, ':categories'],
  [/\{\{\s*page\.date\s*\|\s*date:?\s*\(?["']%Y\/%m\/%d["']\)?\s*\}\}/g, ':year/:month/:day'],
  [/\{\{\s*page\.fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?\}\}/g, ':title'],
  [/\{\{\s*title\s*\|\s*slug(?:ify)?\s*\}\}/g, ':title'],
]

/** Spell a pattern of any system in one way: a name for each part that differs, behind a colon. */
export const patternOf = (written: string): string => {
  const pattern = others.reduce((text, [theirs, ours]) => text.replace(theirs, ours), named.get(written.toLowerCase()) ?? written)
  return `/${pattern.replace(/:output_ext/g, '.html').replace(/(^\/+)|(\/?index\.html$)/g, (_, start) => (start ? '' : '/'))}`
}

const token = /:([a-z_]+)/g

/** Name the part of a pattern that nobody knows; null where there is none. */
export function unknownToken(written: string): string | null {
  const pattern = patternOf(written)
  const odd = /%\w+%|\{\{[^}]*\}\}/.exec(pattern)?.[0]
  return odd ?? [...pattern.matchAll(token)].map(([, name = '']) => name).find((name) => !tokens.has(name)) ?? null
}

type Values = ReadonlyMap<string, readonly string[]>

/** No pattern that anybody means has more readings. */
const mostSpellings = 12

function spellings(written: string, values: Values): string[] {
  const pattern = patternOf(written)
  let spelled = ['']
  let at = 0
  for (const { 0: part, 1: name = '', index } of pattern.matchAll(token)) {
    const before = pattern.slice(at, index)
    const all = values.get(name) ?? []
    spelled = spelled.flatMap((start) => all.map((value) => start + before + value)).slice(0, mostSpellings)
    at = index + part.length
  }
  return spelled.map((start) => start + pattern.slice(at))
}

/** Without a date, what is made of it has no value, and so the article had no such address. */
function valuesOf({ path, slug, givenSlug = '', title, category, date }: Dated): Values {
  const [year = '', month = '', day = ''] = date?.slice(0, 10).split('-') ?? []
  const file = nameOf(path)
  const bare = withoutDate(file)
  const folders = path.split('/').slice(0, -1)
  const names = unique([givenSlug, bare, slug, slugify(title)])
  const ofDate = (value: string) => (date === null ? [] : [value])
  const yearDay = Math.round((Date.UTC(+year, +month - 1, +day) - Date.UTC(+year, 0, 1)) / 86_400_000) + 1
  const filed = category === null ? [''] : [category]
  return new Map<string, readonly string[]>([
    ['year', ofDate(year)],
    ['short_year', ofDate(year.slice(-2))],
    ['month', ofDate(month)],
    ['i_month', ofDate(String(+month))],
    ['day', ofDate(day)],
    ['i_day', ofDate(String(+day))],
    ['y_day', ofDate(String(yearDay).padStart(3, '0'))],
    ['yearday', ofDate(String(yearDay))],
    ['monthname', ofDate((months[+month - 1] ?? '').toLowerCase())],
    ['long_month', ofDate(months[+month - 1] ?? '')],
    ['short_month', ofDate((months[+month - 1] ?? '').slice(0, 3))],
    ...['title', 'slug', 'slugorfilename', 'slugorcontentbasename', 'post_title'].map((name) => [name, names] as const),
    ...['filename', 'contentbasename', 'name'].map((name) => [name, unique([file, bare])] as const),
    ...['categories', 'slugified_categories', 'category'].map((name) => [name, filed] as const),
    ['section', folders.slice(0, 1)],
    ['sections', [folders.join('/')]],
    ['path', [path.replace(/\.\w+$/, '')]],
    ['collection', ['posts']],
  ])
}

const months = 'January February March April May June July August September October November December'.split(' ')

const unique = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))]

/** The name by which a file is known: that of its folder, where it is the folder's index. */
export function nameOf(path: string): string {
  const bare = path.replace(/\/$/, '').replace(/\.(?:md|mdx|markdown|html?|php)$/i, '')
  return /([^/]+?)(?:\/_?index)?\/?$/i.exec(bare)?.[1] ?? ''
}

/** Jekyll puts the date before the name of a file. */
export const withoutDate = (name: string): string => name.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '')

const tokens: ReadonlySet<string> = new Set(
  valuesOf({ path: 'blog/x.md', slug: 'x', title: 'X', category: null, date: null }).keys(),
)
