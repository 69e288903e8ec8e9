import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

const site = 'name: N\norigin: https://n.example\ndescription: D.\n'
const files = {
  'site.yaml': site,
  'blog/a.md': article({ title: 'A', category: 'Calls', stance: 'outbound', date: '2026-02-01', series: 'S', part: '1' }),
  'articles/b.md': article({ title: 'B', stance: 'inbound', series: 'S', part: '2' }),
  'pages/about.md': article({ title: 'About this site', breadcrumb: 'About' }),
  'pages/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
  'debates/which.md': '---\ntitle: Which?\nclaims:\n  outbound: Out.\n  inbound: In.\narticles: [a, b]\n---\nEach at its time.\n',
}
const footerIn = async (written: Readonly<Record<string, string>>) => (await catalogOf(written)).catalog.site.footer
const linksIn = async (written: Readonly<Record<string, string>>) =>
  (await footerIn(written)).groups.map(({ title, links }) => [title, links.map(({ address }) => address)])

test('a site that names no footer leads from every page to its sides, debates, lists, series, categories, archive, pages and feed', async () => {
  expect(await linksIn(files)).toEqual([
    ['The debate', ['/sides/outbound/', '/sides/inbound/', '/debates/']],
    ['To read', ['/blog/', '/articles/', '/series/', '/categories/', '/archive/']],
    ['N', ['/about/', '/feed.xml']],
  ])
  expect((await footerIn(files)).rights).toBe('© N')
})

test('the footer leads to nothing that is not there', async () => {
  expect(await linksIn({ 'pages/only.md': article({ title: 'Only' }) })).toEqual([['The Sales Desk', ['/only/']]])
  expect(await linksIn({})).toEqual([])
})

test('a site that names its footer has that and no other', async () => {
  const footer =
    'footer:\n  groups:\n    - title: Us\n      links:\n        - { title: About, address: /about/ }\n        - { title: Law, address: https://law.example/ }\n  rights: All of them\n'
  const written = { ...files, 'site.yaml': site + footer }
  expect(await linksIn(written)).toEqual([['Us', ['/about/', 'https://law.example/']]])
  expect((await footerIn(written)).rights).toBe('All of them')
  expect((await catalogOf(written)).findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

const link = (fields: string) => `footer:\n  groups:\n    - title: Us\n      links:\n        - ${fields}\n`
const wrong: Readonly<Record<string, readonly [rule: string, message: RegExp]>> = {
  [link('{ title: Gone, address: /gone/ }')]: ['link-broken', /The entry "Gone" of the footer leads to \/gone\//],
  [link('{ title: Plain, address: http://law.example/ }')]: ['field-value', /begin with a slash or with https/],
  [link('{ title: Bad, address: "javascript:alert(1)" }')]: ['field-value', /begin with a slash or with https/],
  [link('{ title: Bad, address: //law.example/ }')]: ['field-value', /begin with a slash or with https/],
  [link('/about/')]: ['field-value', /each with title and address/],
  'footer: Us\n': ['field-value', /must have groups/],
  'footer:\n  right: Us\n': ['field-value', /perhaps a line rights/],
}
for (const [footer, [rule, message]] of Object.entries(wrong)) {
  test(`the check refuses ${JSON.stringify(footer)}, and says where`, async () => {
    const { findings } = await catalogOf({ ...files, 'site.yaml': site + footer })
    const [only, ...others] = findings.filter(({ severity }) => severity === 'error')
    expect([only?.file, only?.line, only?.rule, others]).toEqual(['site.yaml', 4, rule, []])
    expect(only?.message).toMatch(message)
  })
}
