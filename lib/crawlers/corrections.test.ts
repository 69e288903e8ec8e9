import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { searchRecords } from '#lib/search/search-record.ts'
import { graphOf } from '#lib/structured-data/structured-data.ts'
import { faultsOfGraph } from '../../e2e/checks/google-properties.ts'
import { textsOf } from './sample-files.ts'

const site = 'name: Desk\norigin: https://desk.example\ndescription: Articles.\ntimeZone: Europe/Berlin\n'
const text = (header: string, body = 'Some words about one thing. And [a link](https://other.example/).') => ({
  'site.yaml': site,
  'blog/a.md': `---\ntitle: A\ndate: 2026-01-10\n${header}---\n\n${body}\n`,
  'blog/b.md': article({ title: 'B', date: '2026-01-11' }, 'Other words, with [a link](https://other.example/).'),
})
const serious = (findings: readonly { severity: string }[]) => findings.filter(({ severity }) => /error|warning/.test(severity))

const one = [{ day: { iso: '2026-02-03', text: 'February 3, 2026' }, text: 'It is 13, not 30.' }]
test.each([
  ['corrections:\n  - date: 2026-02-03\n    text: It is 13, not 30.\n', one],
  ['corrections:\n  - day: 2026-02-03\n    what: "It is 13, not 30."\n', one],
  ['corrections:\n  date: 2026-02-03\n  text: It is 13, not 30.\n', one],
  ['corrections:\n  2026-02-03: It is 13, not 30.\n', one],
  ['corrections:\n  - 2026-02-03: It is 13, not 30.\n', one],
  ['corrections:\n  - 2026-02-03 – It is 13, not 30.\n', one],
  ['corrections: 2026-02-03 It is 13, not 30.\n', one],
  ['correction: 2026-02-03 It is 13, not 30.\n', one],
  [
    'corrections: [{ date: 2026-02-04, text: "Ann, not Anne." }, { date: 2026-02-03, text: "It is 13, not 30." }]\n',
    [...one, { day: { iso: '2026-02-04', text: 'February 4, 2026' }, text: 'Ann, not Anne.' }],
  ],
])('a correction is read however it is written, and is the last change: %j', async (header, corrections) => {
  const { catalog, findings } = await catalogOf(text(header))
  expect(serious(findings)).toEqual([])
  expect(await pageAt('/blog/a/', catalog)).toMatchObject({ corrections, updated: corrections.at(-1)?.day })
})

test.each([
  ['corrections:\n  - date: 2026-02-03\n', 'has no text'],
  ['corrections:\n  - date: 2026-02-03\n    text:\n', 'has no text'],
  ['corrections:\n  - text: It is 13.\n', 'must say the day of each correction: "It is 13." has none'],
  ['corrections: It is 13.\n', 'must say the day of each correction: "It is 13." has none'],
  ['corrections: 2026-02-03\n', 'has no text'],
  ['corrections:\n  - date: 2026-02-30\n    text: It is 13.\n', 'is a day that does not exist'],
  ['corrections:\n  - date: soon\n    text: It is 13.\n', 'must be a day'],
  ['corrections:\n  - date: 2026-02-03\n    text: It is 13.\n    by: Ann\n', 'must give each correction a day and a text'],
  ['corrections:\n  - date: 2026-01-09\n    text: It is 13.\n', 'is older than the article, which is of 2026-01-10'],
  ['corrections:\n  - date: 2027-02-03\n    text: It is 13.\n', 'lies in the future'],
  ['sponsored: true\n', 'must say by whom'],
])('what is wrong with it is one error, in its line: %j', async (header, sentence) => {
  const { findings } = await catalogOf(text(header))
  expect(serious(findings)).toMatchObject([
    { file: expect.stringContaining('blog/a.md'), line: 4, severity: 'error', message: expect.stringContaining(sentence) },
  ])
})

test('a correction on the day of publication is shown, and is no update', async () => {
  const { catalog, findings } = await catalogOf(text('corrections: 2026-01-10 It is 13.\n'))
  expect(serious(findings)).toEqual([])
  expect(await pageAt('/blog/a/', catalog)).toMatchObject({ corrections: [{ text: 'It is 13.' }], updated: null })
})

test('corrections and who paid are said in structured data, in the Markdown, in feeds, in search and in lists', async () => {
  const { catalog } = await catalogOf(text('corrections: 2026-02-03 It is 13, not 30.\nsponsored: Acme & Sons\n'))
  const page = await pageAt('/blog/a/', catalog)
  const [post] = page ? graphOf(page, catalog)['@graph'] : []
  expect(post).toMatchObject({
    dateModified: '2026-02-03T00:00:00+01:00',
    correction: [{ '@type': 'CorrectionComment', text: 'It is 13, not 30.', datePublished: '2026-02-03T00:00:00+01:00' }],
    sponsor: { '@type': 'Organization', name: 'Acme & Sons' },
  })
  expect(page && faultsOfGraph(graphOf(page, catalog))).toEqual([])
  const files = await textsOf(catalog)
  expect(files.get('blog/a/index.md')).toMatch(/Sponsored by Acme & Sons[\s\S]*## Corrections\n\n- 2026-02-03: It is 13, not 30\./)
  expect(files.get('blog/b/index.md')).not.toMatch(/Sponsored|Correction/)
  expect(files.get('feed.json')).toContain('<strong>Sponsored by Acme &#x26; Sons</strong>')
  const [a] = (await searchRecords(catalog)).filter(({ address }) => address === '/blog/a/')
  expect(a?.html).toContain('content="Sponsored by Acme &#x26; Sons"')
  expect(JSON.stringify(await pageAt('/blog/', catalog))).toContain('"sponsored":"Acme & Sons"')
})

test.each([
  ['sponsored: Acme\n', '[A](https://other.example/)', 'rel="noopener noreferrer sponsored"'],
  ['sponsored: Acme\n', '<a href="https://other.example/" rel="nofollow">A</a>', 'rel="noopener noreferrer sponsored"'],
  ['sponsor: Acme\n', '[A](https://other.example/ "Acme’s shop")', 'title="Acme’s shop" rel="noopener noreferrer sponsored"'],
  ['', '[A](https://other.example/ "sponsored")', 'href="https://other.example/" rel="noopener noreferrer sponsored"'],
  ['', '[A][1]\n\n[1]: https://other.example/ "Sponsored"', 'href="https://other.example/" rel="noopener noreferrer sponsored"'],
  ['', '[A](https://other.example/)', 'rel="noopener noreferrer"'],
  ['sponsored: false\n', '[A](https://other.example/)', 'rel="noopener noreferrer"'],
  ['sponsored: Acme\n', '[A](../blog/b.md)', 'href="/blog/b/"'],
])('links of a paid text, and links marked as paid, say so: %j %j', async (header, body, written) => {
  const { catalog, findings } = await catalogOf(text(header, `Some words. ${body}`))
  expect(serious(findings)).toEqual([])
  const page = await pageAt('/blog/a/', catalog)
  expect(page).toMatchObject({ body: expect.stringContaining(`${written}>`) })
})
