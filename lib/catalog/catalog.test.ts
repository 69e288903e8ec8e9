import { expect, test } from 'vitest'
import { article, catalogOf, today } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { reasonOf } from '#lib/pages/reasons.ts'

const addresses = ({ catalog }: Awaited<ReturnType<typeof catalogOf>>) => catalog.articles.map((article) => article.address)
const errors = ({ findings }: Awaited<ReturnType<typeof catalogOf>>) =>
  findings.filter((finding) => finding.severity === 'error').map(({ file, line, rule }) => [file, line, rule])

test('articles come newest first, the undated last, ties by slug', async () => {
  const made = await catalogOf({
    'blog/b.md': article({ title: 'B', date: '2026-01-02' }),
    'blog/a.md': article({ title: 'A', date: '2026-01-02' }),
    'blog/undated.md': article({ title: 'U' }),
    'blog/late.md': article({ title: 'L', date: '2026-01-02T09:00:00Z' }),
    'blog/next.md': article({ title: 'N', date: '2026-01-02T23:30:00-02:00' }),
  })
  expect(addresses(made)).toEqual(['/blog/next/', '/blog/late/', '/blog/a/', '/blog/b/', '/blog/undated/'])
})

test('an address comes from permalink, else from folder and file name, whatever its case and spaces', async () => {
  const made = await catalogOf({
    'blog/Some Post.md': article({ title: 'One' }),
    'articles/deep/index.md': article({ title: 'Two' }),
    'pages/about.md': article({ title: 'Three' }),
    'blog/x.md': article({ title: 'Four', permalink: '/elsewhere/entirely/' }),
  })
  expect(addresses(made).sort()).toEqual(['/about/', '/articles/deep/', '/blog/some-post/', '/elsewhere/entirely/'])
})

test('drafts and articles whose time has not come are nowhere', async () => {
  const files = {
    'blog/out.md': article({ title: 'Out', tags: 'one' }),
    'blog/draft.md': article({ title: 'Draft', draft: 'true', tags: 'two', category: 'Hidden' }),
    'blog/later.md': article({ title: 'Later', publishAt: '2026-06-16', tags: 'three' }),
    'blog/now.md': article({ title: 'Now', publishAt: '2026-06-15T11:59:59Z' }),
  }
  const { catalog } = await catalogOf(files)
  expect([...catalog.addresses.keys()].sort()).toEqual(['/', '/blog/', '/blog/now/', '/blog/out/', '/search/', '/tags/one/'])
  const atDesk = await catalogOf(files, { ...today, drafts: true })
  expect(addresses(atDesk)).toHaveLength(4)
})

test('an unlisted article has its page, asks not to be indexed, and is in no list', async () => {
  const { catalog } = await catalogOf({
    'blog/open.md': article({ title: 'Open', tags: 'one' }),
    'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true', tags: 'one, two' }),
  })
  expect([...catalog.addresses.keys()].sort()).toEqual(['/', '/blog/', '/blog/hidden/', '/blog/open/', '/search/', '/tags/one/'])
  expect(await pageAt('/blog/hidden/', catalog)).toMatchObject({ head: { index: false } })
  expect(JSON.stringify(await pageAt('/', catalog))).not.toContain('Hidden')
  expect(JSON.stringify(await pageAt('/blog/open/', catalog))).not.toContain('Hidden')
})

test('a draft’s mistakes do not hold up the others', async () => {
  const made = await catalogOf({
    'blog/a.md': article({ title: 'A' }),
    'blog/b.md': article({ title: 'B', draft: 'true', date: '2026-02-30', image: './none.png' }),
  })
  expect(errors(made)).toEqual([])
  expect(made.findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual([
    'date-impossible',
    'picture-missing',
  ])
})

test('what is inferred is said, and nothing is invented', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/x.md': '# A title\n\n## Its dek\n\nThe first sentence of a text that goes on for a while.\n',
  })
  const [only] = catalog.articles
  expect(only).toMatchObject({
    title: 'A title',
    subtitle: 'Its dek',
    description: 'The first sentence of a text that goes on for a while.',
    date: null,
    updated: null,
    authors: [],
    category: null,
    readingTime: '1 min read',
  })
  expect(findings.map(({ severity, rule, line }) => [severity, rule, line])).toEqual([
    ['note', 'description-inferred', 1],
    ['note', 'title-inferred', 1],
    ['note', 'subtitle-inferred', 3],
  ])
})

