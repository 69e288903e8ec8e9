import { expect, test } from 'vitest'
import { absolute, onHost, pageOf, rootOf, slugify, withinRoot } from './urls.ts'

for (const [text, slug] of [
  ['Cold Calls: a defense', 'cold-calls-a-defense'],
  ["  Don’t & won't  ", 'dont-wont'],
  ['Café Crème', 'cafe-creme'],
  ['Первый звонок', 'первый-звонок'],
  ['カード', 'カード'],
  ['हिन्दी', 'हिन्दी'],
  ['日本語 の 記事', '日本語-の-記事'],
  ['🎉!!!', ''],
] as const) {
  test(`slugify makes "${slug}" of "${text}"`, () => {
    expect(slugify(text)).toBe(slug)
  })
}

test('page 1 of a list is the list itself', () => {
  expect([pageOf('/blog/', 1), pageOf('/blog/', 2)]).toEqual(['/blog/', '/blog/page/2/'])
})

test('absolute spells an address as others must see it', () => {
  expect(absolute('https://example.com', '/blog/café/')).toBe('https://example.com/blog/caf%C3%A9/')
})

test.each([
  ['https://name.github.io/blog', '/blog'],
  ['https://example.com/team/Blog', '/team/Blog'],
  ['http://localhost:3000/a', '/a'],
  ['https://example.com', ''],
  ['http://localhost', ''],
])('the site of %s is below "%s"', (origin, root) => {
  expect(rootOf(origin)).toBe(root)
  expect(absolute(origin, '/x/')).toBe(`${origin}/x/`)
})

test.each([
  ['/', '/blog/'],
  ['/blog/x/', '/blog/blog/x/'],
  ['/a.png', '/blog/a.png'],
  ['//other.example/x', '//other.example/x'],
  ['/\\other.example', '/\\other.example'],
  ['https://other.example/', 'https://other.example/'],
  ['#part', '#part'],
  ['x/', 'x/'],
  ['', ''],
])('onHost spells %s as %s', (address, spelled) => {
  expect(onHost('https://example.com/blog', address)).toBe(spelled)
  expect(onHost('https://example.com', address)).toBe(address)
})

test.each([
  ['/blog/x/', '/x/'],
  ['/blog/', '/'],
  ['/blog', '/'],
  ['/blog/blog/x/', '/blog/x/'],
  ['/blogs/x/', null],
  ['/', null],
  ['/Blog/x/', null],
])('withinRoot takes %s for %s', (path, address) => {
  expect(withinRoot('https://example.com/blog', path)).toBe(address)
  expect(withinRoot('https://example.com', path)).toBe(path)
})
