import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { shownVariant } from '#lib/crawlers/writing/shown-variant.ts'
import { declaration, type Xml, xml, xmlDocument, xmlText } from '#lib/crawlers/writing/xml.ts'
import { compare } from '#lib/findings.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { translationsAt } from '#lib/heads/translated.ts'
import type { List } from '#lib/lists/lists.ts'
import type { Place } from '#lib/lists/place.ts'
import { fileAt, type ReadyFile } from '#lib/ready-file.ts'
import { localTime } from '#lib/time/time.ts'
import * as urls from '#lib/urls.ts'

/** What one sitemap may hold. https://www.sitemaps.org/protocol.html#index */
interface Limits {
  readonly addresses: number
  readonly bytes: number
}

const protocol: Limits = { addresses: 50_000, bytes: 50 * 1024 * 1024 }

/** How many pictures of a page may be named. https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const mostPictures = 1000

const space = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const open = `${declaration}<urlset xmlns="${space}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`
/** Of a site in several languages. https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
const openTranslated = open.replace(/>\n$/, ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n')
const close = '</urlset>\n'

/** List what search engines are to find, with when it changed where that is known: one file, or an index and its parts. */
export function sitemapFiles(catalog: Catalog, limits: Limits = protocol): ReadyFile[] {
  const changes = changesOf(catalog)
  const parts = divided(
    addressesToIndex(catalog).map((address) => `${xmlText(entry(address, catalog, changes))}\n`),
    limits,
  )
  const begin = catalog.languages.length > 1 ? openTranslated : open
  const whole = parts.map((entries) => `${begin}${entries.join('')}${close}`)
  const [only = `${open}${close}`] = whole
  if (whole.length <= 1) return [fileAt(urls.sitemap, only)]
  const names = whole.map((_, index) => urls.sitemapPart(index + 1))
  const named = names.map((name) => xml('sitemap', {}, xml('loc', {}, urls.absolute(catalog.site.origin, name))))
  const index = xmlDocument(xml('sitemapindex', { xmlns: space }, ...named))
  return [fileAt(urls.sitemap, index), ...whole.map((part, at) => fileAt(urls.sitemapPart(at + 1), part))]
}

/** Share entries out, in order, so that no part is over the limits. */
function divided(entries: readonly string[], limits: Limits): string[][] {
  const parts: string[][] = []
  const frame = Buffer.byteLength(openTranslated + close)
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    bytes += Buffer.byteLength(entry)
    const part = parts.at(-1)
    if (part && part.length < limits.addresses && bytes <= limits.bytes) part.push(entry)
    else {
      parts.push([entry])
      bytes = frame + Buffer.byteLength(entry)
    }
  }
  return parts
}

type Changes = (place: Place | undefined) => string | null

function entry(address: string, catalog: Catalog, changes: Changes): Xml {
  const { site, addresses } = catalog
  const place = addresses.get(address)
  const changed = changes(place)
  const pictures = place?.type === 'article' ? picturesIn(place.article) : []
  const whole = (at: string) => urls.absolute(site.origin, at)
  return xml(
    'url',
    {},
    xml('loc', {}, whole(address)),
    changed === null ? null : xml('lastmod', {}, changed),
    ...translationsAt(address, catalog).map(({ language, address: href }) =>
      xml('xhtml:link', { rel: 'alternate', hreflang: language, href }),
    ),
    ...pictures.slice(0, mostPictures).map((picture) => xml('image:image', {}, xml('image:loc', {}, whole(picture)))),
  )
}

function picturesIn({ image, body }: Article): string[] {
  const pictures = [...(image ? [image] : []), ...Object.values(body.images)]
  return [...new Set(pictures.flatMap((picture) => shownVariant(picture) ?? []))]
}

/** Answer when a page changed: an article by its own dates, a list as the newest of its members; null where nobody has said. */
function changesOf(catalog: Catalog): Changes {
  const { site, debates } = catalog
  const [listed, lists] = [
    inAllLanguages(catalog).flatMap((one) => one.listed),
    inAllLanguages(catalog).flatMap((one) => one.lists),
  ]
  const newest = (articles: readonly Article[]) => {
    const dates = articles.flatMap(({ date, updated }) => [date, updated]).filter((date) => date !== null)
    return dates.map((date) => [localTime(date, site.timeZone), date] as const).sort(([a], [b]) => compare(b, a))[0]?.[1] ?? null
  }
  const byList = new Map<List, string | null>(lists.map((list) => [list, newest(list.articles)]))
  const ofSite = newest(listed)
  const ofCategories = newest(lists.filter(({ label }) => label === 'Category').flatMap(({ articles }) => articles))
  const ofSeries = newest(lists.filter(({ label }) => label === 'Series').flatMap(({ articles }) => articles))
  const ofDebates = newest(debates.flatMap(({ articles }) => articles))
  return (place) => {
    if (place?.type === 'article') return newest([place.article])
    if (place?.type === 'list') return byList.get(place.list) ?? null
    if (place?.type === 'part') return newest(place.part.articles)
    if (place?.type === 'debate') return newest(place.debate.articles)
    if (place?.type === 'series') return ofSeries
    if (place?.type === 'debates') return ofDebates
    return place?.type === 'categories' ? ofCategories : ofSite
  }
}