test('an author’s reading time is shown as given; else it is counted at 238 words a minute', async () => {
  const { catalog } = await catalogOf({
    'blog/0.md': article({ title: '0', readingTime: '5' }),
    'blog/a.md': article({ title: 'A', readingTime: '"2 min read"' }),
    'blog/b.md': article({ title: 'B' }, 'word '.repeat(238 * 3)),
  })
  expect(catalog.articles.map((article) => article.readingTime)).toEqual(['5 min read', '2 min read', '3 min read'])
})

test('a category is found by title or slug in any letter case', async () => {
  const { catalog } = await catalogOf({
    'categories/cold-calls.md': article({ title: 'Cold Calls' }),
    'blog/a.md': article({ title: 'A', category: 'COLD CALLS' }),
    'blog/b.md': article({ title: 'B', category: 'cold-calls' }),
  })
  expect(catalog.articles.map((article) => article.category)).toEqual(['cold-calls', 'cold-calls'])
})

test('categories are those that articles name where no file gives them', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', category: 'Outbound Sales' }),
    'blog/b.md': article({ title: 'B', category: 'outbound sales' }),
  })
  expect(catalog.categories.map(({ slug, title }) => [slug, title])).toEqual([['outbound-sales', 'Outbound Sales']])
})

test('a tag in two letter cases is one tag, written as most write it', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', tags: 'crm' }),
    'blog/b.md': article({ title: 'B', tags: 'CRM' }),
    'blog/c.md': article({ title: 'C', tags: 'CRM' }),
  })
  expect(
    catalog.lists.filter((list) => list.label === 'Tag').map(({ address, title, articles }) => [address, title, articles.length]),
  ).toEqual([['/tags/crm/', 'CRM', 3]])
})

test('a list runs over as many pages as it needs; page 1 is never there twice', async () => {
  const files = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`blog/p${i}.md`, article({ title: `P${i}` })]))
  const { catalog } = await catalogOf(files)
  expect([...catalog.addresses.keys()].filter((address) => address.includes('/page/') || address === '/blog/')).toEqual([
    '/blog/',
    '/blog/page/2/',
    '/blog/page/3/',
  ])
  expect(await pageAt('/blog/page/1/', catalog)).toBeNull()
  expect(await pageAt('/blog/page/4/', catalog)).toBeNull()
  const last = await pageAt('/blog/page/3/', catalog)
  expect(last).toMatchObject({ pagination: { page: 3, previous: '/blog/page/2/', next: null }, total: 21 })
  const second = await pageAt('/blog/page/2/', catalog)
  expect(second?.head.canonical).toBe('https://sales-desk.example/blog/page/2/')
  expect(second?.head.title).not.toBe((await pageAt('/blog/', catalog))?.head.title)
})

test('a counterpoint holds both ways though one side wrote it', async () => {
  const { catalog } = await catalogOf({
    'blog/out.md': article({ title: 'Out', stance: 'outbound', counterpoint: 'in' }),
    'articles/in.md': article({ title: 'In', stance: 'inbound' }),
  })
  expect(await pageAt('/blog/out/', catalog)).toMatchObject({ counterpoint: { address: '/articles/in/' } })
  expect(await pageAt('/articles/in/', catalog)).toMatchObject({ counterpoint: { address: '/blog/out/' } })
  expect(await pageAt('/', catalog)).toMatchObject({ pairs: [{ left: { title: 'Out' }, right: { title: 'In' } }] })
})

test('two that disagree about a counterpoint are an error that names both files', async () => {
  const made = await catalogOf({
    'blog/a.md': article({ title: 'A', stance: 'outbound', counterpoint: 'c' }),
    'blog/b.md': article({ title: 'B', stance: 'outbound', counterpoint: 'c' }),
    'blog/c.md': article({ title: 'C', stance: 'inbound' }),
  })
  expect(errors(made)).toEqual([['blog/b.md', 4, 'counterpoint-disagrees']])
  expect(made.findings.find(({ rule }) => rule === 'counterpoint-disagrees')?.message).toMatch(/blog\/c\.md.*blog\/a\.md/)
})

