import { expect, test } from 'vitest'
import { redirectsOf } from '#lib/catalog/origins.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'

const site = 'name: The Sales Desk\norigin: https://sales-desk.example\ndescription: Articles on both.\n'
const said = async (files: Record<string, string>) =>
  (await catalogOf(files)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule, message, fix }) => `${file}:${line} [${rule}] ${message} ${fix}`)

test('many links to addresses that are not ours are one finding, with one line for all of them', async () => {
  const links = Array.from({ length: 8 }, (_, at) => `[a](/docs/part-${at}/)`).join(' ')
  expect(
    await said({
      'blog/a.md': article({ title: 'A' }, links),
      'blog/b.md': article({ title: 'B' }, `${links} [b](https://sales-desk.example/dist/v1.tgz) [c](/blog/nowhere-at-all/)`),
    }),
  ).toEqual([
    expect.stringMatching(/^blog\/b\.md:4 \[link-broken\] There is no page at "https:\/\/sales-desk\.example\/dist\/v1\.tgz"/),
    expect.stringMatching(/^blog\/b\.md:4 \[link-broken\] There is no page at "\/blog\/nowhere-at-all\/"/),
    expect.stringMatching(
      /^site\.yaml:1 \[link-broken\] 16 links in 2 files .* 16 below \/docs\/, first in .*blog\/a\.md:4\. .*"elsewhere: \[\/docs\/\]"/,
    ),
  ])
})

for (const elsewhere of ['[/docs/]', '[/docs/*]', '[/Docs/]', '[/docs/a*, /docs/B.pdf]', '["/*"]']) {
  test(`with elsewhere: ${elsewhere} links below it are sound, in any letter case`, async () => {
    expect(
      await said({
        'site.yaml': `${site}elsewhere: ${elsewhere}\n`,
        'blog/a.md': article({ title: 'A' }, '[a](/docs/api/x.html?a=b#c) [b](/Docs/B.pdf) [c](https://sales-desk.example/docs/a)'),
      }),
    ).toEqual([])
  })
}

for (const [date, days] of [
  ['2019-03-01 22:30:00 -05:00', ['/2019/03/01/calls/', '/2019/03/02/calls/']],
  ['2019-03-01 00:30:00 +02:00', ['/2019/03/01/calls/', '/2019/02/28/calls/']],
] as const) {
  test(`a post of ${date} had the address of that day there, or of the day that it was on the site`, async () => {
    const files = {
      'site.yaml': `${site}permalinks: /:year/:month/:day/:title/\n`,
      'blog/calls.md': article({ title: 'Calls', date }),
    }
    expect(await said({ ...files, 'blog/b.md': article({ title: 'B' }, days.map((day) => `[a](${day})`).join(' ')) })).toEqual([])
    expect(await said({ ...files, 'blog/b.md': article({ title: 'B' }, '[a](/2019/03/03/calls/)') })).toHaveLength(1)
  })
}

test('a front page that another system serves has places that we do not know', async () => {
  const files = { 'blog/a.md': article({ title: 'A' }, '[prices](https://sales-desk.example/#prices) [home](/#top)') }
  expect(await said(files)).toEqual([expect.stringContaining('"https://sales-desk.example/#prices"')])
  expect(await said({ ...files, 'site.yaml': `${site}elsewhere: [/]\n` })).toEqual([])
})

for (const [pattern, old] of [
  ['/:year/:month/:day/:title.html', '/2019/03/01/warm-calls.html'],
  ['pretty', '/2019/03/01/warm-calls/'],
  ['[/:year/:title/, /posts/:slug]', '/posts/warm-calls'],
  ['{ posts: "/:year/:month/:slug/" }', '/2019/03/warm-calls/'],
  ['"/%year%/%monthnum%/%postname%/"', '/2019/03/warm-calls'],
] as const) {
  test(`with permalinks: ${pattern} links to ${old} lead to the post, and so do those of other sites`, async () => {
    const { catalog, findings } = await catalogOf({
      'site.yaml': `${site}permalinks: ${pattern}\n`,
      'blog/warm-calls.md': article({ title: 'Warm calls', date: '2019-03-01' }),
      'blog/b.md': article({ title: 'B' }, `[a](${old}) [b](https://sales-desk.example${old})`),
    })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(catalog.links.get('/blog/b/')).toEqual(['/blog/warm-calls/'])
    expect(Object.entries(redirectsOf(catalog)).filter(([from]) => from.replace(/\/$/, '') === old.replace(/\/$/, ''))).toEqual([
      [expect.any(String), '/blog/warm-calls/'],
    ])
  })
}

