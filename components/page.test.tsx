import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PageHead } from '#components/frame/page-head.tsx'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { notFoundHead } from '#lib/heads/head.ts'
import type { Page as PageModel } from '#lib/pages/model/page.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { nodesIn, readDocument } from '#lib/release/document/document-tree.ts'
import { graphOf } from '#lib/structured-data/structured-data.ts'
import { Page } from './page.tsx'

const frame = {
  language: 'en',
  direction: 'ltr',
  opening: '',
  modules: { page: '/p.js', search: '/s.js', 'not-found': '/n.js', comments: '/c.js' },
} as const

/** Show the page at an address and read it as a browser does. */
async function shown(address: string, catalog: Catalog, change: (page: PageModel) => PageModel = (page) => page) {
  const found = await pageAt(address, catalog)
  if (!found) throw new Error(`There is nothing at ${address}.`)
  const page = change(found)
  const graph = graphOf(page, catalog)
  return { page, graph, elements: elementsOf(<Page frame={frame} site={catalog.site} languages={[]} page={page} graph={graph} />) }
}

function elementsOf(content: React.ReactNode): Element[] {
  const html = renderToStaticMarkup(
    <html lang="en">
      <body>{content}</body>
    </html>,
  )
  return nodesIn(readDocument(html)).filter((node) => node.type === 'element')
}

const contentOf = (elements: readonly Element[], name: string) =>
  elements.flatMap(({ tagName, properties }) =>
    tagName === 'meta' && (properties.property ?? properties.name) === name ? [properties.content] : [],
  )
const linksOf = (elements: readonly Element[], rel: string) =>
  elements.flatMap(({ tagName, properties }) => (tagName === 'link' && String(properties.rel) === rel ? [properties.href] : []))
const textsOf = (elements: readonly Element[], name: string) =>
  elements.filter(({ tagName }) => tagName === name).map((element) => textOf(element))

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</title><img src=x onerror=alert(1)>',
  '"Quotes" & \'more\' &amp; <b>bold</b>',
  '\\"}],"@graph":[{"@type":"Person"}',
  'word '.repeat(100).trim(),
  '👩‍👩‍👧‍👦🙂 émoji',
  'عنوان المقال',
  '\u202eright to left',
  'line\u2028and paragraph\u2029ends',
]
for (const title of hostile) {
  test(`a title ${JSON.stringify(title.slice(0, 40))} comes through head and structured data whole, and changes nothing else`, async () => {
    const files = (title: string) => ({
      'categories/c.md': article({ title: JSON.stringify(title) }),
      'blog/a.md': article({
        title: JSON.stringify(title),
        subtitle: JSON.stringify(title),
        category: 'c',
        tags: 'one',
        date: '2026-01-29',
      }),
    })
    const { catalog } = await catalogOf(files(title))
    const plain = await shown('/blog/a/', (await catalogOf(files('Plain'))).catalog)
    const { elements, graph, page } = await shown('/blog/a/', catalog)
    const [data, ...others] = textsOf(elements, 'script')
    expect(others).toEqual([])
    expect(JSON.parse(data ?? '')).toEqual(graph)
    expect(graph['@graph'][0]).toMatchObject({ headline: catalog.articles[0]?.title })
    expect(textsOf(elements, 'title')).toEqual([page.head.title])
    expect(contentOf(elements, 'og:title')).toEqual([catalog.articles[0]?.title])
    expect(elements.map(({ tagName }) => tagName)).toEqual(plain.elements.map(({ tagName }) => tagName))
  })
}

test('a page says each thing of itself once', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A', description: 'Of it.' }) })
  const { elements } = await shown('/blog/a/', catalog)
  const address = 'https://sales-desk.example/blog/a/'
  expect(textsOf(elements, 'title')).toEqual(['A · The Sales Desk'])
  expect(contentOf(elements, 'description')).toEqual(['Of it.'])
  expect(contentOf(elements, 'robots')).toEqual(['max-image-preview:large, max-snippet:-1'])
  expect(linksOf(elements, 'canonical')).toEqual([address])
  expect(contentOf(elements, 'og:url')).toEqual([address])
  expect(contentOf(elements, 'og:type')).toEqual(['article'])
  expect(contentOf(elements, 'twitter:card')).toEqual(['summary_large_image'])
  expect(linksOf(elements, 'icon')).toEqual(['/icon-32.png', '/icon.svg'])
  expect(linksOf(elements, 'apple-touch-icon')).toEqual(['/apple-touch-icon.png'])
  expect(linksOf(elements, 'manifest')).toEqual(['/manifest.webmanifest'])
  expect(contentOf(elements, 'theme-color')).toHaveLength(2)
})

