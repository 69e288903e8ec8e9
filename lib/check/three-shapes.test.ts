import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { rehype } from 'rehype'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { resolveLink } from '#lib/addresses/links.ts'
import type { ArticlePage } from '#lib/pages/model/article.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { checkContent } from './check-content.ts'
import { today } from './sample-catalog.ts'

/** A content folder that holds one article of each shape, as their owners might have written them. */
const shapes = resolve('e2e/shapes')
const reading = checkContent(shapes, today)

async function articleAt(address: string): Promise<{ page: ArticlePage; tree: Root }> {
  const page = await pageAt(address, (await reading).catalog)
  if (page?.type !== 'article') throw new Error(`There is no article at ${address}`)
  return { page, tree: rehype().data('settings', { fragment: true }).parse(page.body) }
}

function elements(tree: Root, ...names: readonly string[]): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => void (names.includes(node.tagName) && found.push(node)))
  return found
}

/** The words of a text, without what typography changes and markup adds. */
const wordsOf = (text: string): string[] => text.replace(/[“”"‘’']/g, '').match(/[\p{L}\p{N}@.]+/gu) ?? []

/** The words that a reader sees: link marks beside headings are not among them. */
function visibleWords(tree: Root): string[] {
  const copy = structuredClone(tree)
  visit(copy, 'element', (node, index, parent) => {
    if (node.tagName === 'a' && String(node.properties.className).includes('anchor')) parent?.children.splice(index ?? 0, 1)
  })
  return wordsOf(
    elements(copy, 'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'figcaption')
      .map((node) => textOf(node))
      .join(' '),
  )
}

const sourceOf = (path: string) => readFileSync(resolve(shapes, path), 'utf8')

test('an HTML export keeps its front matter’s title, description, date, category, reading time and address', async () => {
  const { page } = await articleAt('/blog/ask-before-you-pitch-or-talk-to-yourself/')
  expect(page.article).toMatchObject({
    title: 'Ask Before You Pitch',
    date: { iso: '2026-03-14', text: 'March 14, 2026' },
    category: { title: 'Outbound Sales', address: '/categories/outbound-sales/' },
    readingTime: '3 min read',
  })
  expect(page.head.description).toBe('A seller who asks first learns what the pitch should say.')
  expect(await pageAt('/blog/ask-first/', (await reading).catalog)).toBeNull()
})

test('HTML indented by sixteen spaces is paragraphs, headings and links, never code', async () => {
  const { tree } = await articleAt('/blog/ask-before-you-pitch-or-talk-to-yourself/')
  expect(elements(tree, 'pre', 'code')).toEqual([])
  expect(elements(tree, 'p')).toHaveLength(8)
  expect(elements(tree, 'h2')).toHaveLength(2)
  expect(elements(tree, 'a').filter((link) => !String(link.properties.className).includes('anchor'))).toHaveLength(2)
})

test('every word of an HTML export is on its page, in order', async () => {
  const { tree } = await articleAt('/blog/ask-before-you-pitch-or-talk-to-yourself/')
  const source = sourceOf('blog/ask-first.md').split('---\n')[2] ?? ''
  expect(visibleWords(tree)).toEqual(wordsOf(source.replace(/<[^>]+>/g, ' ').replace('&amp;', '')))
})

test('Markdown without front matter has its title from its H1 and its subtitle from the H2 below it', async () => {
  const { page, tree } = await articleAt('/articles/phone-or-page/')
  expect(page.article.title).toBe('Phone or Page')
  expect(page.article.subtitle).toBe('Two ways to begin a sale, and one question that decides between them. Which comes first?')
  expect(textOf(tree)).not.toContain('Two ways to begin')
  expect(page.article.date).toBeNull()
})

test('pictures of Markdown become figures with their real size and the source as caption', async () => {
  const { tree } = await articleAt('/articles/phone-or-page/')
  expect(elements(tree, 'figure')).toHaveLength(2)
  expect(elements(tree, 'img').map(({ properties }) => [Number(properties.width), Number(properties.height)])).toEqual([
    [640, 360],
    [800, 300],
  ])
  const [caption] = elements(tree, 'figcaption')
  expect(caption && textOf(caption)).toContain('Source')
  expect(caption && elements({ type: 'root', children: [caption] }, 'a')[0]?.properties.href).toBe(
    'https://www.example.com/two-ways',
  )
})

test('headings of Markdown skip no level, repeat no id, and leave the h1 to the page', async () => {
  const { tree, page } = await articleAt('/articles/phone-or-page/')
  const depths = elements(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => Number(heading.tagName[1]))
  expect(depths).toEqual([2, 3, 3, 4])
  const ids = page.outline.map((heading) => heading.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a heading that repeats the title is reached apart from it', async () => {
  const { catalog } = await reading
  const at = { path: 'articles/phone-or-page.md', address: '/articles/phone-or-page/' }
  const lead = (href: string) => resolveLink(href, at, catalog.targets)
  expect(lead('#phone-or-page')).toEqual({ href: '#article-title' })
  expect(lead('#phone-or-page-1')).toEqual({ href: '#s-phone-or-page-1' })
})

test('every word of Markdown is on its page once', async () => {
  const { page, tree } = await articleAt('/articles/phone-or-page/')
  const source = sourceOf('articles/phone-or-page.md')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\(http[^)]*\)/g, ']')
  const shown = [...wordsOf(`${page.article.title} ${page.article.subtitle}`), ...visibleWords(tree)]
  expect(shown).toEqual(wordsOf(source))
})

test('plain text has its title from the first line, its subtitle from the second, and its paragraphs as they are', async () => {
  const { page, tree } = await articleAt('/blog/calls-at-noon/')
  expect(page.article).toMatchObject({ title: 'Calls at Noon', subtitle: 'The Best Hour Nobody Wants', date: null })
  expect(page.updated).toBeNull()
  const paragraphs = sourceOf('blog/calls-at-noon.md').trim().split(/\n\n+/).slice(2)
  expect(elements(tree, 'p').map((node) => wordsOf(textOf(node)))).toEqual(paragraphs.map(wordsOf))
})

test('the page chrome of a scraped text is named line by line', async () => {
  const { findings } = await reading
  const named = findings.filter(({ file, severity }) => file.endsWith('calls-at-noon.md') && severity === 'warning')
  expect(named.map(({ line, rule }) => [line, rule])).toEqual([
    [9, 'stray-picture-name'],
    [21, 'page-chrome'],
    [23, 'page-chrome'],
    [25, 'page-chrome'],
    [27, 'page-chrome'],
    [29, 'page-chrome'],
    [31, 'page-chrome'],
  ])
})

test('all three are in the lists, the undated after the dated', async () => {
  const { catalog } = await reading
  const blog = await pageAt('/blog/', catalog)
  expect(blog?.type === 'list' && blog.articles.map((article) => article.title)).toEqual(['Ask Before You Pitch', 'Calls at Noon'])
  const front = await pageAt('/', catalog)
  expect(front?.type === 'front' && [front.featured, ...front.beside, ...front.latest].map((row) => row?.article.title)).toEqual([
    'Ask Before You Pitch',
    'Calls at Noon',
    'Phone or Page',
  ])
})
