import type { ListItem, Root } from 'mdast'
import { remark } from 'remark'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { llmsText } from './llms.ts'
import { hostileTitles } from './sample-files.ts'

const parse = (markdown: string): Root => remark().parse(markdown)

/** By section: what is linked, and where to. */
function sectionsOf(markdown: string): Record<string, string[]> {
  const sections: Record<string, string[]> = {}
  let section = ''
  for (const node of parse(markdown).children) {
    if (node.type === 'heading') section = node.children.map((child) => ('value' in child ? child.value : '')).join('')
    if (node.type === 'list') sections[section] = node.children.map(linked)
  }
  return sections
}

function linked(item: ListItem): string {
  const links: string[] = []
  visit(item, 'link', (link) => void links.push(link.url.replace('https://sales-desk.example', '')))
  return links.join(' ')
}

const written = {
  'categories/calls.md': article({ title: 'Calls' }),
  'blog/a.md': article({ title: 'A', date: '2026-01-03', category: 'Calls' }),
  'blog/b.md': article({ title: 'B', date: '2026-01-02', category: 'Calls' }),
  'blog/in.md': article({ title: 'In', date: '2026-01-05', stance: 'inbound', category: 'Calls', counterpoint: 'out' }),
  'blog/out.md': article({ title: 'Out', date: '2026-01-01', stance: 'outbound' }),
  'articles/plain.md': article({ title: 'Plain' }),
  'pages/about.md': article({ title: 'About' }),
  'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
  'blog/draft.md': article({ title: 'Draft', draft: 'true' }),
}

test('llms.txt begins with the site’s name and a quote, and then lists the debate, categories and what may be skipped', async () => {
  const text = llmsText((await catalogOf(written)).catalog)
  expect(text.startsWith('# The Sales Desk\n\n> Articles on both.\n\n## The debate\n')).toBe(true)
  expect(sectionsOf(text)).toEqual({
    'The debate': ['/blog/out/index.md', '/blog/in/index.md'],
    Calls: ['/blog/a/index.md', '/blog/b/index.md'],
    'More articles': ['/articles/plain/index.md'],
    Optional: ['/about/index.md'],
  })
})

test('each line says in a few words what the article is, and in the debate on which side', async () => {
  const text = llmsText((await catalogOf(written)).catalog)
  const line =
    '- [Out](https://sales-desk.example/blog/out/index.md): Outbound. One sentence of text, and then another one to follow it.'
  expect(text).toContain(line)
})

test('hostile titles are texts', async () => {
  const files = Object.fromEntries(
    hostileTitles.map((title, at) => [`blog/p${at}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\nOne sentence of text.\n`]),
  )
  const text = llmsText((await catalogOf(files)).catalog)
  const tree = parse(text)
  expect(sectionsOf(text)['More articles']?.toSorted()).toEqual(hostileTitles.map((_, at) => `/blog/p${at}/index.md`).toSorted())
  visit(tree, 'html', ({ value }) => expect.fail(`There is HTML: ${value}`))
})

/** A catalog of many articles, each as long-winded as it may be. */
async function many(count: number): Promise<Catalog> {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A', date: '2026-01-03' }) })
  const [first] = catalog.listed
  const listed = Array.from({ length: count }, (_, at) => ({
    ...(first ?? expect.fail()),
    title: `${at}: ${'*long* '.repeat(20)}`,
    address: `/blog/p${at}/`,
  }))
  return { ...catalog, listed }
}

test('5,000 articles stay under 50 KB: the newest are listed, and a last line leads to the rest', async () => {
  const text = llmsText(await many(5000))
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50_000)
  expect(Buffer.byteLength(text)).toBeGreaterThan(49_000)
  const [first, second] = sectionsOf(text)['More articles'] ?? []
  expect([first, second]).toEqual(['/blog/p0/index.md', '/blog/p1/index.md'])
  expect(text.endsWith('There is more: all addresses are in [the sitemap](https://sales-desk.example/sitemap.xml)\n')).toBe(true)
})

test('where there is room for all, nothing is said of more', async () => {
  expect(llmsText(await many(10))).not.toContain('There is more')
})
