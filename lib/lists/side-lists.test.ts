import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { addressesToKeep } from '#lib/check/vanished.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { pageAt } from '#lib/pages/pages.ts'

const posts = (stances: readonly string[], fields: Readonly<Record<string, string>> = {}, folder = 'blog') =>
  Object.fromEntries(stances.map((stance, at) => [`${folder}/p${at}.md`, article({ title: `P${at}`, stance, ...fields })]))

const partsIn = async (files: Readonly<Record<string, string>>) =>
  [...(await catalogOf(files)).catalog.addresses.keys()].filter((address) => address.includes('/side/'))

const mixed = ['outbound', 'inbound', 'both', 'outbound']

test('lists of posts, articles, a category and a tag are divided by side; those of an author are not', async () => {
  const fields = { category: 'Calls', tags: 'quota', author: 'ann' }
  const files = { 'authors/ann.md': '---\nname: Ann\n---\n', ...posts(mixed, fields), ...posts(mixed, {}, 'articles') }
  const lists = ['/blog/', '/articles/', '/categories/calls/', '/tags/quota/']
  expect(await partsIn(files)).toEqual(
    lists.flatMap((list) => ['outbound', 'inbound', 'both'].map((side) => `${list}side/${side}/`)),
  )
})

test('a list is divided only where a part would hold some of it and not all, and where there is something to divide', async () => {
  expect(await partsIn(posts(['outbound', 'outbound', 'outbound', 'outbound']))).toEqual([])
  expect(await partsIn(posts(['outbound', 'outbound', 'outbound', 'both']))).toEqual(['/blog/side/outbound/', '/blog/side/both/'])
  expect(await partsIn(posts(['outbound', 'inbound', 'both']))).toEqual([])
})

test('a list and its parts offer each other, and say which is shown', async () => {
  const { catalog } = await catalogOf(posts(mixed))
  const chosen = async (address: string) => {
    const page = await pageAt(address, catalog)
    return page?.type === 'list' ? page.sides.map(({ title, isChosen }) => (isChosen ? `[${title}]` : title)).join(' ') : null
  }
  expect(await chosen('/blog/')).toBe('[All] Outbound Inbound Both sides')
  expect(await chosen('/blog/side/inbound/')).toBe('All Outbound [Inbound] Both sides')
})

test('a part has its own title and description, and its articles on as many pages as they need', async () => {
  const { catalog } = await catalogOf(posts([...Array.from({ length: 12 }, () => 'outbound'), 'inbound']))
  const page = await pageAt('/blog/side/outbound/page/2/', catalog)
  expect(page).toMatchObject({
    title: 'Blog: Outbound',
    description: '12 of 13 in Blog, on the side of Outbound.',
    total: 12,
    articles: { length: 2 },
    pagination: { page: 2, previous: '/blog/side/outbound/' },
    head: { title: 'Blog: Outbound (page 2 of 2) · The Sales Desk' },
  })
})

test('a part is not for search engines, which are shown the list, nor for the ledger, because it comes and goes', async () => {
  const { catalog } = await catalogOf(posts(mixed))
  expect((await pageAt('/blog/side/outbound/', catalog))?.head).toMatchObject({
    index: false,
    canonical: 'https://sales-desk.example/blog/side/outbound/',
  })
  const isPart = (address: string) => address.includes('/side/')
  expect(addressesToIndex(catalog).filter(isPart)).toEqual([])
  expect(addressesToKeep(catalog).filter(isPart)).toEqual([])
})
