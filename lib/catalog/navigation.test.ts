import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

const files = {
  'blog/a.md': article({ title: 'A', category: 'Calls' }),
  'articles/b.md': article({ title: 'B' }),
  'pages/about.md': article({ title: 'About' }),
  'pages/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
}
const site = 'name: N\norigin: https://n.example\ndescription: D.\n'
const addressesIn = async (written: Readonly<Record<string, string>>) =>
  (await catalogOf(written)).catalog.site.navigation.map(({ address }) => address)

test('a site that names no navigation leads to its lists and pages, so that nothing listed is out of reach', async () => {
  expect(await addressesIn(files)).toEqual(['/blog/', '/articles/', '/categories/', '/about/'])
  expect(await addressesIn({ 'pages/only.md': article({ title: 'Only' }) })).toEqual(['/only/'])
  expect(await addressesIn({})).toEqual([])
})

test('a site that names its navigation has that and no other', async () => {
  const named = `${site}navigation:\n  - { title: Us, address: /about/ }\n`
  expect(await addressesIn({ ...files, 'site.yaml': named })).toEqual(['/about/'])
})
