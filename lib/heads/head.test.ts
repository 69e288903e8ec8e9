import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import type { Head } from './head.ts'
import { headOf, notFoundHead } from './head.ts'

type Files = Readonly<Record<string, string>>

const headAt = async (address: string, files: Files): Promise<Head> => headOf(address, (await catalogOf(files)).catalog)

const siteWith = (line: string) => `name: Desk\norigin: https://desk.example\ndescription: Articles.\n${line}\n`

test('a post says its dates with their offset, its category and its tags where it is shared', async () => {
  const fields = {
    title: 'A',
    date: '2026-01-29',
    updated: '2026-07-01',
    category: 'Calls',
    tags: '[quota, CRM]',
    keywords: 'hidden',
  }
  const files = { 'site.yaml': siteWith('timeZone: Europe/Berlin'), 'blog/a.md': article(fields) }
  expect((await headAt('/blog/a/', files)).openGraph).toMatchObject({
    title: 'A',
    siteName: 'Desk',
    locale: 'en_US',
    image: {
      address: expect.stringMatching(/^https:\/\/desk\.example\/media\/card-[\da-f]{16}\.png$/),
      type: 'image/png',
      width: 1200,
      height: 630,
      alt: 'A',
    },
    article: {
      published: '2026-01-29T00:00:00+01:00',
      modified: '2026-07-01T00:00:00+02:00',
      section: 'Calls',
      tags: ['quota', 'CRM'],
    },
  })
})

test('what is not known of an article is not said', async () => {
  const head = await headAt('/blog/a/', { 'blog/a.md': article({ title: 'A' }) })
  expect(head.openGraph?.article).toEqual({ published: null, modified: null, section: null, tags: [] })
})

test('a page, a list and the front page are no articles, and are shared under their own names', async () => {
  const { catalog } = await catalogOf({
    'pages/about.md': article({ title: 'About', date: '2026-01-29' }),
    'blog/a.md': article({ title: 'A', category: 'Calls' }),
  })
  const shared = ['/about/', '/', '/blog/', '/categories/', '/categories/calls/'].map(
    (address) => headOf(address, catalog).openGraph,
  )
  expect(shared.map((graph) => [graph?.title, graph?.article])).toEqual([
    ['About', null],
    ['The Sales Desk', null],
    ['Blog', null],
    ['Categories', null],
    ['Calls', null],
  ])
})

test('a page is canonical to itself, the second of a list too, or to its original elsewhere as it is written', async () => {
  const posts = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`blog/p${i}.md`, article({ title: `P${i}` })]))
  const original = 'https://elsewhere.example/an/original'
  const files = {
    ...posts,
    'articles/a.md': article({ title: 'A', canonical: original }),
    'pages/x.md': article({ title: 'X', permalink: '/ü/' }),
  }
  const { catalog } = await catalogOf(files)
  expect(['/blog/', '/blog/page/2/', '/articles/a/', '/ü/'].map((address) => headOf(address, catalog).canonical)).toEqual([
    'https://sales-desk.example/blog/',
    'https://sales-desk.example/blog/page/2/',
    original,
    'https://sales-desk.example/%C3%BC/',
  ])
})

test('unlisted articles, thin tags and the search are not to be indexed', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', tags: '[one, three]' }),
    'blog/b.md': article({ title: 'B', tags: 'three' }),
    'blog/c.md': article({ title: 'C', tags: 'three' }),
    'blog/hidden.md': article({ title: 'H', unlisted: 'true' }),
  })
  expect([...catalog.addresses.keys()].filter((address) => !headOf(address, catalog).index)).toEqual([
    '/search/',
    '/tags/one/',
    '/blog/hidden/',
  ])
})

test('every page names the feeds of the site; a category and an author name theirs, an article its Markdown', async () => {
  const { catalog } = await catalogOf({
    'authors/ann.md': '---\nname: Ann\n---\n',
    'blog/a.md': article({ title: 'A', category: 'Calls', author: 'ann', tags: 'one', date: '2026-01-29' }),
    'blog/b.md': article({ title: 'B', category: 'Undated' }),
    'pages/about.md': article({ title: 'About' }),
  })
  const feeds = (list: string) => [`${list}feed.xml`, `${list}atom.xml`, `${list}feed.json`]
  const named = (address: string) => headOf(address, catalog).alternates.map((alternate) => alternate.address)
  for (const address of ['/', '/blog/', '/categories/', '/tags/one/']) expect(named(address)).toEqual(feeds('/'))
  expect(named('/categories/calls/')).toEqual([...feeds('/'), ...feeds('/categories/calls/')])
  expect(named('/categories/undated/')).toEqual(feeds('/'))
  expect(named('/authors/ann/')).toEqual([...feeds('/'), ...feeds('/authors/ann/')])
  expect(named('/blog/a/')).toEqual([...feeds('/'), '/blog/a/index.md'])
  expect(named('/about/')).toEqual([...feeds('/'), '/about/index.md'])
})

const locales = { en: 'en_US', 'en-GB': 'en_GB', de: 'de_DE', 'de-AT': 'de_AT', 'zh-Hant': 'zh_TW', 'pt-BR': 'pt_BR', tlh: null }
for (const [language, locale] of Object.entries(locales)) {
  test(`a site in ${language} is shared as ${locale ?? 'of no locale'}`, async () => {
    const head = await headAt('/', { 'site.yaml': siteWith(`language: ${language}`) })
    expect(head.openGraph?.locale).toBe(locale)
  })
}

test('the page for what is not found has no address and is not for sharing', async () => {
  const { catalog } = await catalogOf({})
  expect(notFoundHead(catalog)).toMatchObject({ canonical: null, index: false, openGraph: null })
})