test('related articles that an author chose come first, in their order', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', related: '[../articles/c.md, /blog/b/]' }),
    'blog/b.md': article({ title: 'B' }),
    'articles/c.md': article({ title: 'C' }),
  })
  const page = await pageAt('/blog/a/', catalog)
  expect(page?.type === 'article' && page.related.map(({ article, reason }) => [article.title, reason])).toEqual([
    ['C', 'Editor’s choice'],
    ['B', 'Editor’s choice'],
  ])
})

test('where nothing is related, more of the category is there and says so', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'Apples', category: 'Fruit' }, 'Apples grow on trees in orchards.'),
    'blog/b.md': article({ title: 'Quantum', category: 'Fruit' }, 'Electrons tunnel through barriers.'),
  })
  expect(await pageAt('/blog/a/', catalog)).toMatchObject({
    relatedTitle: 'More in Fruit',
    related: [{ article: { title: 'Quantum' }, reason: null }],
  })
})

test('previous and next lead to the older and the newer article of the category', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', category: 'X', date: '2026-01-01' }),
    'blog/b.md': article({ title: 'B', category: 'X', date: '2026-01-02' }),
    'blog/c.md': article({ title: 'C', category: 'X', date: '2026-01-03' }),
    'blog/other.md': article({ title: 'O', category: 'Y', date: '2026-01-02' }),
  })
  expect(await pageAt('/blog/b/', catalog)).toMatchObject({ previous: { address: '/blog/a/' }, next: { address: '/blog/c/' } })
  expect(await pageAt('/blog/c/', catalog)).toMatchObject({ next: null })
})

test('links in texts become a graph of addresses', async () => {
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A' }, 'See [b](b.md#part), [c](../articles/c.md) and [b again](/blog/b).'),
    'blog/b.md': article({ title: 'B' }, '## Part\n\nText.'),
    'articles/c.md': article({ title: 'C' }),
  })
  expect(catalog.links.get('/blog/a/')).toEqual(['/blog/b/', '/articles/c/'])
  const page = await pageAt('/blog/a/', catalog)
  expect(page?.type === 'article' && page.body).toContain('href="/blog/b/#s-part"')
})

test('a page’s findings and links are the same whatever order the files were written in', async () => {
  const files = {
    'blog/a.md': article(
      { title: 'Cold calls', tags: 'calls' },
      'A cold call opens with a reason. Prospects answer questions about quota.',
    ),
    'blog/b.md': article({ title: 'Quota', tags: 'calls' }, 'Quota and cold calls: prospects answer when the reason is good.'),
    'blog/c.md': article({ title: 'Gardens' }, 'Roses, tulips and lawns.'),
  }
  const reversed = Object.fromEntries(Object.entries(files).reverse())
  const [one, two] = await Promise.all([catalogOf(files), catalogOf(reversed)])
  expect(JSON.stringify(await pageAt('/blog/a/', one.catalog))).toBe(JSON.stringify(await pageAt('/blog/a/', two.catalog)))
  expect(one.findings).toEqual(two.findings)
})

test('titles and subtitles from front matter get typographic quotes as bodies do', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: `'Don''t "just" call'`, subtitle: "It's 5 o'clock..." }) })
  expect(catalog.articles[0]).toMatchObject({ title: 'Don’t “just” call', subtitle: 'It’s 5 o’clock…' })
})

test('a page is signed only where it says so', async () => {
  const { catalog } = await catalogOf({
    'site.yaml': 'name: Desk\norigin: https://desk.example\nauthor: the-desk\n',
    'authors/the-desk.md': '---\nname: The Desk\nkind: organization\n---\n',
    'pages/about.md': article({ title: 'About' }),
    'blog/a.md': article({ title: 'A' }),
  })
  expect(catalog.articles.map(({ slug, authors }) => [slug, authors])).toEqual([
    ['a', ['the-desk']],
    ['about', []],
  ])
})

test('tags that differ only in punctuation share a page and are named, whatever script they are in', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/a.md': article({ title: 'A', tags: '[C++, "C#", カード, カート, "!!!"]' }),
  })
  expect(findings.filter(({ rule }) => rule.startsWith('tag-')).map(({ rule, line }) => [rule, line])).toEqual([
    ['tag-nameless', 3],
    ['tag-shared', 3],
  ])
  expect(catalog.lists.filter(({ label }) => label === 'Tag').map(({ address }) => address)).toEqual([
    '/tags/c/',
    '/tags/カート/',
    '/tags/カード/',
  ])
})

