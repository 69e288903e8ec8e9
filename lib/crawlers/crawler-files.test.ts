import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { madeFiles } from './sample-files.ts'

const written = {
  'authors/ada.md': '---\nname: Ada Example\n---\nShe writes.\n',
  'blog/a.md': article({ title: 'A', date: '2026-01-02', author: 'ada', category: 'Calls' }),
}

test('no two files want one place, and none is empty', async () => {
  const files = await madeFiles((await catalogOf(written)).catalog)
  expect(new Set(files.map(({ file }) => file)).size).toBe(files.length)
  expect(files.filter(({ bytes }) => bytes.length === 0)).toEqual([])
  expect(files.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['feed.xml', 'authors/ada/feed.json', 'categories/calls/atom.xml']),
  )
})

test('the same content makes the same bytes at another time', async () => {
  const [one, two] = await Promise.all(
    ['2026-06-15T12:00:00Z', '2027-01-01T00:00:00Z'].map(async (now) =>
      madeFiles((await catalogOf(written, { now: new Date(now), drafts: false })).catalog),
    ),
  )
  expect(one).toEqual(two)
})

for (const permalink of ['/icon.svg/', '/favicon.ico/', '/manifest.webmanifest/', '/blog/a/index.md/', '/Apple-Touch-Icon.png/']) {
  test(`an article cannot have the address ${permalink}, where a file of the site is`, async () => {
    const { findings } = await catalogOf({ ...written, 'blog/b.md': article({ title: 'B', permalink }) })
    expect(findings.filter(({ rule, file }) => rule === 'address-claimed-twice' && file === 'blog/b.md')).toHaveLength(1)
  })
}

for (const permalink of ['/feed.xml', '/rss.xml/', '/sitemap-1.xml', '/robots.txt', '/llms.txt', '/.well-known/security.txt']) {
  test(`an article cannot have the address ${permalink}, which has the form of a file`, async () => {
    const { findings } = await catalogOf({ ...written, 'blog/b.md': article({ title: 'B', permalink }) })
    expect(findings.filter(({ severity, file }) => severity === 'error' && file === 'blog/b.md')).toHaveLength(1)
  })
}
