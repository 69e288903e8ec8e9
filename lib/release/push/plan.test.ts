import { expect, test } from 'vitest'
import { headerRules } from '#lib/release/hosting/headers.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { placeIn } from './bucket.ts'
import { nothingPushed, type Plan, type Pushed, planOf, wantedOf } from './plan.ts'

const origin = 'https://example.com/blog'
const base: Release = {
  id: '1',
  origin,
  contentHash: '',
  codeHash: '',
  files: {
    'blog/index.html': 'a',
    'blog/404.html': 'a',
    'blog/blog/index.html': 'a',
    'blog/blog/x/index.html': 'a',
    'blog/blog/x/index.md': 'a',
    'blog/blog/y/index.html': 'a',
    'blog/blog/y/index.md': 'a',
    'blog/assets/style-1.css': 'a',
    'blog/media/p-1.png': 'a',
    'blog/feed.xml': 'a',
    'blog/sitemap.xml': 'a',
    'blog/addresses.json': 'a',
    'blog/pagefind/pagefind.js': 'a',
    'blog/pagefind/pagefind-entry.json': 'a',
    'blog/icon.svg': 'a',
  },
  compressed: {},
  forms: {},
  redirects: { '/blog/old/': '/blog/blog/x/' },
  gone: [],
  preview: false,
  host: 's3-cloudfront',
  headers: headerRules({ hsts: null, origin }),
}
const named = (wanted: Plan['assets']) => wanted.map(({ file }) => file.replace('blog/', ''))
const stateOf = (release: Release): Pushed => ({
  ...nothingPushed,
  release: release.id,
  files: Object.fromEntries(wantedOf(release).map(({ file, sum }) => [file, sum])),
})

test('what pages name comes first, then articles, then all that names articles', () => {
  const plan = planOf(base, nothingPushed)
  expect(named(plan.assets)).toEqual(['assets/style-1.css', 'media/p-1.png', 'pagefind/pagefind.js', 'icon.svg'])
  expect(named(plan.pages)).toEqual(['blog/x/index.html', 'blog/x/index.md', 'blog/y/index.html', 'blog/y/index.md'])
  expect(named(plan.lists)).toEqual([
    'index.html',
    '404.html',
    'blog/index.html',
    'feed.xml',
    'sitemap.xml',
    'addresses.json',
    'pagefind/pagefind-entry.json',
    'old/index.html',
  ])
  expect([plan.removed, plan.old, plan.kept]).toEqual([[], [], 0])
})

test('each file has its type, and is kept as its header says', () => {
  const said = Object.fromEntries(wantedOf(base).map(({ file, type, cacheControl }) => [file, [type, cacheControl]]))
  expect(said['blog/assets/style-1.css']).toEqual(['text/css; charset=utf-8', 'public, max-age=31536000, immutable'])
  expect(said['blog/index.html']).toEqual(['text/html; charset=utf-8', 'public, max-age=0, must-revalidate'])
  expect(said['blog/icon.svg']?.[1]).toBe('public, max-age=86400')
})

test('what is there already is not sent, and a new article comes before one that changed', () => {
  const files = { ...base.files, 'blog/blog/x/index.html': 'b', 'blog/blog/z/index.html': 'a', 'blog/blog/z/index.md': 'a' }
  const plan = planOf({ ...base, files }, stateOf(base))
  expect(named(plan.pages)).toEqual(['blog/z/index.html', 'blog/z/index.md', 'blog/x/index.html'])
  expect([named(plan.assets), named(plan.lists), plan.kept]).toEqual([[], [], 15])
})

test('what is said of a file counts as much as its bytes', () => {
  const headers = [...base.headers, { path: '/blog/assets/*' as const, headers: { 'Cache-Control': 'no-store' } }]
  expect(named(planOf({ ...base, headers }, stateOf(base)).assets)).toEqual(['assets/style-1.css'])
})

test('a page that is not needed goes at once, a file with a hash one push later', () => {
  const { 'blog/blog/y/index.html': _, 'blog/blog/y/index.md': __, 'blog/assets/style-1.css': ___, ...files } = base.files
  const next = { ...base, files: { ...files, 'blog/assets/style-2.css': 'a' } }
  const plan = planOf(next, stateOf(base))
  expect([plan.removed, plan.old]).toEqual([['blog/blog/y/index.html', 'blog/blog/y/index.md'], ['blog/assets/style-1.css']])
  const then = { ...stateOf(next), old: plan.old, files: { ...stateOf(next).files, 'blog/assets/style-1.css': 'x' } }
  expect(planOf(next, then).removed).toEqual(['blog/assets/style-1.css'])
})

test('what a push was about to change is sent again, or removed again', () => {
  const { 'blog/index.html': _, ...files } = stateOf(base).files
  const plan = planOf(base, { ...nothingPushed, files, unsure: ['blog/index.html', 'blog/gone/index.html'] })
  expect([named(plan.lists), plan.removed]).toEqual([['index.html'], ['blog/gone/index.html']])
})

test.each([
  ['s3://bucket', { bucket: 'bucket', prefix: '' }],
  ['s3://bucket/', { bucket: 'bucket', prefix: '' }],
  ['s3://my.bucket-1/a/b/', { bucket: 'my.bucket-1', prefix: 'a/b/' }],
  ['s3://b', null],
  ['s3://Bucket/a', null],
  ['s3://bucket/../a', null],
  ['s3://bucket/a//b', null],
  ['s3://bucket/a b', null],
  ['bucket', null],
  ['https://bucket.example/a', null],
  ['s3://', null],
])('placeIn reads %s', (written, place) => {
  expect(placeIn(written)).toEqual(place)
})

test('what other hosts read is not sent', () => {
  expect(wantedOf({ ...base, host: undefined }).map(({ file }) => file)).toEqual(Object.keys(base.files))
})
