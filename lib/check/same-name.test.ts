import { expect, test } from 'vitest'
import { article, catalogOf } from './sample-catalog.ts'

const roundup = (date: string, title: string) => article({ title, date, slug: 'roundup-1.2' })

test('of two texts with one slug the second is called by its file, that is said, and each old address leads to its own', async () => {
  const { catalog, findings } = await catalogOf({
    'site.yaml': 'name: A\norigin: https://a.example\npermalinks: /:year/:month/:slug/\n',
    'blog/0312-roundup/index.md': roundup('2026-03-12', 'March'),
    'blog/0425-roundup/index.md': roundup('2026-04-25', 'April'),
    'blog/2026-05-01-news.md': article({ title: 'May' }),
    'blog/2026-06-01-news.md': article({ title: 'June' }, 'See [March](/2026/03/roundup-1.2/) and [April](/2026/04/roundup-1.2).'),
  })
  expect(catalog.articles.map(({ title, address }) => `${title} ${address}`).toSorted()).toEqual([
    'April /blog/0425-roundup/',
    'June /blog/2026-06-01-news/',
    'March /blog/roundup-1-2/',
    'May /blog/news/',
  ])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(
    findings.filter(({ message }) => message.startsWith('Another file')).map(({ file, severity }) => `${severity} ${file}`),
  ).toEqual(['warning blog/0425-roundup/index.md', 'note blog/2026-06-01-news.md'])
})

test('two texts of one slug whose files are called so, too, claim one address', async () => {
  const { findings } = await catalogOf({
    'blog/roundup.md': article({ title: 'March' }),
    'blog/april.md': article({ title: 'April', permalink: '/blog/roundup/' }),
  })
  expect(findings.filter(({ rule }) => rule === 'address-claimed-twice')).toHaveLength(2)
})
