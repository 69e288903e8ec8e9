import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { hostileTitles, readable, textsFrom } from '#lib/crawlers/sample-files.ts'
import { feedLists, hasFeeds } from '#lib/heads/feeds.ts'
import { defaultSite } from '#lib/site.ts'
import { feedSheet } from './feed-sheet.ts'
import { atomFaults, jsonFeedFaults, named, rootOf, rssFaults, said } from './sample-feed-rules.ts'

const author = '---\nname: Ada Example\n---\nShe writes.\n'
const written = {
  'authors/ada.md': author,
  'categories/calls.md': article({ title: 'Calls' }),
  'blog/new.md': article({
    title: 'New',
    date: '2026-03-14',
    updated: '2026-05-01',
    author: 'ada',
    category: 'Calls',
    tags: '[b]',
  }),
  'blog/old.md': article({ title: 'Old', date: '2026-01-02' }, 'To [the new one](new.md#a) and[^1] back.\n\n[^1]: A note.'),
  'blog/undated.md': article({ title: 'Undated', category: 'Calls' }),
  'blog/unlisted.md': article({ title: 'Unlisted', date: '2026-03-15', unlisted: 'true' }),
  'blog/draft.md': article({ title: 'Draft', date: '2026-03-16', draft: 'true' }),
  'blog/later.md': article({ title: 'Later', date: '2026-03-17', publishAt: '2027-01-01' }),
  'pages/about.md': article({ title: 'About', date: '2026-03-18' }),
}
written['blog/new.md'] += '\n## A\n\n- [x] done\n\n```js\nlet a = 1\n```\n'

async function textOf(file: string, files: Readonly<Record<string, string>> = written): Promise<string> {
  return (await textsFrom(files)).get(file) ?? ''
}

const channelOf = (rss: string) => named('channel', rootOf(rss))[0] ?? rootOf('<none/>')

const itemsOf = (rss: string) => named('item', channelOf(rss))

test('every feed keeps the rules of its format', async () => {
  const texts = await textsFrom(written)
  const all = [...texts].filter(([file]) => /(feed|atom)\.(xml|json)$/.test(file))
  expect(all.map(([file]) => file)).toEqual(
    ['', 'categories/calls/', 'authors/ada/'].flatMap((list) => [`${list}feed.xml`, `${list}atom.xml`, `${list}feed.json`]),
  )
  for (const [file, text] of all) {
    const faults = file.endsWith('feed.xml') ? rssFaults(text) : file.endsWith('.xml') ? atomFaults(text) : jsonFeedFaults(text)
    expect([file, faults]).toEqual([file, []])
  }
})

test('the rules find what is wrong', async () => {
  const texts = await textsFrom(written)
  const rss = texts.get('feed.xml') ?? ''
  expect(rssFaults(rss.replace('Sat, 14 Mar', 'Sun, 14 Mar'))).toHaveLength(1)
  expect(rssFaults(rss.replace(/<title>New<.title>/, '<title>undefined</title>'))).toHaveLength(1)
  expect(rssFaults(rss.replace('href=&quot;', '').replace('https://sales-desk.example/blog/new/#s-a', '#s-a'))).not.toEqual([])
  expect(atomFaults((texts.get('atom.xml') ?? '').replaceAll('/blog/old/</id>', '/blog/new/</id>'))).toHaveLength(1)
  expect(jsonFeedFaults((texts.get('feed.json') ?? '').replace('version/1.1', 'version/1'))).toHaveLength(1)
})

test('feeds tell of dated posts and articles alone, newest first: no draft, nothing unlisted, undated or still to come', async () => {
  const texts = await textsFrom(written)
  expect(itemsOf(texts.get('feed.xml') ?? '').flatMap((item) => said('title', item))).toEqual(['New', 'Old'])
  for (const [file, text] of texts) {
    if (/(feed|atom)\.(xml|json)$/.test(file)) expect(text).not.toMatch(/Undated|Unlisted|Draft|Later|>About</)
  }
})

