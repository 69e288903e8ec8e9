import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from './pages.ts'

const post = (name: string, fields: Readonly<Record<string, string>> = {}, text?: string) => [
  `blog/${name}.md`,
  article({ title: name, category: 'Selling', ...fields }, text),
]

async function hubOf(posts: readonly (readonly string[])[]) {
  const { catalog } = await catalogOf(Object.fromEntries(posts))
  const page = await pageAt('/categories/selling/', catalog)
  return page?.type === 'list' ? page.hub : null
}

test('a category opens with what is featured, then with what others point to most; ties stay in the order of the list', async () => {
  const hub = await hubOf([
    post('a'),
    post('b'),
    post('c', { featured: 'true' }),
    post('d'),
    post('e', {}, 'See [that](f.md) first.'),
    post('f'),
    post('g', { related: '[f, d]' }),
  ])
  expect(hub?.best.map((row) => row.map(({ title }) => title))).toEqual([['c'], ['f'], ['d']])
})

test('a category opens with pairs before articles alone, the first side on the left, and names none twice', async () => {
  const hub = await hubOf([
    post('a'),
    post('b', { stance: 'inbound', counterpoint: 'c' }),
    post('c', { stance: 'outbound' }),
    post('d', { stance: 'outbound', counterpoint: 'x' }),
    post('e'),
    post('f'),
    ['blog/x.md', article({ title: 'x', stance: 'inbound' })],
  ])
  expect(hub?.best.map((row) => row.map(({ title }) => title))).toEqual([['c', 'b'], ['d', 'x'], ['a']])
})

test('the topics of a category are tags of at least two of its articles, the most used first', async () => {
  const tags = ['one, two', 'one, two', 'One', 'three', 'zero', 'zero, two']
  const hub = await hubOf([
    ...tags.map((tags, at) => post(`p${at}`, { tags })),
    ['blog/x.md', article({ title: 'X', tags: 'three' })],
  ])
  expect(hub?.topics.map(({ title, count }) => [title, count])).toEqual([
    ['one', 3],
    ['two', 3],
    ['zero', 2],
  ])
})

test('a category with few articles has no hub', async () => {
  expect(await hubOf(['a', 'b', 'c', 'd', 'e'].map((name) => post(name)))).toBeNull()
})