test('links by a pattern that site.yaml does not name yet are one finding that names it', async () => {
  const posts = Array.from({ length: 7 }, (_, at) => [
    `blog/post-${at}-of-many.md`,
    article({ title: `P${at}`, date: '2019-03-01' }),
  ])
  const links = Array.from({ length: 7 }, (_, at) => `[a](/2019/03/01/post-${at}-of-many.html)`).join(' ')
  expect(await said({ ...Object.fromEntries(posts), 'blog/b.md': article({ title: 'B' }, links) })).toEqual([
    expect.stringMatching(
      /^site\.yaml:1 \[link-broken\] 7 links in 1 file .*"permalinks: \[\/:year\/:month\/:day\/:title\.html\]"/,
    ),
  ])
})

test('a pattern with a part that nobody knows is an error of site.yaml', async () => {
  expect(await said({ 'site.yaml': `${site}permalinks: /:yaer/:title/\n`, 'blog/b.md': article({ title: 'B' }) })).toEqual([
    expect.stringMatching(/^site\.yaml:4 \[field-value\] permalinks.*yaer/),
  ])
})

test.each([
  ['/2019/03/01/warm-calls.html', '/:year/:month/:day/:title.html'],
  ['/2019/03/warm-calls/', '/:year/:month/:title/'],
  ['/blog/2019/03/01/warm-calls', '/blog/:year/:month/:day/:title/'],
  ['/en/news/2019/03/01/warm-calls/', '/en/news/:year/:month/:day/:title/'],
])('a link to %s is told the line of site.yaml that leads all such addresses on', async (address, pattern) => {
  const { findings } = await catalogOf({
    'blog/2019-03-01-warm-calls.md': article({ title: 'Warm calls' }),
    'blog/x.md': article({ title: 'X' }).concat(`\nSee [it](${address}).\n`),
  })
  expect(findings.filter(({ rule }) => rule === 'link-broken')).toMatchObject([
    { severity: 'error', file: 'blog/x.md', fix: expect.stringContaining(`add the line "permalinks: ${pattern}" to site.yaml`) },
  ])
})

for (const [name, alias] of Object.entries({
  own: '/blog/Own/',
  bare: '/blog/bare',
  whole: '/blog/whole/index.html',
  coded: '/blog/%63oded/',
})) {
  test(`the alias ${alias} of the page itself is left out with a note`, async () => {
    const { catalog, findings } = await catalogOf({ [`blog/${name}.md`]: article({ title: 'X', aliases: `["${alias}"]` }) })
    expect(redirectsOf(catalog)).toEqual({})
    expect(findings.filter(({ rule }) => rule === 'alias-present')).toMatchObject([{ severity: 'note', line: 3 }])
  })
}

for (const alias of ['/index.html', '/', '/Blog/', '/search/index.htm', '/robots.txt']) {
  test(`the alias ${alias} that is another page of the site is an error with its line`, async () => {
    expect(await said({ 'blog/x.md': article({ title: 'X', aliases: `["${alias}"]` }) })).toEqual([
      expect.stringMatching(/^blog\/x\.md:3 \[address-claimed-twice\]/),
    ])
  })
}