test('a list without a dated article has no feed, and its page is told so', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', category: 'Calls' }),
    'blog/b.md': article({ title: 'B' }),
  })
  expect(feedLists(catalog)).toEqual([])
  expect(['/', '/categories/calls/'].map((list) => hasFeeds(list, catalog))).toEqual([false, false])
  const files = await textsFrom({ 'blog/a.md': article({ title: 'A' }) })
  expect([...files.keys()].filter((file) => /feed|atom/.test(file))).toEqual([])
})

test('a link to a feed that does not exist is an error with its line', async () => {
  const files = { 'blog/a.md': `${article({ title: 'A', category: 'Calls' })}\n[Feed](/categories/calls/feed.xml)\n` }
  const { findings } = await catalogOf(files)
  expect(findings.filter(({ severity }) => severity === 'error').map(({ file, rule }) => [file, rule])).toEqual([
    ['blog/a.md', 'link-broken'],
  ])
})

test('the site, categories and authors have feeds; tags, kinds and later pages have none', async () => {
  const { catalog } = await catalogOf(written)
  const lists = ['/', '/categories/calls/', '/authors/ada/', '/blog/', '/tags/b/', '/blog/page/2/', '/nowhere/', '/about/']
  expect(lists.map((list) => hasFeeds(list, catalog))).toEqual([true, true, true, false, false, false, false, false])
})

test('a feed holds the 20 newest', async () => {
  const days = Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, '0'))
  const files = Object.fromEntries(days.map((day) => [`blog/p${day}.md`, article({ title: `P${day}`, date: `2026-03-${day}` })]))
  const items = itemsOf(await textOf('feed.xml', files))
  expect(items).toHaveLength(20)
  expect(items.slice(0, 2).flatMap((item) => said('title', item))).toEqual(['P25', 'P24'])
})

test('dates are the articles’ own, at the site’s time, and a feed is as new as its newest change', async () => {
  const site = 'name: N\norigin: https://n.example\ndescription: D.\ntimeZone: Europe/Vienna\n'
  const channel = channelOf(await textOf('feed.xml', { ...written, 'site.yaml': site }))
  expect(said('lastBuildDate', channel)).toEqual(['Fri, 01 May 2026 00:00:00 +0200'])
  expect(named('item', channel).flatMap((item) => said('pubDate', item))).toEqual([
    'Sat, 14 Mar 2026 00:00:00 +0100',
    'Fri, 02 Jan 2026 00:00:00 +0100',
  ])
})

test('content is whole: notes, links and pictures lead to the site, and nothing of its style sheet and scripts is left', async () => {
  const [fresh, old] = itemsOf(await textOf('feed.xml')).flatMap((item) => said('content:encoded', item))
  expect(old).toContain('<a href="https://sales-desk.example/blog/new/#s-a">the new one</a>')
  expect(old).toContain('href="https://sales-desk.example/blog/old/#note-1"')
  expect(old).toContain('A note.')
  expect(old).not.toContain('↩')
  expect(fresh).toContain('<h2>A</h2>')
  expect(fresh).toContain('☑ done')
  expect(fresh).toContain('<code>let a = 1')
})

test('pictures are shown once each, at their whole address, the article’s own first', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
  const text = article(
    { title: 'A', date: '2026-01-02', image: 'top.svg', imageAlt: 'Top' },
    '![Below](below.svg)\n\nWords to follow.',
  )
  const [content = ''] = itemsOf(
    await textOf('feed.xml', { 'blog/a.md': text, 'blog/top.svg': drawing, 'blog/below.svg': drawing }),
  ).flatMap((item) => said('content:encoded', item))
  const shown = [...content.matchAll(/<img src="(https:\/\/sales-desk\.example\/media\/\w+-\w+-40\.svg)"[^>]* alt="(\w+)"/g)]
  expect(shown.map(([, , alt]) => alt)).toEqual(['Top', 'Below'])
  expect(content.match(/<img/g)).toHaveLength(2)
  expect(content).not.toMatch(/srcset|loading|decoding/)
})

