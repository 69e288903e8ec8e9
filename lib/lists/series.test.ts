import { expect, test } from 'vitest'
import { article, catalogOf, today } from '#lib/check/sample-catalog.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { pageAt } from '#lib/pages/pages.ts'

const said = ({ findings }: Awaited<ReturnType<typeof catalogOf>>) =>
  findings.filter(({ rule }) => rule.startsWith('series')).map(({ file, line, severity, rule }) => [file, line, severity, rule])

async function partsOf(files: Readonly<Record<string, string>>) {
  const { catalog } = await catalogOf(files)
  return catalog.lists
    .filter(({ label }) => label === 'Series')
    .map(({ title, address, articles }) => [title, address, ...articles.map(({ slug }) => slug)])
}

test('a series is read by the numbers of its parts, then by date and file name, the undated last', async () => {
  expect(
    await partsOf({
      'blog/d.md': article({ title: 'D', series: 'First Steps', date: '2026-01-02' }),
      'blog/a.md': article({ title: 'A', series: 'First Steps' }),
      'articles/c.md': article({ title: 'C', series: 'first steps', date: '2026-01-01' }),
      'articles/b.md': article({ title: 'B', series: 'First Steps', date: '2026-01-02' }),
      'blog/two.md': article({ title: 'Two', series: 'First Steps', part: '2' }),
      'blog/ten.md': article({ title: 'Ten', series: '[First Steps]', part: '10' }),
    }),
  ).toEqual([['First Steps', '/series/first-steps/', 'two', 'ten', 'c', 'b', 'd', 'a']])
})

test('a part says which it is, leads to all the others, and to those before and after it', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', series: 'S', part: '1', category: 'C' }),
    'blog/b.md': article({ title: 'B', series: 'S', part: '2', category: 'C' }),
    'blog/c.md': article({ title: 'C', series: 'S', part: '3', category: 'C' }),
    'blog/other.md': article({ title: 'O', category: 'C' }),
  })
  const link = (title: string) => ({ title, address: `/blog/${title.toLowerCase()}/` })
  const parts = ['A', 'B', 'C'].map(link)
  expect(await pageAt('/blog/b/', catalog)).toMatchObject({
    series: { title: 'S', address: '/series/s/', part: 2, parts },
    previous: link('A'),
    next: link('C'),
  })
  expect(await pageAt('/blog/a/', catalog)).toMatchObject({ previous: null, next: link('B') })
  expect(await pageAt('/blog/c/', catalog)).toMatchObject({ previous: link('B'), next: null })
  expect(await pageAt('/series/s/', catalog)).toMatchObject({ label: 'Series', title: 'S', articles: parts })
})

test('all series stand on one page, in the sitemap, each with its parts and the side that they have in common', async () => {
  const files = {
    'blog/a.md': article({ title: 'A', series: 'S', part: '1', stance: 'outbound' }),
    'blog/b.md': article({ title: 'B', series: 'S', part: '2', stance: 'both' }),
    'blog/c.md': article({ title: 'C', series: 'T', part: '1', stance: 'outbound' }),
    'blog/d.md': article({ title: 'D', series: 'T', part: '2', stance: 'inbound' }),
  }
  const { catalog } = await catalogOf(files)
  const page = await pageAt('/series/', catalog)
  if (page?.type !== 'series') throw new Error('No series stand there.')
  expect(page.series.map(({ title, stance, parts }) => [title, stance?.slug ?? null, ...parts.map((part) => part.title)])).toEqual([
    ['S', 'outbound', 'A', 'B'],
    ['T', null, 'C', 'D'],
  ])
  expect(addressesToIndex(catalog)).toContain('/series/')
  expect(await pageAt('/series/s/', catalog)).toMatchObject({
    trail: [{}, { title: 'Series', address: '/series/' }, { title: 'S' }],
  })
  expect((await catalogOf({})).catalog.addresses.has('/series/')).toBe(false)
  const { findings } = await catalogOf({ ...files, 'pages/series.md': article({ title: 'Ours' }) })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    expect.stringContaining('the list of series'),
  ])
})

test('what is unlisted, a draft or not yet published is no part', async () => {
  const made = await catalogOf({
    'blog/a.md': article({ title: 'A', series: 'S' }),
    'blog/b.md': article({ title: 'B', series: 'S' }),
    'blog/draft.md': article({ title: 'D', series: 'S', draft: 'true' }),
    'blog/later.md': article({ title: 'L', series: 'S', publishAt: '2026-06-16' }),
    'blog/hidden.md': article({ title: 'H', series: 'S', unlisted: 'true' }),
  })
  expect(await pageAt('/blog/a/', made.catalog)).toMatchObject({ series: { part: 1, parts: [{ title: 'A' }, { title: 'B' }] } })
  expect(await pageAt('/blog/hidden/', made.catalog)).toMatchObject({ series: null })
  expect(said(made)).toEqual([['blog/hidden.md', 3, 'warning', 'series-unclear']])
})

test('two articles that claim one part are an error at both, before the second is out', async () => {
  const made = await catalogOf({
    'blog/a.md': article({ title: 'A', series: 'S', part: '1' }),
    'blog/b.md': article({ title: 'B', series: 's', part: '1', publishAt: '2027-01-01' }),
    'blog/c.md': article({ title: 'C', series: 'S', part: '1', draft: 'true' }),
  })
  expect(said(made)).toEqual([
    ['blog/a.md', 4, 'error', 'series-part-twice'],
    ['blog/b.md', 4, 'error', 'series-part-twice'],
  ])
})

test('a series of one, a part of nothing and a series without letters are said', async () => {
  const made = await catalogOf(
    {
      'blog/a.md': article({ title: 'A', series: 'Alone' }),
      'blog/b.md': article({ title: 'B', part: '2' }),
      'blog/c.md': article({ title: 'C', series: '"!!"' }),
    },
    today,
  )
  expect(said(made)).toEqual([
    ['blog/a.md', 3, 'hint', 'series-of-one'],
    ['blog/b.md', 3, 'warning', 'series-unclear'],
    ['blog/c.md', 3, 'warning', 'series-unclear'],
  ])
})
