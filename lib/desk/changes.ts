import { diffWordsWithSpace } from 'diff'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { makeCatalog } from '#lib/catalog/make-catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { twinText } from '#lib/crawlers/twin.ts'
import { compare } from '#lib/findings.ts'
import { type Head, headOf } from '#lib/heads/head.ts'
import type { ChangedPage, Changes } from '#lib/inputs/desk-views.ts'
import { onceFor } from '#lib/once-for.ts'
import { publishedHead } from '#lib/release/document/published-head.ts'
import { currentRelease, type Release } from '#lib/release/manifest/release.ts'
import { releasedText } from '#lib/release/shelf/released-text.ts'
import * as urls from '#lib/urls.ts'
import type { Present } from './findings.ts'

/** Say what would be another page if the site were published now: in its head, its links and its words. Drafts are left out. */
export async function changesSince(siteDir: string, present: Present): Promise<Changes> {
  const release = await currentRelease(siteDir)
  if (release === null) return { release: null, pages: [], same: 0 }
  const catalog = await publishedNow(present)
  const addresses = new Set(catalog.articles.map(({ address }) => address))
  const pages: ChangedPage[] = []
  for (const article of catalog.articles) {
    const page = await changeOf(article, catalog, release, siteDir)
    if (page) pages.push(page)
  }
  for (const [address, file] of releasedArticles(release))
    if (!addresses.has(address)) pages.push(await goneFrom(address, file, catalog, siteDir))
  return {
    release: release.id,
    pages: pages.sort((a, b) => compare(a.what, b.what) || compare(a.address, b.address)),
    same: catalog.articles.length - pages.filter(({ what }) => what !== 'gone').length,
  }
}

/** What visitors would see: no drafts. */
const publishedNow = onceFor(({ reading, now }: Present): Promise<Catalog> => makeCatalog(reading, { now, drafts: false }))

/** Articles have their text as Markdown beside their page. */
const releasedArticles = ({ files }: Release): [address: string, file: string][] =>
  Object.keys(files).flatMap((file): [string, string][] =>
    file.endsWith('/index.md') ? [[`/${file.slice(0, -'index.md'.length)}`, file]] : [],
  )

async function changeOf(article: Article, catalog: Catalog, release: Release, siteDir: string): Promise<ChangedPage | null> {
  const { address, title } = article
  const twin = urls.twin(address).slice(1)
  const base = { address, title, leadsTo: null }
  if (!(twin in release.files)) return { ...base, what: 'new', head: [], linksAdded: [], linksRemoved: [], words: [] }
  const [before, now] = [await releasedText(siteDir, twin), await twinText(article, catalog)]
  const html = await releasedText(siteDir, `${address.slice(1)}index.html`)
  const head = headChanges(publishedHead(html), spokenHead(headOf(address, catalog)))
  if (before === now && head.length === 0) return null
  const [linksBefore, linksNow] = [linksIn(before), linksIn(now)]
  return {
    ...base,
    what: 'changed',
    head,
    linksAdded: linksNow.filter((link) => !linksBefore.includes(link)),
    linksRemoved: linksBefore.filter((link) => !linksNow.includes(link)),
    words: wordChanges(withoutTargets(before), withoutTargets(now)),
  }
}

async function goneFrom(address: string, twin: string, { targets }: Catalog, siteDir: string): Promise<ChangedPage> {
  const [title = ''] = (await releasedText(siteDir, twin)).split('\n', 1)
  return {
    address,
    title: title.replace(/^# /, ''),
    what: 'gone',
    leadsTo: targets.former.get(address) ?? null,
    head: [],
    linksAdded: [],
    linksRemoved: [],
    words: [],
  }
}

/** The head of a page as `publishedHead` names its parts. */
const spokenHead = ({ title, description, canonical, index, openGraph }: Head): Readonly<Record<string, string>> => ({
  title,
  description,
  'canonical address': canonical ?? '',
  'for search engines': index ? '' : 'noindex',
  'title where it is shared': openGraph?.title ?? '',
  'picture where it is shared': openGraph?.image?.address ?? '',
})

function headChanges(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): ChangedPage['head'] {
  return Object.keys(now).flatMap((name) => {
    const [was = '', is = ''] = [before[name], now[name]]
    return was === is ? [] : [{ name, before: was, now: is }]
  })
}

/** As the twin writes them. */
const target = /\]\((<[^>\n]*>|[^\s)]*)(?: "[^"\n]*")?\)/g

const linksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(target)].map(([, link = '']) => link.replace(/^<|>$/g, ''))),
]

const withoutTargets = (text: string): string => text.replace(target, ']')

/** Words around a change; what is farther away is left out. */
const around = 60
/** Texts that have little in common are compared for a second at the most. */
const patience = 1000

function wordChanges(before: string, now: string): ChangedPage['words'] {
  if (before === now) return []
  const parts = diffWordsWithSpace(before, now, { timeout: patience })
  if (!parts)
    return [
      { is: 'removed', text: before.slice(0, 2000) },
      { is: 'added', text: now.slice(0, 2000) },
    ]
  return parts.flatMap(({ added, removed, value }, at): ChangedPage['words'] => {
    if (added || removed) return [{ is: added ? 'added' : 'removed', text: value }]
    const [isFirst, isLast] = [at === 0, at === parts.length - 1]
    if (value.length <= 2 * around + 20) return [{ is: 'same', text: isFirst ? value.slice(-around) : value }]
    return [
      ...(isFirst ? [] : [{ is: 'same', text: value.slice(0, around) } as const]),
      { is: 'left out', text: ' … ' },
      ...(isLast ? [] : [{ is: 'same', text: value.slice(-around) } as const]),
    ]
  })
}
