import { expect, test } from 'vitest'
import { addressOf, decodedPath, type Found, foundAt } from './paths.ts'

const files = { 'index.html': '', '404.html': '', 'blog/x/index.html': '', 'robots.txt': '', 'caf\u00e9/index.html': '' }

const places: Readonly<Record<string, Found | null>> = {
  '/': { file: 'index.html' },
  '/blog/x/': { file: 'blog/x/index.html' },
  '/robots.txt': { file: 'robots.txt' },
  '/blog/x': { movedTo: '/blog/x/' },
  '/caf\u00e9': { movedTo: '/caf%C3%A9/' },
  '/blog/x/index.html': { movedTo: '/blog/x/' },
  '/index.html': { movedTo: '/' },
  '/blog': null,
  '/blog/': null,
  '/blog/y/index.html': null,
  '//blog/x/': null,
  '/../robots.txt': null,
  '/toString': null,
}
for (const [path, found] of Object.entries(places)) {
  test(`foundAt knows what is at "${path}"`, () => {
    expect(foundAt(path, files)).toEqual(found)
  })
}

const decoded: Readonly<Record<string, string | null>> = {
  '/a%20b/c%2Cd': '/a b/c,d',
  '/caf%C3%A9/': '/caf\u00e9/',
  '/a%2Fb': '/a%2Fb',
  '/100%25': '/100%',
  '/%': null,
  '/%E0%A4%A': null,
  '/%zz/': null,
}
for (const [path, text] of Object.entries(decoded)) {
  test(`decodedPath reads "${path}"`, () => {
    expect(decodedPath(path)).toBe(text)
  })
}

test('addressOf spells the address of a page and of a file', () => {
  expect(['index.html', 'caf\u00e9/index.html', 'a b/c?.png', '404.html'].map(addressOf)).toEqual([
    '/',
    '/caf%C3%A9/',
    '/a%20b/c%3F.png',
    '/404.html',
  ])
})
