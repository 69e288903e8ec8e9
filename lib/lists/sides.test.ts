import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { addressesToKeep } from '#lib/check/vanished.ts'
import { crawlerFiles } from '#lib/crawlers/crawler-files.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { pageAt } from '#lib/pages/pages.ts'

const site = `name: Desk
origin: https://desk.example
description: Articles.
sides:
  - title: Outbound
    claim: Speak first.
  - title: Inbound
    claim: Be found.
`
const post = (title: string, fields: Readonly<Record<string, string>>) => article({ title, date: '2026-02-01', ...fields })
const files = {
  'site.yaml': site,
  'authors/ann.md': '---\nname: Ann\ndescription: She calls.\n---\n',
  'authors/bob.md': '---\nname: Bob\n---\n',
  'blog/a.md': post('A', { stance: 'outbound', author: 'ann', counterpoint: 'c' }),
  'blog/b.md': post('B', { stance: 'outbound', author: 'bob' }),
  'blog/c.md': post('C', { stance: 'inbound', author: 'bob' }),
  'blog/d.md': post('D', { stance: 'both', author: 'bob' }),
  'blog/e.md': post('E', {}),
  'debates/which.md':
    '---\ntitle: Which?\nclaims:\n  outbound: Out.\n  inbound: In.\narticles: [a, c]\n---\nEach at its time. And more.\n',
}

async function sideIn(written: Readonly<Record<string, string>>, address = '/sides/outbound/') {
  const { catalog } = await catalogOf(written)
  const page = await pageAt(address, catalog)
  if (page?.type !== 'list' || !page.door) throw new Error(`No side stands at ${address}.`)
  return { catalog, page, door: page.door }
}

test('the page of a side says its claim and lists what argues it, and what weighs both', async () => {
  const { page } = await sideIn(files)
  expect(page).toMatchObject({ label: 'Side', title: 'Outbound', description: 'Speak first.' })
  expect(page.articles.map(({ title, stance }) => [title, stance?.title])).toEqual([
    ['A', 'Outbound'],
    ['B', 'Outbound'],
    ['D', 'Both sides'],
  ])
  expect(page.trail.map(({ address }) => address)).toEqual(['/', '/sides/outbound/'])
})

test('a side leads to the authors most of whose pieces argue it, to the side against it, and to the debates', async () => {
  const { door } = await sideIn(files)
  expect(door.desks).toEqual([{ title: 'Ann', address: '/authors/ann/', description: 'She calls.' }])
  expect(door.other).toMatchObject({ stance: { title: 'Inbound' }, claim: 'Be found.', address: '/sides/inbound/' })
  expect(door.debates).toEqual([{ title: 'Which?', address: '/debates/which/' }])
  expect((await sideIn(files, '/sides/inbound/')).door.desks).toEqual([])
})

test('a side that nothing argues has no page, no door, and no link from the other', async () => {
  const { 'blog/c.md': _, 'debates/which.md': __, 'blog/a.md': ___, ...others } = files
  const { catalog, door } = await sideIn(others)
  expect(catalog.addresses.has('/sides/inbound/')).toBe(false)
  expect(catalog.site.sides.map(({ address }) => address)).toEqual(['/sides/outbound/', null])
  expect(door.other).toMatchObject({ address: null })
})

test('a side opens with its best three, each beside its answer, and has as many pages as it needs', async () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`blog/m${at}.md`, post(`M${at}`, { stance: 'outbound' })]))
  const { page, catalog } = await sideIn({ ...files, ...many, 'blog/m4.md': post('M4', { stance: 'outbound', featured: 'true' }) })
  expect(page.hub?.best.map((row) => row.map(({ title }) => title))).toEqual([['M4'], ['A', 'C'], ['B']])
  expect(page.pagination).toMatchObject({ page: 1, next: '/sides/outbound/page/2/' })
  expect(await pageAt('/sides/outbound/page/2/', catalog)).toMatchObject({ articles: { length: 2 }, hub: null })
})

test('a side is for search engines, under a title and a description that no other page has, and has feeds of its own', async () => {
  const { catalog, page } = await sideIn({ ...files, 'blog/f.md': post('Outbound', { category: 'Outbound', tags: 'outbound' }) })
  const { head } = page
  expect(head).toMatchObject({ index: true, canonical: 'https://desk.example/sides/outbound/' })
  expect(head.description).toBe('Speak first. 3 articles on Outbound from Desk: A; B; D.')
  const [titles, descriptions] = [
    [...catalog.names().values()].map(({ title }) => title),
    [...catalog.names().values()].map(({ description }) => description),
  ]
  expect([new Set(titles).size, new Set(descriptions).size]).toEqual([titles.length, descriptions.length])
  expect(addressesToIndex(catalog)).toContain('/sides/outbound/')
  expect(addressesToKeep(catalog)).toContain('/sides/outbound/')
  expect((await crawlerFiles(catalog)).map(({ file }) => file)).toContain('sides/outbound/feed.xml')
  expect(head.alternates.map(({ address }) => address)).toContain('/sides/outbound/feed.xml')
})

test('an article that wants the address of a side is refused by name', async () => {
  const { findings } = await catalogOf({ ...files, 'blog/e.md': post('E', { permalink: '/sides/outbound/' }) })
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { file: 'blog/e.md', rule: 'address-claimed-twice', message: expect.stringContaining('the page "Outbound"') },
  ])
})
