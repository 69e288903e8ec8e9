import { expect, test } from 'vitest'
import { inputAt, printAt } from '#lib/inputs/inputs.ts'
import { notFoundAddress } from '#lib/inputs/page-input.ts'
import { renderPrint } from '#lib/pages/render.ts'
import { article, catalogOf } from './sample-catalog.ts'

// Whether the page of the last release stands is decided by its name alone: two inputs that differ must never have one.

const frame = {
  language: 'en',
  direction: 'ltr',
  opening: '',
  modules: { page: '', search: '', 'not-found': '', comments: '' },
} as const

const ada = '---\nname: Ada\nkind: person\n---\n'
const base: Readonly<Record<string, string>> = {
  'authors/ada.md': ada,
  'categories/calls.md': '---\ntitle: Calls\n---\n',
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, at) => [
      `blog/call-${at + 10}.md`,
      article({
        title: `Call number ${at + 10}`,
        date: `2026-02-${at + 1 < 10 ? 0 : ''}${at + 1}`,
        category: 'calls',
        tags: '[phone]',
        author: 'ada',
      }),
    ]),
  ),
  'blog/warm.md': article({ title: 'Warm calls', date: '2026-01-05', author: 'ada', tags: '[phone]' }),
  'de/blog/warm.md': article({ title: 'Warme Anrufe', date: '2026-01-06', translationOf: 'warm' }),
}
const warm = base['blog/warm.md'] ?? ''

const edits: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a word more', { 'blog/warm.md': `${warm}\nAnd a word more.\n` }],
  ['a title', { 'blog/warm.md': warm.replace('Warm calls', 'Warmer calls') }],
  ['a date', { 'blog/warm.md': warm.replace('2026-01-05', '2026-03-05') }],
  ['a correction', { 'blog/warm.md': warm.replace('tags:', 'corrections: [{ date: 2026-01-09, text: It was ten }]\ntags:') }],
  ['an update', { 'blog/warm.md': warm.replace('tags:', 'updated: 2026-01-09\ntags:') }],
  ['who paid', { 'blog/warm.md': warm.replace('tags:', 'sponsored: Acme\ntags:') }],
  ['another original', { 'blog/warm.md': warm.replace('tags:', 'canonical: https://other.example/warm\ntags:') }],
  ['no tags', { 'blog/warm.md': warm.replace('tags: [phone]\n', '') }],
  ['a key point', { 'blog/warm.md': warm.replace('tags:', 'keyPoints: [Call back]\ntags:') }],
  ['an author who is an organization', { 'authors/ada.md': ada.replace('person', 'organization') }],
  ['an author of another name', { 'authors/ada.md': ada.replace('name: Ada', 'name: Ada L') }],
  ['an author with a site', { 'authors/ada.md': ada.replace('kind:', 'url: https://ada.example/\nkind:') }],
  ['a category of another name', { 'categories/calls.md': '---\ntitle: Phone calls\n---\n' }],
  ['a translation of another title', { 'de/blog/warm.md': (base['de/blog/warm.md'] ?? '').replace('Warme', 'Warmere') }],
  ['a name for the site', { 'site.yaml': 'name: Another desk\norigin: https://sales-desk.example\n' }],
]

async function pagesOf(files: Readonly<Record<string, string>>) {
  const { catalog } = await catalogOf({ ...base, ...files })
  const pages = new Map<string, { readonly print: string | null; readonly input: string }>()
  for (const address of [notFoundAddress, ...catalog.addresses.keys()]) {
    const input = JSON.stringify(await inputAt(address, catalog, frame, renderPrint))
    pages.set(address, { print: await printAt(address, catalog, frame), input })
  }
  return pages
}

test('a page has another name wherever its input is another one, and only there', async () => {
  const before = await pagesOf({})
  expect(before.size).toBeGreaterThan(35)
  for (const [what, files] of edits) {
    const after = await pagesOf(files)
    const changed = [...after].filter(([address, { input }]) => before.get(address)?.input !== input)
    const renamed = [...after].filter(([address, { print }]) => before.get(address)?.print !== print)
    expect(changed.length, what).toBeGreaterThan(0)
    expect([what, renamed.map(([address]) => address)]).toEqual([what, changed.map(([address]) => address)])
  }
})
