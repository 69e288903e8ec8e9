import { expect, test } from 'vitest'
import { pageAt } from '#lib/pages/pages.ts'
import { article, catalogOf, today } from './sample-catalog.ts'

const saying = (findings: readonly { severity: string; rule: string; file: string; line: number }[], rule: string) =>
  findings.filter((one) => one.rule === rule).map(({ severity, file, line }) => `${severity} ${file}:${line}`)
const worse = (findings: readonly { severity: string; rule: string }[]) =>
  findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule)

test('an author without a file gets a page by that name and a note, once; spellings of one name are one author', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/a.md': article({ title: 'A', author: 'Ann Lee' }),
    'blog/b.md': article({ title: 'B', author: 'ANN LEE' }),
    'blog/c.md': article({ title: 'C', author: '{ name: ann-lee, url: "https://x.example" }' }),
    'blog/d.md': article({ title: 'D', authors: '[Ann Lee, Ben Ode]' }),
  })
  expect(worse(findings)).toEqual([])
  expect(saying(findings, 'author-without-file')).toEqual(['note blog/a.md:3', 'note blog/d.md:3'])
  const page = await pageAt('/authors/ann-lee/', catalog)
  expect(page).toMatchObject({ type: 'list', title: 'Ann Lee' })
  expect(page?.type === 'list' && page.articles.length).toBe(4)
})

test.each([
  ['Ann Lee and Ben Ode', ['Ann Lee', 'Ben Ode']],
  ['Ann Lee, Ben Ode', ['Ann Lee', 'Ben Ode']],
  ['Ann Lee & Ben Ode', ['Ann Lee', 'Ben Ode']],
  ['ann-lee, Ben Ode and Cy Dee', ['Ann Lee', 'Ben Ode', 'Cy Dee']],
  ['King and Sons', ['King and Sons']],
  ['Lee, Ann', ['Lee, Ann']],
  ['Ann Lee and others', ['Ann Lee and others']],
  ['王伟', ['王伟']],
])('%s are %s where Ann Lee has a file and the others sign alone', async (written, names) => {
  const { catalog, findings } = await catalogOf({
    'authors/ann-lee.md': '---\nname: Ann Lee\n---\n',
    'blog/a.md': article({ title: 'A', author: `"${written}"` }),
    'blog/b.md': article({ title: 'B', author: 'Ben Ode' }),
    'blog/c.md': article({ title: 'C', author: 'Cy Dee' }),
  })
  const page = await pageAt('/blog/a/', catalog)
  expect(worse(findings)).toEqual([])
  expect(page?.type === 'article' && page.authors.map(({ title }) => title)).toEqual(names)
})

test.each([
  ['An Lee', 'ann-lee'],
  ['ann-le', 'ann-lee'],
])('%s is nearly %s, who has a file: an error says so', async (written, meant) => {
  const { findings } = await catalogOf({
    'authors/ann-lee.md': '---\nname: Ann Lee\n---\n',
    'blog/a.md': article({ title: 'A', author: written }),
  })
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'author-unknown', severity: 'error', fix: expect.stringContaining(`Did you mean ${meant}?`) }),
  )
})

test('of several categories the first that is known is the category, and the others are tags', async () => {
  const { catalog, findings } = await catalogOf({
    'categories/release.md': '---\ntitle: Release\n---\n',
    'categories/calls.md': '---\ntitle: Calls\n---\n',
    'blog/a.md': article({ title: 'A', categories: '[News, release, Calls]', tags: 'x' }),
    'blog/b.md': article({ title: 'B', category: 'Calls', categories: '[Calls, Release]' }),
    'blog/c.md': article({ title: 'C', categories: 'Nothing Known' }),
    'blog/d.md': article({ title: 'D', categories: '[Releas]' }),
  })
  const filed = catalog.articles.map(({ title, category, tags }) => [title, category, tags])
  expect(filed.toSorted()).toEqual([
    ['A', 'release', ['x', 'News', 'Calls']],
    ['B', 'calls', ['Release']],
    ['C', null, ['Nothing Known']],
    ['D', null, ['Releas']],
  ])
  expect(worse(findings)).toEqual(['category-as-tag'])
  expect(findings.find(({ severity }) => severity === 'warning')?.fix).toBe('Did you mean the category Release?')
})

test.each([
  ['blog/2019-03-01-dated.md', '', '/blog/dated/', '2019-03-01'],
  ['blog/2019-3-1-dated.md', '', '/blog/dated/', '2019-03-01'],
  ['blog/2019-03-01-dated/index.md', '', '/blog/dated/', '2019-03-01'],
  ['articles/2019-03-01 Dated Notes.md', '', '/articles/dated-notes/', '2019-03-01'],
  ['blog/2019-03-01.md', '', '/blog/2019-03-01/', '2019-03-01'],
  ['blog/old/2019-03-01-dated.md', '', '/blog/old/dated/', '2019-03-01'],
  ['blog/2019-03-01-dated.md', 'date: 2020-01-01', '/blog/dated/', '2020-01-01'],
  ['blog/2019-03-01-dated.md', 'slug: other', '/blog/other/', '2019-03-01'],
  ['blog/2019-03-01-dated.md', 'permalink: /here/', '/here/', '2019-03-01'],
  ['blog/x.md', 'permalink: /2019/3/01/x/', '/2019/3/01/x/', '2019-03-01'],
  ['blog/x.md', 'permalink: 2019/03/01/X.html', '/2019/03/01/x/', '2019-03-01'],
  ['blog/2019/03/01/x.md', '', '/blog/2019/03/01/x/', '2019-03-01'],
  ['blog/2019-04-02-x.md', 'permalink: /2019/03/01/x/', '/2019/03/01/x/', '2019-04-02'],
  ['blog/x.md', 'permalink: /2019/03/x/', '/2019/03/x/', null],
  ['blog/x.md', 'permalink: /2019/13/41/x/', '/2019/13/41/x/', null],
  ['pages/x.md', 'permalink: /2019/03/01/x/', '/2019/03/01/x/', null],
  ['blog/2019-02-30-dated.md', '', '/blog/2019-02-30-dated/', null],
  ['blog/12-rules.md', '', '/blog/12-rules/', null],
  ['pages/2019-03-01-terms.md', '', '/2019-03-01-terms/', null],
  ['blog/x.md', 'slug: My Old Slug', '/blog/my-old-slug/', null],
  ['blog/x.md', 'slug: /2019/x.html', '/blog/2019/x/', null],
  ['pages/x.md', 'slug: y', '/y/', null],
])('%s with "%s" is at %s, of %s', async (path, field, address, date) => {
  const { catalog } = await catalogOf({ [path]: `---\ntitle: A\n${field}\n---\nOne sentence of text to read.\n` })
  expect(catalog.articles).toMatchObject([{ address, date }])
})

