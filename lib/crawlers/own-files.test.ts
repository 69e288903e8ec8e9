import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { crawlerFiles } from './crawler-files.ts'

test('a link may lead to every file that a release has for crawlers and agents', async () => {
  const site =
    'name: S\norigin: https://s.example\ndescription: D.\nsecurity:\n  contact: mailto:a@s.example\n  expires: 2027-01-01\n'
  const files = {
    'site.yaml': site,
    'blog/x.md': article({ title: 'X', date: '2026-01-01', category: 'Selling', author: 'ann', stance: 'outbound' }),
    'authors/ann.md': article({ name: 'Ann' }),
    'pages/about.md': article({ title: 'About' }),
  }
  const { catalog } = await catalogOf(files)
  const made = (await crawlerFiles(catalog)).map(({ file }) => `/${file}`)
  // The style sheet of feeds has a hash for a name.
  expect(made.filter((address) => !catalog.targets.own.has(address) && !address.startsWith('/assets/'))).toEqual([])
  const { catalog: undated } = await catalogOf({ ...files, 'blog/x.md': article({ title: 'X' }) })
  const fewer = (await crawlerFiles(undated)).map(({ file }) => `/${file}`)
  expect([...undated.targets.own].filter((address) => !fewer.includes(address))).toEqual(['/addresses.json'])
})
