import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { pageAt } from '#lib/pages/pages.ts'

async function lettersIn(titles: readonly string[], language = 'en') {
  const files = Object.fromEntries(titles.map((title, at) => [`blog/p${at}.md`, article({ title: JSON.stringify(title) })]))
  const { catalog } = await catalogOf({ 'site.yaml': `name: Desk\norigin: https://a.example\nlanguage: ${language}\n`, ...files })
  return Object.fromEntries(catalog.letters.map(({ title, articles }) => [title, articles.map((one) => one.title)]))
}

test('titles are indexed as in a book: without letter case, accents, opening punctuation and the article', async () => {
  const letters = await lettersIn(['The Warm Call', 'étude', '“Ask” First', 'an answer', 'Wait', '24 Calls', 'A', 'Жизнь', '電話'])
  expect(Object.entries(letters)).toEqual([
    ['0–9', ['24 Calls']],
    ['A', ['A', 'an answer', '“Ask” First']],
    ['E', ['étude']],
    ['W', ['Wait', 'The Warm Call']],
    ['Ж', ['Жизнь']],
    ['Other', ['電話']],
  ])
})

test('in another language "a" and "the" are words like others', async () => {
  expect(Object.keys(await lettersIn(['The End', 'A capo'], 'it'))).toEqual(['A', 'T'])
})

test('the archive lists dated posts and articles by year, newest first, and nothing else', async () => {
  const { catalog } = await catalogOf({
    'blog/new.md': article({ title: 'New', date: '2026-01-02' }),
    'blog/eve.md': article({ title: 'Eve', date: '2025-12-31T23:30:00-02:00' }),
    'articles/old.md': article({ title: 'Old', date: '2024-05-01' }),
    'blog/undated.md': article({ title: 'Undated' }),
    'blog/hidden.md': article({ title: 'Hidden', date: '2026-01-03', unlisted: 'true' }),
    'pages/about.md': article({ title: 'About', date: '2026-01-03' }),
  })
  const page = await pageAt('/archive/', catalog)
  expect(page?.type === 'index' && page.parts.map(({ title, entries }) => [title, entries.map((entry) => entry.title)])).toEqual([
    ['2026', ['New', 'Eve']],
    ['2024', ['Old']],
  ])
})

test('a site without dates has no archive, and its search page does not lead to one', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A' }) })
  expect(await pageAt('/archive/', catalog)).toBeNull()
  expect(await pageAt('/search/', catalog)).toMatchObject({ archive: null })
})

test('the search page offers the sides that articles take', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', stance: 'both' }),
    'blog/b.md': article({ title: 'B', stance: 'inbound' }),
  })
  expect(await pageAt('/search/', catalog)).toMatchObject({ sides: [{ title: 'Inbound' }, { title: 'Both sides' }] })
})

test('with more than 300 articles each letter and each year has a page of its own, which the index leads to', async () => {
  const many = Array.from({ length: 301 }, (_, at) => [
    `blog/p${at}.md`,
    article({ title: `${at % 2 === 0 ? 'Even' : 'Odd'} ${at}`, date: at < 300 ? '2026-01-02' : '2025-01-02' }),
  ])
  const { catalog } = await catalogOf(Object.fromEntries(many))
  expect(await pageAt('/search/', catalog)).toMatchObject({
    letters: [
      { title: 'E', count: 151, address: '/a-z/e/', entries: [] },
      { title: 'O', count: 150, address: '/a-z/o/', entries: [] },
    ],
  })
  const letter = await pageAt('/a-z/o/', catalog)
  expect(letter?.type === 'index' && letter.entries.length).toBe(150)
  expect(letter).toMatchObject({ title: 'Articles: O', trail: [{}, { address: '/search/' }, { title: 'O' }] })
  expect(await pageAt('/archive/2025/', catalog)).toMatchObject({ title: 'Articles of 2025', entries: [{ title: 'Even 300' }] })
  expect(addressesToIndex(catalog)).toEqual(expect.arrayContaining(['/a-z/e/', '/archive/2026/']))
  expect(new Set([...catalog.names().values()].map(({ title }) => title)).size).toBe(catalog.names().size)
}, 120_000)

test('an article that wants the address of the search page or the archive is told so', async () => {
  const { findings } = await catalogOf({
    'pages/search.md': article({ title: 'S' }),
    'pages/archive.md': article({ title: 'A' }),
    'pages/p.md': article({ title: 'P', permalink: '/pagefind/x/' }),
  })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ file, rule }) => [file, rule])).toEqual([
    ['pages/archive.md', 'address-claimed-twice'],
    ['pages/p.md', 'address-form'],
    ['pages/search.md', 'address-claimed-twice'],
  ])
})
