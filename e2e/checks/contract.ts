import { onHost, sitemap } from '#lib/urls.ts'
import { faultsOfGraph } from './google-properties.ts'
import { type CrawledPage, readPage } from './read-site.ts'
import type { ReleaseFacts } from './release-facts.ts'

/** A site that is served, and what its release holds. */
export interface Served {
  /** `http://127.0.0.1:4711` */
  readonly base: string
  readonly facts: ReleaseFacts
  readonly pages: readonly CrawledPage[]
  /** Addresses of this host that another system serves. */
  readonly elsewhere: readonly string[]
}

/** Ask a site for every page that its release lists. */
export async function readSite(base: string, facts: ReleaseFacts, elsewhere: readonly string[] = []): Promise<Served> {
  return { base, facts, elsewhere, pages: await Promise.all(facts.addresses.map((address) => readPage(base, address))) }
}

/** Say, a sentence each, where a site contradicts itself: pages, structured data, sitemap, feeds and links name each page alike. */
export async function contradictions(site: Served): Promise<string[]> {
  const { pages } = site
  return [
    ...pages.flatMap((page) => ofPage(page, site)),
    ...twice('title', pages, ({ title }) => title),
    ...twice('description', pages, (page) => one(page.metas, 'description')),
    ...(await ofSitemap(site)),
    ...(await ofFeeds(site)),
    ...(await ofLanguages(site)),
  ]
}

const one = (groups: ReadonlyMap<string, readonly string[]>, name: string): string => {
  const values = groups.get(name) ?? []
  return values.length === 1 ? (values[0] ?? '') : `${values.length} of ${name}`
}

const own = (page: CrawledPage, { facts }: Served): string => new URL(facts.origin).origin + page.address

function ofPage(page: CrawledPage, site: Served): string[] {
  const address = own(page, site)
  const canonical = one(page.rels, 'canonical')
  const isElsewhere = !canonical.startsWith(site.facts.origin)
  const graph = page.data.flatMap((data) => data['@graph'])
  const [main] = graph
  const named = graph.find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement ?? []
  const trail = Array.isArray(named) ? named.map((item: { name: string }) => item.name) : []
  const said: readonly (readonly [what: string, value: unknown, right: unknown])[] = [
    ['status', page.status, 200],
    ['canonical', isElsewhere ? address : canonical, address],
    ['og:url', one(page.metas, 'og:url'), address],
    ['address in structured data', main?.url, address],
    ['breadcrumb in structured data', trail.join(' / '), page.trail.join(' / ')],
  ]
  const wrong = said.flatMap(([what, value, right]) => (value === right ? [] : [`${what} is ${value} and not ${right}`]))
  return [...wrong, ...brokenLinks(page, site), ...missingFiles(page, site), ...page.data.flatMap(faultsOfGraph)].map(
    (fault) => `${page.address}: ${fault}`,
  )
}

function brokenLinks(page: CrawledPage, { pages, facts, elsewhere }: Served): string[] {
  return page.links.flatMap(({ path, hash }) => {
    const target = pages.find(({ address }) => address === path)
    if (elsewhere.includes(path)) return []
    if (target === undefined) return facts.files.includes(decodeURI(path.slice(1))) ? [] : [`the link to ${path} leads nowhere`]
    return hash === '' || target.ids.has(hash) ? [] : [`the link to ${path}#${hash} names a place that is not there`]
  })
}

/** What a head names beside pages: other formats, icons, pictures for sharing. */
function missingFiles({ rels, metas }: CrawledPage, { facts }: Served): string[] {
  const named = ['alternate', 'icon', 'apple-touch-icon', 'manifest', 'stylesheet'].flatMap((rel) => rels.get(rel) ?? [])
  const pictures = metas.get('og:image') ?? []
  return [...named, ...pictures.map((address) => address.replace(new URL(facts.origin).origin, ''))].flatMap((address) =>
    facts.files.includes(decodeURI(address.slice(1))) ? [] : [`${address} is named in the head and is not there`],
  )
}

