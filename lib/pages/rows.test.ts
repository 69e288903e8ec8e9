import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from './pages.ts'

const post = (name: string, fields: Readonly<Record<string, string>> = {}) => [
  `blog/${name}.md`,
  article({ title: name, author: 'ann', ...fields }),
]

async function listAt(address: string, posts: readonly (readonly string[])[]) {
  const { catalog } = await catalogOf({ ...Object.fromEntries(posts), 'authors/ann.md': article({ name: 'Ann' }) })
  const page = await pageAt(address, catalog)
  if (page?.type !== 'list') throw new Error(`There is no list at ${address}.`)
  return page
}

test('what all rows of a list agree on is said once above them, and what they differ in stays with each', async () => {
  const day = { date: '2026-01-02' }
  const { rows, common } = await listAt('/blog/', [post('a', { ...day, stance: 'inbound' }), post('b', day)])
  expect(common).toMatchObject({ authors: [{ title: 'Ann' }], date: { iso: '2026-01-02' }, stance: null, category: null })
  expect(rows.map(({ said }) => [said.authors, said.date, said.stance?.slug])).toEqual([
    [[], null, 'inbound'],
    [[], null, undefined],
  ])
})

test('days stay with their rows where one differs or is missing', async () => {
  const { rows, common } = await listAt('/blog/', [post('a', { date: '2026-01-02' }), post('b')])
  expect(common.date).toBeNull()
  expect(rows.map(({ said }) => said.date?.iso)).toEqual(['2026-01-02', undefined])
})

test('one row alone says everything itself', async () => {
  const { rows, common } = await listAt('/blog/', [post('a', { date: '2026-01-02' })])
  expect(common).toEqual({ stance: null, category: null, authors: [], date: null })
  expect(rows[0]?.said).toMatchObject({ authors: [{ title: 'Ann' }], date: { iso: '2026-01-02' } })
})

test('an author’s own page says the author neither above the rows nor in them', async () => {
  const { rows, common } = await listAt('/authors/ann/', [post('a', { category: 'Selling' }), post('b')])
  expect(common.authors).toEqual([])
  expect(rows.map(({ said }) => [said.authors, said.category?.title])).toEqual([
    [[], 'Selling'],
    [[], undefined],
  ])
})

test('what a hub shows is no row again, though the page still holds all of its articles', async () => {
  const page = await listAt(
    '/categories/selling/',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => post(name, { category: 'Selling' })),
  )
  expect(page.hub?.best.flat().map(({ title }) => title)).toEqual(['a', 'b', 'c'])
  expect(page.rows.map((row) => row.article.title)).toEqual(['d', 'e', 'f'])
  expect(page.articles).toHaveLength(6)
})