for (const title of hostileTitles) {
  test(`a title ${JSON.stringify(title.slice(0, 30))} passes through every format and changes nothing else`, async () => {
    const text = `# ${title.replace(/[<>#[\]*`_|~&\\]/g, '\\$&').replace('https:', 'https\\:')}\n\nOne sentence of text, and then another one to follow it.\n`
    const files = {
      'authors/ada.md': author,
      'blog/a.md': `---\ndate: 2026-01-02\nauthor: ada\ntags: [${JSON.stringify(title.slice(0, 60))}]\n---\n${text}`,
      'blog/b.md': article({ title: 'Other', date: '2026-01-01' }),
    }
    const { catalog } = await catalogOf(files)
    const texts = await textsFrom(files)
    expect(catalog.articles).toHaveLength(2)
    expect([rssFaults, atomFaults].map((faults, at) => faults(texts.get(['feed.xml', 'atom.xml'][at] ?? '') ?? ''))).toEqual([
      [],
      [],
    ])
    expect(jsonFeedFaults(texts.get('feed.json') ?? '')).toEqual([])
    expect(itemsOf(texts.get('feed.xml') ?? '').flatMap((item) => said('title', item))).toEqual([
      readable(catalog.articles[0]?.title ?? ''),
      'Other',
    ])
    expect(JSON.parse(texts.get('feed.json') ?? '').items[0].title).toBe(catalog.articles[0]?.title)
  })
}

test('a description is text, whatever it looks like, to readers that take that of an item for HTML', async () => {
  const files = { 'blog/a.md': article({ title: 'A', date: '2026-01-02', description: '"If a < b & b > c"' }) }
  const texts = await textsFrom({ ...files, 'site.yaml': 'name: N\norigin: https://n.example\ndescription: Q & A <1\n' })
  expect(said('description', channelOf(texts.get('feed.xml') ?? ''))).toEqual(['Q & A <1'])
  expect(itemsOf(texts.get('feed.xml') ?? '').flatMap((item) => said('description', item))).toEqual(['If a &#x3C; b &#x26; b > c'])
  expect(JSON.parse(texts.get('feed.json') ?? '').items[0].summary).toBe('If a < b & b > c')
})

test('a browser shows a feed by a style sheet of the release, named after its bytes', async () => {
  const texts = await textsFrom(written)
  expect(feedSheet(defaultSite).file).toMatch(/^assets\/feed-[0-9a-f]{10}\.css$/)
  expect(texts.has(feedSheet(defaultSite).file)).toBe(true)
  for (const file of ['feed.xml', 'categories/calls/atom.xml']) {
    expect(texts.get(file)).toContain(`<?xml-stylesheet type="text/css" href="/${feedSheet(defaultSite).file}"?>`)
  }
})

test('feeds and the Markdown twin name all authors of an article, those without a file too', async () => {
  const files = { 'blog/a.md': article({ title: 'A', date: '2026-01-01', author: '[Ann Lee, { name: Ben Ode }]' }) }
  const texts = await textsFrom(files)
  const found = (file: string, pattern: RegExp) => [...(texts.get(file) ?? '').matchAll(pattern)].map(([, name]) => name)
  expect(found('feed.xml', /<dc:creator>([^<]*)/g)).toEqual(['Ann Lee', 'Ben Ode'])
  expect(found('atom.xml', /<name>((?:Ann|Ben)[^<]*)/g)).toEqual(['Ann Lee', 'Ben Ode'])
  expect(found('feed.json', /"name": ?"((?:Ann|Ben)[^"]*)/g)).toEqual(['Ann Lee', 'Ben Ode'])
  expect(texts.get('blog/a/index.md')).toMatch(/Authors: \[Ann Lee\]\(\S+\/authors\/ann-lee\/\)\S* \[Ben Ode\]/)
})
