import { expect, test } from 'vitest'
import { absolute, pageOf, slugify } from './urls.ts'

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
