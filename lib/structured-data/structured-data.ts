import type { CollectionPage, Graph, ItemList, ProfilePage, Thing, WebPage } from 'schema-dts'
import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Author } from '#lib/content/article.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { List } from '#lib/lists/lists.ts'
import type { DebatePage, DebatesPage } from '#lib/pages/model/debates.ts'
import type { IndexPage, SearchPage } from '#lib/pages/model/finding.ts'
import type { CategoriesPage, ListPage, SeriesPage } from '#lib/pages/model/lists.ts'
import type { Page } from '#lib/pages/model/page.ts'
import * as urls from '#lib/urls.ts'
import { articleNode, beyondPage } from './structured-article.ts'
import { breadcrumbNode, organizationNode, partOf, websiteNode } from './structured-site.ts'

/** Say in the words of schema.org what a page shows, and nothing that it does not. */
export function graphOf(page: Page, catalog: Catalog): Graph {
  return { '@context': 'https://schema.org', '@graph': nodesOf(page, catalog) }
}

/** Gather what the graph of the page at an address says that neither the page nor the site says: whoever compares pages need not make their graphs. */
export function graphSources(address: string, catalog: Catalog): unknown {
  const place = catalog.addresses.get(address)
  if (place?.type === 'article') return beyondPage(place.article, catalog)
  const author = place?.type === 'list' ? authorOf(place.list, catalog) : undefined
  return author && [author.kind, author.name, author.slug]
}

function nodesOf(page: Page, catalog: Catalog): Thing[] {
  const { site } = catalog
  const place = catalog.addresses.get(page.address)
  if (page.type === 'front') return [websiteNode(site), organizationNode(site)]
  const trail = breadcrumbNode(page.trail, site)
  if (page.type === 'article' && place?.type === 'article')
    return [articleNode(page, place.article, catalog), trail, organizationNode(site)]
  if (page.type === 'categories') return [collectionNode(page, null, page.categories, catalog), trail]
  if (page.type === 'series') return [collectionNode(page, null, page.series, catalog), trail]
  if (page.type === 'debates') return [collectionNode(page, null, page.debates, catalog), trail]
  if (page.type === 'debate') return [collectionNode(page, page.description, articlesIn(page), catalog), trail]
  if (page.type === 'list' && place?.type === 'list') return [listNode(page, place.list, catalog), trail]
  if (page.type === 'search') return [searchNode(page, catalog), trail]
  if (page.type === 'index') return [collectionNode(page, null, entriesOf(page), catalog), trail]
  throw new Error(`This page is not at ${page.address}.`)
}

function searchNode({ address, title }: SearchPage, { site }: Catalog): WebPage {
  const url = urls.absolute(site.origin, address)
  return { '@type': 'WebPage', url, name: title, inLanguage: site.language, isPartOf: partOf(site) }
}

/** List what an index shows: its articles, or its parts where each has a page. */
const entriesOf = ({ parts, entries }: IndexPage): Link[] => [
  ...parts.flatMap<Link>(({ title, address, entries }) => (address === null ? entries : [{ title, address }])),
  ...entries,
]

function listNode(page: ListPage, list: List, catalog: Catalog): CollectionPage | ProfilePage {
  const author = authorOf(list, catalog)
  return author ? profileNode(page, author, catalog) : collectionNode(page, page.description, page.articles, catalog)
}

const authorOf = ({ address }: List, { authors, site }: Catalog): Author | undefined =>
  authors.find(({ slug }) => site.folder + urls.author(slug) === address)

function collectionNode(
  page: ListPage | CategoriesPage | SeriesPage | IndexPage | DebatePage | DebatesPage,
  description: string | null,
  items: readonly Link[],
  { site }: Catalog,
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    url: urls.absolute(site.origin, page.address),
    name: page.title,
    ...(description === null ? {} : { description }),
    inLanguage: site.language,
    isPartOf: partOf(site),
    mainEntity: itemList(items, site.origin),
  }
}

const articlesIn = ({ sides, between }: DebatePage) => [...sides.flatMap(({ articles }) => articles), ...between]

/** List what this page shows, in its order. */
function itemList(items: readonly Link[], origin: string): ItemList {
  return {
    '@type': 'ItemList',
    itemListElement: items.map(({ address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: urls.absolute(origin, address),
    })),
  }
}

/** Introduce the author whose articles a page lists. */
function profileNode(page: ListPage, { kind, name, slug }: Author, { site }: Catalog): ProfilePage {
  return {
    '@type': 'ProfilePage',
    url: urls.absolute(site.origin, page.address),
    inLanguage: site.language,
    isPartOf: partOf(site),
    mainEntity: {
      '@type': kind === 'person' ? 'Person' : 'Organization',
      name,
      ...(page.description === null ? {} : { description: page.description }),
      url: urls.absolute(site.origin, site.folder + urls.author(slug)),
    },
  }
}