test('of two files of one name and two days, the earlier has the name for its address', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/2019-03-01-news.md': article({ title: 'A' }),
    'blog/2020-03-01-news.md': article({ title: 'B' }),
    'blog/c.md': article({ title: 'C', related: '[2019-03-01-news, 2020-03-01-news]' }),
  })
  expect(worse(findings)).toEqual([])
  expect(catalog.articles.map(({ address }) => address)).toEqual(['/blog/2020-03-01-news/', '/blog/news/', '/blog/c/'])
})

test('so it is where both say the same slug', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/2019-03-01-a.md': article({ title: 'A', slug: 'news' }),
    'blog/2020-3-01-b.md': article({ title: 'B', slug: 'news' }),
  })
  expect(worse(findings)).toEqual([])
  expect(catalog.articles.map(({ address }) => address)).toEqual(['/blog/2020-03-01-news/', '/blog/news/'])
})

test('what was published under its whole file name is still found there', async () => {
  const { catalog, findings } = await catalogOf({
    'addresses.txt': '/blog/2019-03-01-dated/\n',
    'blog/2019-03-01-dated.md': article({ title: 'A' }),
    'blog/2019-03-02-new.md': article({ title: 'B' }),
  })
  expect(worse(findings)).toEqual([])
  expect([...catalog.targets.former]).toEqual([['/blog/2019-03-01-dated/', '/blog/dated/']])
})

test.each([
  'blog/README.md',
  'blog/readme.md',
  'articles/CONTRIBUTING.md',
  'blog/LICENSE.md',
  'blog/_index.md',
  'blog/_index.de.md',
  'blog/2019/_index.md',
  'blog/index.md',
  'articles/index.md',
  'categories/README.md',
  'authors/_index.md',
])('%s is no article: it is left out with a note', async (path) => {
  const { catalog, findings } = await catalogOf({
    [path]: '# About this folder\n\nIt has texts.\n',
    'blog/a.md': article({ title: 'A' }),
  })
  expect(catalog.articles).toHaveLength(1)
  expect(saying(findings, 'file-left-out')).toEqual([`note ${path}:1`])
  expect(worse(findings)).toEqual([])
})

test('a README that has fields may be meant as an article: leaving it out is a warning', async () => {
  const { findings } = await catalogOf({ 'blog/README.md': article({ title: 'A' }), 'blog/a.md': article({ title: 'A' }) })
  expect(saying(findings, 'file-left-out')).toEqual(['warning blog/README.md:1'])
})

test.each(['2206-01-05', '2026-06-16', '2026-06-15T12:00:01Z', 'Jan 5, 2206'])(
  'a date of %s lies in the future: it is said, and does not stand first',
  async (date) => {
    const { catalog, findings } = await catalogOf({
      'blog/future.md': article({ title: 'Future', date }),
      'blog/now.md': article({ title: 'Now', date: '2026-01-05' }),
    })
    expect(saying(findings, 'date-future')).toEqual(['warning blog/future.md:3'])
    expect(findings.find(({ rule }) => rule === 'date-future')?.fix).toContain('publishAt')
    expect(catalog.articles.map(({ title, date }) => [title, date])).toEqual([
      ['Now', '2026-01-05'],
      ['Future', null],
    ])
  },
)

test.each(['date: 2026-06-15', 'date: 2026-12-01\npublishAt: 2026-12-01', 'date: 2026-12-01\ndraft: true', 'pubDate: 2026-12-01'])(
  'nothing is said of %j: it is not in the future, or not out',
  async (fields) => {
    const { findings } = await catalogOf({ 'blog/a.md': `---\ntitle: A\n${fields}\n---\nA sentence of text.\n` })
    expect(saying(findings, 'date-future')).toEqual([])
  },
)

test('a date that has come is a date', async () => {
  const files = { 'blog/a.md': article({ title: 'A', date: '2026-06-16' }) }
  const later = { ...today, now: new Date('2026-06-16T00:00:00Z') }
  expect((await catalogOf(files, later)).catalog.articles[0]?.date).toBe('2026-06-16')
})

test('attributes of HTML in a value of several lines are no fields', async () => {
  const header =
    '---\ntitle: Questions\nheader: |\n  <div class="pages">\n    <a href="../" title="Contents">1</a>\n  </div>\n---\n'
  const { findings } = await catalogOf({ 'blog/a.md': `${header}\nWords enough for a sentence.\n` })
  expect(findings.filter(({ rule }) => rule === 'front-matter-odd')).toEqual([])
})
