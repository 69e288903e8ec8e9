import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { named, rootOf, said } from '#lib/crawlers/feeds/sample-feed-rules.ts'
import { addressesToIndex } from '#lib/heads/indexed.ts'
import { hostileTitles } from './sample-files.ts'
import { sitemapFaults } from './sample-sitemap-rules.ts'
import { sitemapFiles } from './sitemap.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
const written = {
  'categories/calls.md': article({ title: 'Calls' }),
  'blog/dated.md': article({ title: 'Dated', date: '2026-01-02', category: 'Calls', tags: '[thin]' }),
  'blog/timed.md': article({ title: 'Timed', date: '2026-02-03 09:00 +0100', category: 'Calls' }),
  'blog/updated.md': article({ title: 'Updated', date: '2026-01-01', updated: '2026-04-05' }),
  'articles/undated.md': article({ title: 'Undated', image: 'top.svg' }, '![One](one.svg)\n\n![Top](top.svg)\n\nWords to follow.'),
  'articles/top.svg': drawing,
  'articles/one.svg': drawing,
  'blog/unlisted.md': article({ title: 'Unlisted', unlisted: 'true' }),
  'blog/draft.md': article({ title: 'Draft', draft: 'true' }),
  'blog/elsewhere.md': article({ title: 'Elsewhere', canonical: 'https://first.example/x' }),
  'pages/περί.md': article({ title: 'Περί & x' }),
}

const catalogOfAll = async () => (await catalogOf(written)).catalog
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => Buffer.from(bytes).toString('utf8')

async function entries() {
  const [file] = sitemapFiles(await catalogOfAll())
  const urls = named('url', rootOf(file ? textOf(file) : ''))
  return new Map(urls.map((url) => [said('loc', url)[0]?.replace('https://sales-desk.example', '') ?? '', url]))
}

test('a sitemap keeps the schemas of sitemaps.org and of Google', async () => {
  const files = sitemapFiles(await catalogOfAll())
  expect(files.map(({ file }) => file)).toEqual(['sitemap.xml'])
  expect(await Promise.all(files.map((file) => sitemapFaults(textOf(file))))).toEqual([[]])
})

test('the schemas find what is wrong', async () => {
  const text = sitemapFiles(await catalogOfAll())
    .map(textOf)
    .join('')
  expect(await sitemapFaults(text.replace('<lastmod>2026-01-02<', '<lastmod>soon<'))).not.toEqual([])
  expect(await sitemapFaults(text.replace('<image:loc>', '<image:url>').replace('</image:loc>', '</image:url>'))).not.toEqual([])
  expect(await sitemapFaults(text.replace('</urlset>', ''))).not.toEqual([])
})

test('a sitemap names what is to be found, each once: nothing unlisted, no draft, no thin tag, nothing that is elsewhere first', async () => {
  const catalog = await catalogOfAll()
  const addresses = [...(await entries()).keys()]
  expect(addresses).toEqual(addressesToIndex(catalog).map((address) => new URL(address, 'https://x.example').pathname))
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses).toContain(encodeURI('/περί/'))
  expect(addresses.filter((address) => /unlisted|draft|elsewhere|thin/.test(address))).toEqual([])
})

test('lastmod is the article’s own update, else its date as it is written; the undated have none', async () => {
  const all = await entries()
  const changed = (address: string) => all.get(address) && said('lastmod', all.get(address) ?? rootOf('<none/>'))
  expect(changed('/blog/dated/')).toEqual(['2026-01-02'])
  expect(changed('/blog/timed/')).toEqual(['2026-02-03T09:00:00+01:00'])
  expect(changed('/blog/updated/')).toEqual(['2026-04-05'])
  expect(changed('/articles/undated/')).toEqual([])
})

test('lastmod of a list is that of its newest member; a list of the undated has none', async () => {
  const all = await entries()
  const changed = (address: string) => all.get(address) && said('lastmod', all.get(address) ?? rootOf('<none/>'))
  expect(['/', '/categories/', '/categories/calls/', '/blog/'].map(changed)).toEqual([
    ['2026-04-05'],
    ['2026-02-03T09:00:00+01:00'],
    ['2026-02-03T09:00:00+01:00'],
    ['2026-04-05'],
  ])
  expect(changed('/articles/')).toEqual([])
})

test('pictures of an article are named, each once, in the form that every reader can show', async () => {
  const undated = (await entries()).get('/articles/undated/')
  const pictures = undated ? named('image:image', undated).flatMap((picture) => said('image:loc', picture)) : []
  expect(pictures.map((picture) => picture.replace(/-[0-9a-f]{10}-/, '-'))).toEqual([
    'https://sales-desk.example/media/top-40.svg',
    'https://sales-desk.example/media/one-40.svg',
  ])
})

for (const [limit, parts] of [
  [{ addresses: 4, bytes: 1_000_000 }, 3],
  [{ addresses: 100, bytes: 700 }, 3],
] as const) {
  test(`beyond ${limit.addresses} addresses or ${limit.bytes} bytes there is an index, and each part keeps the limits`, async () => {
    const catalog = await catalogOfAll()
    const [index, ...rest] = sitemapFiles(catalog, limit)
    expect(rest.map(({ file }) => file)).toEqual(Array.from({ length: rest.length }, (_, at) => `sitemap-${at + 1}.xml`))
    expect(rest.length).toBeGreaterThanOrEqual(parts)
    expect(rest.every(({ bytes }) => bytes.length <= limit.bytes)).toBe(true)
    const root = rootOf(index ? textOf(index) : '')
    expect(named('sitemap', root).flatMap((part) => said('loc', part))).toEqual(
      rest.map(({ file }) => `https://sales-desk.example/${file}`),
    )
    const all = rest.flatMap((part) => named('url', rootOf(textOf(part))).flatMap((url) => said('loc', url)))
    expect(all.map((address) => decodeURI(new URL(address).pathname))).toEqual(addressesToIndex(catalog))
    const faults = await Promise.all([index, ...rest].map((file) => (file ? sitemapFaults(textOf(file)) : [])))
    expect(faults.flat()).toEqual([])
  })
}

test('50,001 addresses make two parts by themselves', async () => {
  const catalog = await catalogOfAll()
  const places = Array.from({ length: 50_001 }, (_, at) => [`/p${at}/`, { type: 'categories' }] as const)
  const files = sitemapFiles({ ...catalog, addresses: new Map(places) })
  expect(files.map(({ file }) => file)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
})

test('hostile titles, tags and categories leave a sitemap valid', async () => {
  const files = Object.fromEntries(
    hostileTitles.map((title, at) => [
      `blog/p${at}.md`,
      `---\ntitle: ${JSON.stringify(title)}\ntags: [${JSON.stringify(title)}, one]\ndate: 2026-01-0${at + 1}\n---\nOne sentence of text.\n`,
    ]),
  )
  const [file] = sitemapFiles((await catalogOf(files)).catalog)
  expect(await sitemapFaults(file ? textOf(file) : '')).toEqual([])
})