for (const [alias, lines] of [
  ['/Old/Path.HTML', ['/Old/Path.HTML', '/old/path.html']],
  ['/Old/', ['/Old/', '/old/']],
  ['/Caf%C3%89/Menü.html', ['/CafÉ/Menü.html', '/café/menü.html']],
  ['/old/index.html', ['/old/index.html']],
  ['/old', ['/old/']],
] as const) {
  test(`the former address ${alias} is led on as it was spelled too`, async () => {
    const byArticle = await catalogOf({ 'blog/x.md': article({ title: 'X', aliases: `["${alias}"]` }) })
    const byFile = await catalogOf({ 'blog/x.md': article({ title: 'X' }), 'redirects.yaml': `"${alias}": /blog/x/\n` })
    for (const { catalog } of [byArticle, byFile]) {
      expect(Object.keys(redirectsOf(catalog)).sort()).toEqual([...lines].sort())
      expect(new Set(Object.values(redirectsOf(catalog)))).toEqual(new Set(['/blog/x/']))
    }
  })
}

const dated = { title: 'X', date: '2026-01-01' }
for (const address of [
  '/robots.txt',
  '/llms.txt',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/favicon.ico',
  '/manifest.webmanifest',
  '/blog/x/index.md',
]) {
  test(`a link to ${address}, which the release has, is sound`, async () => {
    expect(await said({ 'blog/x.md': article(dated, `[a](${address}) [b](https://sales-desk.example${address})`) })).toEqual([])
  })
}

test('a link to a feed that is not there yet is left out with a warning', async () => {
  const { findings } = await catalogOf({ 'blog/x.md': article({ title: 'X' }, '[a](/rss.xml) [b](/feed.xml)') })
  expect(findings.filter(({ rule }) => rule === 'link-to-feed').map(({ severity }) => severity)).toEqual(['warning', 'warning'])
})

test('a link that names a file as Notion exported it leads to the page without the digits', async () => {
  expect(
    await said({
      'blog/a.md': article({ title: 'A' }, '[b](The%20cold%20call%201f2e3d4c5b6a79808182838485868788.md)'),
      'blog/the-cold-call.md': article({ title: 'The cold call' }, 'Text.'),
    }),
  ).toEqual([])
})

test.each([
  ['redirect: /blog/b/', '/blog/b/'],
  ['redirect_to: /blog/b/', '/blog/b/'],
  ['redirect_to:\n  - https://other.example/x', 'https://other.example/x'],
  ['title: Old\nredirectTo: /blog/b/', '/blog/b/'],
  ['title: Old\nredirect_url: https://sales-desk.example/blog/b/', '/blog/b/'],
])('a text of no words that says %j leads there, and so do links to it', async (header, to) => {
  const { catalog, findings } = await catalogOf({
    'site.yaml': site,
    'blog/old.md': `---\n${header}\n---\n\n<!-- moved -->\n`,
    'blog/b.md': article({ title: 'B' }),
    'blog/c.md': article({ title: 'C' }, '[a](/blog/old/) [a](old.md) [a](/blog/old)'),
  })
  expect(findings.filter(({ severity, rule }) => severity === 'error' || rule === 'field-unknown')).toEqual([])
  expect(redirectsOf(catalog)['/blog/old/']).toBe(to)
  expect(catalog.articles.map(({ slug }) => slug)).not.toContain('old')
})

test.each([
  ['with words', '---\ntitle: Old\nredirect_to: /blog/b/\n---\n\nWords.\n', ['field-of-another-system']],
  ['that is a draft', '---\ntitle: Old\ndraft: true\nredirect_to: /blog/b/\n---\n', []],
  ['that leads nowhere', '---\nredirect_to: /blog/nowhere-at-all/\n---\n', ['redirect-broken']],
])('a text %s leads nowhere by that', async (_, text, rules) => {
  const { catalog, findings } = await catalogOf({ 'site.yaml': site, 'blog/old.md': text, 'blog/b.md': article({ title: 'B' }) })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(rules)
  expect(Object.keys(redirectsOf(catalog))).toEqual([])
})

test('a link to a place in a text that is refused as a whole has no finding of its own', async () => {
  const long = `---\ntitle: History\n---\n\n## v1\n\n${'Some words of it. '.repeat(18_000)}\n`
  expect(await said({ 'blog/a.md': article({ title: 'A' }, '[v1](/blog/history/#v1)'), 'blog/history.md': long })).toEqual([
    expect.stringContaining('[text-too-long]'),
  ])
})