test('what an author chose may be a page or unlisted', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/a.md': article({ title: 'A', related: '[about, hidden]' }),
    'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
    'pages/about.md': article({ title: 'About' }),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(await pageAt('/blog/a/', catalog)).toMatchObject({
    related: [{ article: { title: 'About' } }, { article: { title: 'Hidden' } }],
  })
})

test('related articles say why by the title of their series, else their rarest tag, else their category', async () => {
  const body = 'Cold calls open with a question about the quota, and close with a meeting in the calendar.'
  const filed = { category: 'Craft', tags: '[Cold Calling, everything]' }
  const other = { category: 'Other', tags: 'everything' }
  const { catalog } = await catalogOf({
    'blog/a.md': article({ title: 'A', ...filed, series: 'First Calls' }, body),
    'blog/b.md': article({ title: 'B', ...filed, series: 'First Calls' }, body),
    'blog/c.md': article({ title: 'C', ...filed }, body),
    'blog/d.md': article({ title: 'D', category: 'Craft' }, body),
    'blog/e.md': article({ title: 'E', ...other }, body),
  })
  const [a] = catalog.articles
  if (!a) throw new Error('an article was expected')
  const by = (title: string) => catalog.articles.find((one) => one.title === title) ?? a
  expect(['B', 'C', 'D', 'E'].map((title) => reasonOf(by('A'), by(title), catalog))).toEqual([
    'Also in First Calls',
    'Also on Cold Calling',
    'Also in Craft',
    'Also on everything',
  ])
  expect(reasonOf(by('D'), by('E'), catalog)).toBe(null)
})

test('several authors sign one article, each once, and each has it on their page', async () => {
  const { catalog, findings } = await catalogOf({
    'authors/ann.md': '---\nname: Ann\n---\n',
    'authors/ben.md': '---\nname: Ben, the Elder\n---\n',
    'blog/a.md': article({ title: 'A', authors: '[ben, Ann, ben]' }),
    'blog/b.md': article({ title: 'B', author: '"Ben, the Elder"' }),
    'blog/c.md': article({ title: 'C', author: 'ann', authors: '["???"]' }),
    'blog/d.md': article({ title: 'D', author: '"-"' }),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'author-unknown', file: 'blog/c.md', message: '"???" is no name: it has no letter and no digit.' },
  ])
  const of = (address: string) => catalog.lists.find((list) => list.address === address)?.articles.map(({ title }) => title)
  expect([of('/authors/ann/'), of('/authors/ben/')]).toEqual([
    ['A', 'C'],
    ['A', 'B'],
  ])
  const page = await pageAt('/blog/a/', catalog)
  expect(page?.type === 'article' && [page.authors, page.citation.authors]).toMatchObject([
    [{ title: 'Ben, the Elder' }, { title: 'Ann' }],
    ['Ben, the Elder', 'Ann'],
  ])
})

test('names and descriptions of the site, its sides, authors, categories and tags get typographic quotes too', async () => {
  const { catalog } = await catalogOf({
    'site.yaml': `name: Seller's Desk\norigin: https://desk.example\ndescription: A seller's day.\nsides: [{ title: Out, claim: A stranger's time. }, In]\n`,
    'authors/pat.md': `---\nname: Pat O'Brien\ndescription: Pat's desk.\n---\n`,
    'categories/calls.md': `---\ntitle: Buyer's Calls\ndescription: A buyer's words.\n---\n`,
    'blog/a.md': article({ title: 'A', author: `"Pat O'Brien"`, category: `"Buyer's Calls"`, tags: `[seller's day]` }),
  })
  expect(catalog.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const { site, authors, categories, articles } = catalog
  expect([site.name, site.description, site.sides[0]?.claim]).toEqual(['Seller’s Desk', 'A seller’s day.', 'A stranger’s time.'])
  expect([authors[0]?.name, authors[0]?.description]).toEqual(['Pat O’Brien', 'Pat’s desk.'])
  expect([categories[0]?.title, categories[0]?.description]).toEqual(['Buyer’s Calls', 'A buyer’s words.'])
  expect(articles[0]).toMatchObject({ authors: ['pat'], category: 'calls', tags: ['seller’s day'] })
})
