import { expect, test } from 'vitest'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { faultsOfGraph } from '../../e2e/checks/google-properties.ts'
import { graphOf } from './structured-data.ts'

const site = 'name: Desk\norigin: https://desk.example\ndescription: Articles.\ntimeZone: Europe/Berlin\nlanguage: en-GB\n'

/** Everything that a page may say, and articles that say nothing. */
const full = {
  'site.yaml': site,
  'authors/ann.md': '---\nname: Ann Smith\ndescription: Writes.\nurl: https://ann.example/\n---\n',
  'authors/desk.md': '---\nname: The Desk\nkind: organization\n---\n',
  'blog/a.md': article({
    title: 'A post',
    subtitle: 'Its dek',
    description: 'For search engines.',
    date: '2026-01-29',
    updated: '2026-02-01T09:00:00Z',
    category: 'Cold Calls',
    tags: '[quota, CRM]',
    keywords: '[hidden]',
    author: 'ann',
    breadcrumb: 'Post',
  }),
  'articles/b.md': article({ title: 'An article', author: 'desk' }, 'Seven words are in this short text.'),
  'articles/away.md': article({ title: 'Away', canonical: 'https://elsewhere.example/away' }),
  'pages/about.md': article({ title: 'About us' }),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`blog/p${10 + i}.md`, article({ title: `P${i}`, tags: 'quota' })])),
}

/** The card of an article in three shapes. */
const shapes = ['16x9', '4x3', '1x1'].map((ratio) =>
  expect.stringMatching(new RegExp(`^https://desk\\.example/media/card-[0-9a-f]{16}-${ratio}\\.png$`)),
)

const nodesAt = async (address: string, catalog: Catalog) => {
  const page = await pageAt(address, catalog)
  if (!page) throw new Error(`There is nothing at ${address}.`)
  return graphOf(page, catalog)['@graph']
}

test('a post says what its page shows, dates with the offset of their day', async () => {
  const { catalog } = await catalogOf(full)
  const [post, , publisher] = await nodesAt('/blog/a/', catalog)
  expect(post).toEqual({
    '@type': 'BlogPosting',
    headline: 'A post',
    mainEntityOfPage: 'https://desk.example/blog/a/',
    url: 'https://desk.example/blog/a/',
    description: 'Its dek',
    image: shapes,
    inLanguage: 'en-GB',
    isPartOf: { '@type': 'WebSite', '@id': 'https://desk.example/#website', name: 'Desk', url: 'https://desk.example/' },
    publisher: { '@id': 'https://desk.example/#organization' },
    datePublished: '2026-01-29T00:00:00+01:00',
    dateModified: '2026-02-01T09:00:00Z',
    author: { '@type': 'Person', name: 'Ann Smith', url: 'https://desk.example/authors/ann/' },
    wordCount: 11,
    articleSection: 'Cold Calls',
    about: { '@type': 'Thing', name: 'Cold Calls', url: 'https://desk.example/categories/cold-calls/' },
    keywords: ['quota', 'CRM'],
  })
  expect(publisher).toMatchObject({ '@type': 'Organization', name: 'Desk', logo: 'https://desk.example/icon-512.png' })
})

test('an article that says nothing of itself gets nothing invented: no date, no category, no tag', async () => {
  const { catalog } = await catalogOf(full)
  const [node] = await nodesAt('/articles/b/', catalog)
  expect(node).toEqual({
    '@type': 'Article',
    headline: 'An article',
    mainEntityOfPage: 'https://desk.example/articles/b/',
    url: 'https://desk.example/articles/b/',
    image: shapes,
    inLanguage: 'en-GB',
    isPartOf: expect.anything(),
    publisher: expect.anything(),
    author: { '@type': 'Organization', name: 'The Desk', url: 'https://desk.example/authors/desk/' },
    wordCount: 7,
  })
})

test('several authors are a list, in the order of the byline', async () => {
  const { catalog } = await catalogOf({ ...full, 'blog/two.md': article({ title: 'Two', authors: '[ann, desk]' }) })
  expect((await nodesAt('/blog/two/', catalog))[0]).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Ann Smith' },
      { '@type': 'Organization', name: 'The Desk' },
    ],
  })
})

test('what a page does not show is in no structured data', async () => {
  const { catalog } = await catalogOf(full)
  const said = JSON.stringify(await nodesAt('/blog/a/', catalog))
  for (const hidden of ['For search engines', 'hidden', 'ann.example']) expect(said).not.toContain(hidden)
})

test('the breadcrumb is the one that the page shows', async () => {
  const { catalog } = await catalogOf(full)
  for (const address of catalog.addresses.keys()) {
    const page = await pageAt(address, catalog)
    if (!page || page.type === 'front') continue
    const steps = page.trail.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: `https://desk.example${address}`,
    }))
    expect(graphOf(page, catalog)['@graph']).toContainEqual({ '@type': 'BreadcrumbList', itemListElement: steps })
  }
})

test('a list names the items of this page alone, in their order', async () => {
  const { catalog } = await catalogOf(full)
  const [collection] = await nodesAt('/blog/page/2/', catalog)
  expect(collection).toMatchObject({
    '@type': 'CollectionPage',
    url: 'https://desk.example/blog/page/2/',
    name: 'Blog',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: 'https://desk.example/blog/p19/' },
        { '@type': 'ListItem', position: 2, url: 'https://desk.example/blog/p20/' },
        { '@type': 'ListItem', position: 3, url: 'https://desk.example/blog/p21/' },
      ],
    },
  })
  const [categories] = await nodesAt('/categories/', catalog)
  expect(categories).toMatchObject({ mainEntity: { itemListElement: [{ url: 'https://desk.example/categories/cold-calls/' }] } })
})

test('an author has a profile, as a person or an organization', async () => {
  const { catalog } = await catalogOf(full)
  expect((await nodesAt('/authors/ann/', catalog))[0]).toMatchObject({
    '@type': 'ProfilePage',
    url: 'https://desk.example/authors/ann/',
    mainEntity: { '@type': 'Person', name: 'Ann Smith', description: 'Writes.', url: 'https://desk.example/authors/ann/' },
  })
  expect((await nodesAt('/authors/desk/', catalog))[0]).toMatchObject({ mainEntity: { '@type': 'Organization', name: 'The Desk' } })
})

test('the front page introduces the site and its publisher', async () => {
  const { catalog } = await catalogOf(full)
  expect(await nodesAt('/', catalog)).toMatchObject([
    { '@type': 'WebSite', name: 'Desk', publisher: { '@id': 'https://desk.example/#organization' } },
    { '@type': 'Organization', '@id': 'https://desk.example/#organization' },
  ])
})

test('every page has the properties that search engines document, and the address that its head names', async () => {
  const { catalog } = await catalogOf(full)
  for (const address of catalog.addresses.keys()) {
    const page = await pageAt(address, catalog)
    if (!page) throw new Error(`There is nothing at ${address}.`)
    const graph = graphOf(page, catalog)
    expect(faultsOfGraph(graph), address).toEqual([])
    expect(graph['@graph'][0]).toMatchObject({ url: page.head.canonical })
  }
})
