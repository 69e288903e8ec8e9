import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from './pages.ts'

const site = (lines: string) =>
  `name: N\norigin: https://n.example\ndescription: D.\nsides: [Outbound, Inbound]\ncallToAction: { title: T, button: B, link: /feed.xml }\n${lines}\n`

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `blog/p${at}.md`,
      article({ title: `P${at}`, date: `2026-01-${String(at + 1).padStart(2, '0')}` }),
    ]),
  )

const facing = {
  'blog/left.md': article({
    title: 'Left',
    stance: 'outbound',
    counterpoint: 'right',
    category: 'Calls',
    tags: 'quota',
    date: '2026-03-01',
  }),
  'blog/right.md': article({ title: 'Right', stance: 'inbound', category: 'Calls', tags: 'quota', date: '2026-03-02' }),
}

async function frontOf(lines: string, files: Readonly<Record<string, string>>) {
  const { catalog } = await catalogOf({ 'site.yaml': site(lines), ...files })
  const page = await pageAt('/', catalog)
  if (page?.type !== 'front') throw new Error('There is no front page.')
  return page
}

test('a magazine has a piece that leads; a list and a column have the newest, and say where the rest is', async () => {
  const [magazine, list, column] = [
    await frontOf('', many(24)),
    await frontOf('theme: { front: list }', many(24)),
    await frontOf('theme: { front: one-column }', many(24)),
  ]
  expect([magazine.featured?.article.title, magazine.latest.length, magazine.more]).toEqual(['P23', 6, null])
  expect([list.featured, list.beside, list.latest.length, list.more?.address]).toEqual([null, [], 12, '/archive/'])
  expect([column.featured, column.latest[0]?.article.title, column.latest.length]).toEqual([null, 'P23', 20])
  expect((await frontOf('theme: { front: list }', many(12))).more).toBeNull()
})

test('without the block of pairs, their articles are among the newest', async () => {
  const files = { ...many(3), ...facing }
  expect((await frontOf('', files)).pairs).toHaveLength(1)
  const { pairs, featured, beside } = await frontOf('theme: { blocks: { front: [latest] } }', files)
  expect([pairs, featured?.article.title, beside[0]?.article.title]).toEqual([[], 'Right', 'Left'])
})

for (const [said, has, has_not] of [
  ['', ['counterpoint', 'callToAction'], []],
  ['theme: { blocks: { article: [] } }', [], ['counterpoint']],
  ['theme: { blocks: { article: [other-side] } }', ['counterpoint'], []],
  ['theme: { blocks: { article: [author, tags] } }', [], ['counterpoint']],
] as const) {
  test(`an article has what site.yaml lists: ${said || 'nothing said'}`, async () => {
    const { catalog } = await catalogOf({ 'site.yaml': site(said), ...facing })
    const page = await pageAt('/blog/left/', catalog)
    if (page?.type !== 'article') throw new Error('There is no article.')
    for (const name of has) expect(page[name]).not.toBeNull()
    for (const name of has_not) expect(page[name]).toBeNull()
    expect(page.foot).toEqual(catalog.site.look.blocks.article)
  })
}