function twice(what: string, pages: readonly CrawledPage[], of: (page: CrawledPage) => string): string[] {
  const first = new Map<string, string>()
  return pages.flatMap((page) => {
    const before = first.get(of(page))
    first.set(of(page), page.address)
    return before === undefined ? [] : [`${before} and ${page.address} have one ${what}: ${of(page)}`]
  })
}

/** Say whether search engines are asked to show a page at its own address. */
export const isIndexable = (page: CrawledPage, site: Served): boolean =>
  !one(page.metas, 'robots').includes('noindex') && one(page.rels, 'canonical') === own(page, site)

async function ofSitemap(site: Served): Promise<string[]> {
  const listed = elements(await textAt(site, onHost(site.facts.origin, sitemap)), 'loc')
  const right = site.pages.filter((page) => isIndexable(page, site)).map((page) => own(page, site))
  return [...differences('the sitemap', listed, right), ...listed.filter((address, at) => listed.indexOf(address) !== at)]
}

/** Each feed of each format links to pages that are there, the formats of one feed to the same in the same order. */
async function ofFeeds(site: Served): Promise<string[]> {
  const right = site.pages.filter((page) => isIndexable(page, site)).map((page) => own(page, site))
  const folders = site.facts.files.flatMap((file) => (file.endsWith('feed.json') ? [`/${file.slice(0, -'feed.json'.length)}`] : []))
  const faults = folders.map(async (folder) => {
    const { items }: { items: { url: string; id: string }[] } = JSON.parse(await textAt(site, `${folder}feed.json`))
    const json = items.map(({ url }) => url)
    const rss = elements(await textAt(site, `${folder}feed.xml`), 'guid')
    const atom = elements(await textAt(site, `${folder}atom.xml`), 'id').slice(1)
    const strange = json.filter((address) => !right.includes(address)).map((address) => `${folder}feed.json links to ${address}`)
    return [...strange, ...differences(`${folder}feed.xml`, rss, json), ...differences(`${folder}atom.xml`, atom, json)]
  })
  return (await Promise.all(faults)).flat()
}

/** A page that is there in several languages says so in each of them alike, itself too, and the sitemap says the same. */
async function ofLanguages(site: Served): Promise<string[]> {
  const byAddress = new Map(site.pages.map((page) => [own(page, site), page]))
  const spelled = ({ translations }: CrawledPage) => [...translations].join(' ')
  const inSitemap = new Map(
    (await textAt(site, onHost(site.facts.origin, sitemap))).split('</url>').map((entry) => {
      const links = [...entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)]
      return [elements(entry, 'loc')[0] ?? '', links.map(([, language, href]) => `${language},${href}`).join(' ')]
    }),
  )
  return site.pages.flatMap((page) => {
    const { address, translations } = page
    const isSame = !isIndexable(page, site) || inSitemap.get(own(page, site)) === spelled(page)
    const faults = isSame ? [] : [`${address}: the sitemap names other languages of it`]
    if (translations.size === 0) return faults
    if (![...translations.values()].includes(own(page, site))) faults.push(`${address} does not name itself among its languages`)
    if (!isIndexable(page, site)) faults.push(`${address} has other languages and is not to be found`)
    for (const [language, href] of translations) {
      const other = byAddress.get(href)
      if (other === undefined || !isIndexable(other, site)) faults.push(`${address} names ${href}, which is not to be found`)
      else if (spelled(other) !== spelled(page)) faults.push(`${address} and ${other.address} name other languages`)
      else if (language !== 'x-default' && language !== other.language) faults.push(`${other.address} is not in ${language}`)
    }
    return faults
  })
}

function differences(what: string, listed: readonly string[], right: readonly string[]): string[] {
  return [
    ...right.filter((address) => !listed.includes(address)).map((address) => `${what} lacks ${address}`),
    ...listed.filter((address) => !right.includes(address)).map((address) => `${what} names ${address}`),
  ]
}

/** Read a text file of the site. @throws where it does not answer 200 */
export async function textAt({ base }: Pick<Served, 'base'>, path: string): Promise<string> {
  const response = await fetch(base + path, { redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`)
  return response.text()
}

// That these files are XML at all is shown by their schemas.
const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text.replaceAll('&amp;', '&'))