test('what is not known is not said of an undated article, in head or structured data', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A' }) })
  const { elements } = await shown('/blog/a/', catalog)
  expect(contentOf(elements, 'article:published_time')).toEqual([])
  expect(textsOf(elements, 'script').join()).not.toMatch(/"date/)
})

test('a page with a picture is shared with its size, kind and description', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A' }) })
  const image = { address: 'https://a.example/media/x.png', width: 1200, height: 630, type: 'image/png', alt: 'A "card"' } as const
  const { elements } = await shown('/blog/a/', catalog, (page) => ({
    ...page,
    head: { ...page.head, openGraph: page.head.openGraph && { ...page.head.openGraph, image } },
  }))
  const said = ['', ':type', ':width', ':height', ':alt'].flatMap((part) => contentOf(elements, `og:image${part}`))
  expect(said).toEqual([image.address, 'image/png', '1200', '630', 'A "card"'])
  expect(contentOf(elements, 'twitter:card')).toEqual(['summary_large_image'])
})

test('claim is set against claim where both pieces of a pair say theirs; otherwise the other is shown by its subtitle', async () => {
  const pair = (claim: Readonly<Record<string, string>>) => ({
    'blog/a.md': article({ title: 'A', stance: 'outbound', counterpoint: 'b', claim: 'Speak first.' }),
    'blog/b.md': article({ title: 'B', stance: 'inbound', subtitle: 'Its dek', ...claim }),
  })
  const boxIn = async (claim: Readonly<Record<string, string>>) => {
    const { elements } = await shown('/blog/a/', (await catalogOf(pair(claim))).catalog)
    return elements.flatMap((element) =>
      String(element.properties.ariaLabelledBy) === 'the-other-side' ? [textOf(element)] : [],
    )[0]
  }
  expect(await boxIn({ claim: 'Be found.' })).toMatch(/Outbound\s*Speak first\.\s*Inbound\s*Be found\.\s*B/)
  expect(await boxIn({})).toMatch(/Inbound\s*B\s*Its dek/)
})

test('an unlisted page asks not to be indexed', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A', unlisted: 'true' }) })
  expect(contentOf((await shown('/blog/a/', catalog)).elements, 'robots')).toEqual(['noindex'])
})

test('the page for what is not found names no address of its own, and asks not to be indexed', async () => {
  const { catalog } = await catalogOf({})
  const elements = elementsOf(<PageHead head={notFoundHead(catalog)} palette={catalog.site.look.palette} />)
  expect([...linksOf(elements, 'canonical'), ...contentOf(elements, 'og:url')]).toEqual([])
  expect(contentOf(elements, 'robots')).toEqual(['noindex'])
})

test('structured data names the steps that the breadcrumb shows, in their order', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A', category: 'Cold & Warm', breadcrumb: '"Short <b>"' }) })
  const { elements, graph } = await shown('/blog/a/', catalog)
  const trail = elements.find(({ properties }) => properties.ariaLabel === 'Breadcrumb')
  const steps = trail ? nodesIn(trail).filter((node) => node.type === 'element' && node.tagName === 'li') : []
  const names = steps.map((step) => ({ name: textOf(step) }))
  expect(graph['@graph'][1]).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: names })
  expect(names).toHaveLength(3)
})

test('on a site in another language the days and the words of the interface are in that language', async () => {
  const { catalog } = await catalogOf({
    'site.yaml': 'name: Desk\norigin: https://desk.example\ndescription: Artikel.\nlanguage: de\n',
    'blog/a.md': article({ title: 'A', date: '2026-01-29' }),
  })
  const [body = ''] = textsOf((await shown('/blog/a/', catalog)).elements, 'body')
  expect(body).toContain('29. Januar 2026')
  expect(body).toContain('1 Min. Lesezeit')
})
