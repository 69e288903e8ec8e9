import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

type Files = Readonly<Record<string, string>>

const namesIn = async (files: Files) => (await catalogOf(files)).catalog.names()
const titlesIn = async (files: Files) =>
  Object.fromEntries([...(await namesIn(files))].map(([address, { title }]) => [address, title]))

const siteWith = (line: string) => `name: Desk\norigin: https://desk.example\ndescription: Articles.\n${line}\n`

test('pages are titled by the pattern of the site, and the front page by its name', async () => {
  const files = { 'blog/a.md': article({ title: 'A' }) }
  expect(await titlesIn({ ...files, 'site.yaml': siteWith('') })).toEqual({
    '/': 'Desk',
    '/blog/': 'Blog · Desk',
    '/blog/a/': 'A · Desk',
    '/search/': 'Search · Desk',
  })
  expect(await titlesIn({ ...files, 'site.yaml': siteWith('titlePattern: "Desk: %s"') })).toMatchObject({
    '/': 'Desk',
    '/blog/a/': 'Desk: A',
  })
})

for (const pattern of ['Desk', '%s or %s', '""']) {
  test(`a title pattern ${pattern} is an error, unless it says nothing`, async () => {
    const { findings } = await catalogOf({ 'site.yaml': siteWith(`titlePattern: "${pattern.replaceAll('"', '')}"`) })
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ file, line }) => [file, line])
    expect(errors).toEqual(pattern === '""' ? [] : [['site.yaml', 4]])
  })
}

test('characters that mean something to a replacement mean nothing in a title or a name', async () => {
  const files = { 'site.yaml': siteWith('').replace('Desk', '100 %s'), 'blog/a.md': article({ title: '"$& %s $1"' }) }
  expect((await titlesIn(files))['/blog/a/']).toBe('$& %s $1 · 100 %s')
})

test('articles of one title say what sets them apart: subtitle, category, day, address', async () => {
  const titles = await titlesIn({
    'blog/a.md': article({ title: 'Call', subtitle: 'Why' }),
    'blog/b.md': article({ title: 'call', category: 'Outbound' }),
    'blog/c.md': article({ title: 'Call', date: '2026-01-29', category: 'Inbound' }),
    'blog/d.md': article({ title: 'Call', date: '2026-01-30', category: 'Inbound' }),
    'blog/e.md': article({ title: 'CALL' }),
    'blog/f.md': article({ title: 'Call' }),
  })
  expect(Object.entries(titles).filter(([address]) => /blog\/\w/.test(address))).toEqual([
    ['/blog/a/', 'Call: Why · The Sales Desk'],
    ['/blog/b/', 'call (Outbound) · The Sales Desk'],
    ['/blog/e/', 'CALL (/blog/e/) · The Sales Desk'],
    ['/blog/f/', 'Call (/blog/f/) · The Sales Desk'],
    ['/blog/d/', 'Call (January 30, 2026) · The Sales Desk'],
    ['/blog/c/', 'Call (January 29, 2026) · The Sales Desk'],
  ])
})

test('a list gives way to an article of its name, and says what it is where two lists have one', async () => {
  const titles = await titlesIn({
    'blog/a.md': article({ title: 'Cold Calls', tags: 'pipeline, quota', category: 'Pipeline' }),
    'blog/b.md': article({ title: 'B', tags: 'cold calls' }),
    'articles/blog.md': article({ title: 'Blog' }),
  })
  expect(titles).toMatchObject({
    '/blog/a/': 'Cold Calls · The Sales Desk',
    '/tags/cold-calls/': 'Tag: cold calls · The Sales Desk',
    '/tags/pipeline/': 'Tag: pipeline · The Sales Desk',
    '/categories/pipeline/': 'Category: Pipeline · The Sales Desk',
    '/tags/quota/': 'quota · The Sales Desk',
    '/articles/blog/': 'Blog · The Sales Desk',
    '/blog/': 'The Sales Desk: Blog · The Sales Desk',
  })
})

/** Content that does what it can to give two pages one name. */
const alike: Readonly<Record<string, Files>> = {
  'the same article six times': Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`blog/p${i}.md`, article({ title: 'P' })])),
  'long titles that end differently': {
    'blog/a.md': article({ title: `${'word '.repeat(100)}a` }),
    'blog/b.md': article({ title: `${'word '.repeat(100)}b` }),
    'blog/c.md': article({ title: `${'x'.repeat(500)}c`, subtitle: 'S' }),
    'blog/d.md': article({ title: `${'x'.repeat(500)}d`, subtitle: 'S' }),
  },
  'titles of the site and its lists': {
    'site.yaml': siteWith('titlePattern: "%s"'),
    'blog/a.md': article({ title: 'Desk' }),
    'blog/b.md': article({ title: 'Categories', category: 'Categories', tags: '[Categories, Desk, Blog]' }),
    'blog/c.md': article({ title: '"Tag: Categories"' }),
  },
  'a list of many pages, and texts that say nothing': Object.fromEntries(
    Array.from({ length: 31 }, (_, i) => [`blog/p${i}.md`, article({ title: `P${i}`, tags: 'one' }, '')]),
  ),
  'a site without a description': {
    'site.yaml': 'name: Desk\norigin: https://desk.example\n',
    'blog/a.md': article({ title: 'Desk' }),
  },
}
for (const [what, files] of Object.entries(alike)) {
  test(`no two pages have one title or one description, nor has any none: ${what}`, async () => {
    const names = [...(await namesIn(files)).values()]
    for (const said of ['title', 'description'] as const) {
      expect(new Set(names.map((name) => name[said].toLowerCase())).size).toBe(names.length)
      expect(names.filter((name) => name[said].trim() === '')).toEqual([])
    }
  })
}

test('a long title is cut at a word, and the pattern stays whole', async () => {
  const titles = await titlesIn({
    'blog/a.md': article({ title: 'Interruption '.repeat(40) }),
    'blog/b.md': article({ title: '🙂'.repeat(250) }),
  })
  expect(titles['/blog/a/']).toBe(`${'Interruption '.repeat(7).trim()}… · The Sales Desk`)
  expect(titles['/blog/b/']).toBe(`${'🙂'.repeat(49)}… · The Sales Desk`)
})

test('a list without a description says what is in it: articles on a tag, by an author', async () => {
  const names = await namesIn({
    'authors/ann.md': '---\nname: Ann\n---\n',
    'blog/a.md': article({ title: 'A', author: 'ann', tags: 'calls' }),
  })
  expect([names.get('/authors/ann/')?.description, names.get('/tags/calls/')?.description]).toEqual([
    'One article by Ann from The Sales Desk: A.',
    'One article on calls from The Sales Desk: A.',
  ])
})
