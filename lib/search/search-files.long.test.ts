import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { checksum } from '#lib/ready-file.ts'
import { searchIndex, titleList } from './search-files.ts'

const searchFiles = async (catalog: Catalog) => [...(await (await searchIndex(catalog)).make()), titleList(catalog)]

const files = {
  'categories/c.md': article({ title: '"Cold & Warm, <both>"' }),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `blog/p${at}.md`,
      article(
        { title: `Post ${at}`, category: at % 3 === 0 ? 'c' : `Other ${at % 7}`, stance: at % 2 === 0 ? 'inbound' : 'outbound' },
        `Some text about quota number${at}.\n\n## A section\n\n![A chart](../img/x.svg)\n\nMore words.`,
      ),
    ]),
  ),
  'img/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
  'blog/draft.md': article({ title: 'Draft', draft: 'true' }),
}

const pagesIn = (made: Awaited<ReturnType<typeof searchFiles>>) =>
  made
    .filter(({ file }) => file.endsWith('.pf_fragment'))
    .map(({ bytes }) => JSON.parse(gunzipSync(bytes).toString('utf8').slice('pagefind_dcd'.length)))

test('searchFiles makes the same files of the same content', async () => {
  const { catalog } = await catalogOf(files)
  const [one, other] = [await searchFiles(catalog), await searchFiles(catalog)]
  const sums = (made: typeof one) => made.map(({ file, bytes }) => [file, checksum(bytes)])
  expect(sums(other)).toEqual(sums(one))
  expect(one.filter(({ file }) => file.endsWith('.pf_filter'))).toHaveLength(2)
})

test('searchFiles names in its entry the list that is there, and in the list the filters that are there', async () => {
  const made = await searchFiles((await catalogOf(files)).catalog)
  const named = (end: string) => made.find(({ file }) => file.endsWith(end))
  const { languages } = JSON.parse(Buffer.from(named('pagefind-entry.json')?.bytes ?? []).toString('utf8'))
  const list = made.find(({ file }) => file === `pagefind/pagefind.${languages.en.hash}.pf_meta`)
  const text = gunzipSync(list?.bytes ?? Buffer.of()).toString('latin1')
  for (const { file } of made.filter(({ file }) => file.endsWith('.pf_filter')))
    expect(text).toContain(/([^/]+)\.pf_filter$/.exec(file)?.[1])
})

test('searchFiles indexes what is listed and nothing else, with its filters, its sections and no words of pictures', async () => {
  const pages = pagesIn(await searchFiles((await catalogOf(files)).catalog))
  expect(pages.map(({ url }) => url).sort()).toEqual(Array.from({ length: 30 }, (_, at) => `/blog/p${at}/`).sort())
  const page = pages.find(({ url }) => url === '/blog/p0/')
  expect(page).toMatchObject({
    filters: { category: ['Cold & Warm, <both>'], side: ['Inbound'] },
    meta: { title: 'Post 0' },
    content: expect.stringMatching(/^Some text/),
    anchors: [{ text: 'A section' }],
  })
  expect(page.content).not.toMatch(/chart|#/)
})

test('searchFiles publishes no user interface and no worker of Pagefind', async () => {
  const names = (await searchFiles((await catalogOf(files)).catalog)).map(({ file }) => file)
  expect(names.filter((name) => /\.(?:js|css|json)$/.test(name))).toEqual([
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.js',
    'addresses.json',
  ])
})

test('searchFiles lists the titles of all articles and lists that may be found', async () => {
  const made = await searchFiles((await catalogOf(files)).catalog)
  const list = JSON.parse(Buffer.from(made.at(-1)?.bytes ?? []).toString('utf8'))
  expect(list['/blog/p1/']).toBe('Post 1')
  expect(list['/blog/']).toBe('Blog')
  expect(Object.keys(list)).not.toContain('/blog/hidden/')
  expect(Object.keys(list)).not.toContain('/blog/page/2/')
})

test('searchFiles makes no index of an empty site', async () => {
  const names = (await searchFiles((await catalogOf({})).catalog)).map(({ file }) => file)
  expect(names).toEqual(['addresses.json'])
})
