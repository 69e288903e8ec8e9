import { expect, test } from 'vitest'
import { article, catalogOf, today } from '#lib/check/sample-catalog.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { graphOf } from '#lib/structured-data/structured-data.ts'

const articles = {
  'blog/out.md': article({ title: 'Out', stance: 'outbound', counterpoint: 'in', date: '2026-02-01' }),
  'blog/in.md': article({ title: 'In', stance: 'inbound' }),
  'articles/both.md': article({ title: 'Both', stance: 'both' }),
  'articles/none.md': article({ title: 'None' }),
}

const claims = 'claims:\n  outbound: Speak first.\n  inbound: Be found.\n'
const debate = (fields: string, text = 'Each at its time.') => `---\ntitle: Which?\n${fields}---\n${text}\n`
const fair = debate(`${claims}articles: [both, in, blog/out, ../articles/none.md]\n`)

const debatePageIn = async (files: Readonly<Record<string, string>>, address = '/debates/which/') => {
  const { catalog } = await catalogOf({ ...articles, ...files })
  const page = await pageAt(address, catalog)
  if (page?.type !== 'debate') throw new Error(`There is no debate at ${address}.`)
  return { catalog, page }
}

test('a debate shows its question, both claims, its articles by stance, and when to use which', async () => {
  const { page } = await debatePageIn({ 'debates/which.md': fair })
  expect(page.title).toBe('Which?')
  const sides = page.sides.map(({ stance, claim, articles }) => [stance.place, claim, articles.map(({ title }) => title)])
  expect(sides).toEqual([
    ['left', 'Speak first.', ['Out']],
    ['right', 'Be found.', ['In']],
  ])
  expect(page.between.map(({ title }) => title)).toEqual(['Both', 'None'])
  expect(page.verdict).toBe('<p>Each at its time.</p>\n')
  expect(page.trail.map(({ address }) => address)).toEqual(['/', '/debates/', '/debates/which/'])
})

test('search engines are told what a debate shows, and shared it is a picture of its question', async () => {
  const { catalog, page } = await debatePageIn({ 'debates/which.md': fair })
  const [main] = graphOf(page, catalog)['@graph']
  expect(main).toMatchObject({ '@type': 'CollectionPage', name: 'Which?', mainEntity: { itemListElement: { length: 4 } } })
  expect(page.head).toMatchObject({
    title: 'Which? · The Sales Desk',
    description: 'Outbound: Speak first. Inbound: Be found.',
    canonical: 'https://sales-desk.example/debates/which/',
    index: true,
    openGraph: { title: 'Which?', image: { alt: 'Which?' } },
  })
})

test('the front page, the list of debates and each article of a debate lead to it', async () => {
  const { catalog } = await catalogOf({ ...articles, 'debates/which.md': fair })
  const entry = { title: 'Which?', address: '/debates/which/', description: null }
  expect(await pageAt('/', catalog)).toMatchObject({ pairs: [{ debate: { title: 'Which?', address: '/debates/which/' } }] })
  expect(await pageAt('/debates/', catalog)).toMatchObject({ type: 'debates', debates: [entry] })
  const link = { title: 'Which?', address: '/debates/which/' }
  expect(await pageAt('/blog/in/', catalog)).toMatchObject({ debates: [link] })
  expect(await pageAt('/articles/none/', catalog)).toMatchObject({ debates: [link] })
})

test('an entry of a debate says both claims, who argues them, and the verdict in a line: its own, else the first of its text', async () => {
  const own = debate(`${claims}articles: [both, in, out]\nverdict: Call first.\n`)
  const entryIn = async (text: string) => {
    const page = await pageAt('/debates/', (await catalogOf({ ...articles, 'debates/which.md': text })).catalog)
    return page?.type === 'debates' ? page.debates[0] : null
  }
  expect(await entryIn(own)).toMatchObject({ verdict: 'Call first.' })
  const entry = await entryIn(fair)
  expect(entry?.verdict).toBe('Each at its time.')
  expect(entry?.sides.map(({ claim, articles }) => [claim, articles.map(({ title }) => title)])).toEqual([
    ['Speak first.', ['Out']],
    ['Be found.', ['In']],
  ])
  expect((await debatePageIn({ 'debates/which.md': own })).page.inShort).toBe('Call first.')
  const { findings } = await catalogOf({ ...articles, 'debates/which.md': fair })
  expect(findings.filter(({ rule }) => rule === 'verdict-inferred')).toMatchObject([{ severity: 'note', file: 'debates/which.md' }])
})

test('a debate leads on to the next, the last to the first, and one alone to none', async () => {
  const { page, catalog } = await debatePageIn({ 'debates/which.md': fair, 'debates/who.md': fair.replace('Which', 'Who') })
  expect(page.next).toMatchObject({ address: '/debates/who/', title: 'Who?' })
  expect(await pageAt('/debates/who/', catalog)).toMatchObject({ next: { address: '/debates/which/' } })
  expect((await debatePageIn({ 'debates/which.md': fair })).page.next).toBeNull()
})

test('without a debate there is no page of debates, nor with a draft alone but at the writing desk', async () => {
  const debatesIn = async (files: Readonly<Record<string, string>>, drafts = false) =>
    [...(await catalogOf({ ...articles, ...files }, { ...today, drafts })).catalog.addresses.keys()].filter((address) =>
      address.startsWith('/debates/'),
    )
  const draft = { 'debates/which.md': debate('draft: true\narticles: [nothing]\n') }
  expect(await debatesIn({})).toEqual([])
  expect(await debatesIn(draft)).toEqual([])
  expect(await debatesIn({ 'debates/which.md': debate('publishAt: 2026-06-16\n') })).toEqual([])
  expect(await debatesIn(draft, true)).toEqual(['/debates/', '/debates/which/'])
})

test('a debate without claims of its own has those of the site', async () => {
  const site = 'name: Desk\norigin: https://desk.example\ndescription: Articles.\nsides:\n'
  const sides = '  - title: Outbound\n    claim: Out of the site.\n  - title: Inbound\n    claim: In of the site.\n'
  const files = { 'site.yaml': site + sides, 'debates/which.md': debate('articles: [in, out]\n') }
  expect((await debatePageIn(files)).page.sides.map(({ claim }) => claim)).toEqual(['Out of the site.', 'In of the site.'])
})

test('links lead to a debate by its file, to its headings, and from its former address', async () => {
  const { catalog, findings } = await catalogOf({
    ...articles,
    'debates/which.md': debate(
      `${claims}articles: [in, out]\naliases: [/old-question/]\n`,
      '## The terms\n\n[Out](../blog/out.md)',
    ),
    'blog/links.md': article({ title: 'L' }, 'See [it](../debates/which.md#the-terms) and [that](/old-question/).'),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(catalog.links.get('/blog/links/')).toEqual(['/debates/which/'])
  expect(catalog.links.get('/debates/which/')).toEqual(['/blog/out/'])
  expect(catalog.targets.former.get('/old-question/')).toBe('/debates/which/')
})

const wrong: Readonly<Record<string, readonly (readonly [line: number, rule: string, fix: RegExp])[]>> = {
  [debate(`${claims}articles: [in, otu]\n`)]: [
    [6, 'debate-one-sided', /file name without \.md/],
    [6, 'reference-unknown', /Did you mean out\?/],
  ],
  [debate(`${claims}articles: [in, out, hidden]\n`)]: [[6, 'debate-article-unlisted', /Remove it/]],
  [debate(`${claims}articles: [in, out, draft]\n`)]: [[6, 'reference-unknown', /Publish that article too/]],
  [debate('claims:\n  outbuond: Speak first.\n  inbound: Be found.\narticles: [in, out]\n')]: [
    [3, 'debate-claim-missing', /outbound: What it holds/],
    [3, 'stance-unknown', /Did you mean outbound\?/],
  ],
  [debate('articles: [in, out]\n')]: [
    [1, 'debate-claim-missing', /under claims:/],
    [1, 'debate-claim-missing', /under claims:/],
  ],
  [debate('claims: Speak first.\narticles: [in, out]\n')]: [
    [3, 'debate-claim-missing', /under claims:/],
    [3, 'debate-claim-missing', /under claims:/],
    [3, 'field-value', /Correct the line/],
  ],
  [debate(`${claims}articels: [in, out]\n`)]: [
    [1, 'debate-one-sided', /Add one to articles:/],
    [1, 'debate-one-sided', /Add one to articles:/],
    [6, 'field-near-miss', /Did you mean articles\?/],
  ],
  [debate(`${claims}articles: [in, out]\nunlisted: true\n`)]: [[7, 'field-of-another-system', /draft: true/]],
  [`---\n${claims}articles: [in, out]\n---\nWords that ask nothing. And more of them.\n`]: [[1, 'title-missing', /Add title:/]],
}
for (const [text, says] of Object.entries(wrong)) {
  test(`the check says what is wrong with ${JSON.stringify(text.split('\n').slice(1, -3).join(' '))}`, async () => {
    const { findings } = await catalogOf({
      ...articles,
      'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
      'blog/draft.md': article({ title: 'Draft', draft: 'true' }),
      'debates/which.md': text,
    })
    const said = findings.filter(({ severity }) => severity === 'error')
    expect(said.map(({ file, line, rule }) => [file, line, rule])).toEqual(
      says.map(([line, rule]) => ['debates/which.md', line, rule]),
    )
    for (const [at, [, , fix]] of says.entries()) expect(said[at]?.fix).toMatch(fix)
  })
}

test('a debate without a verdict is warned of, and one address is claimed by one debate', async () => {
  const { findings } = await catalogOf({
    ...articles,
    'debates/which.md': debate(`${claims}articles: [in, out]\n`, ''),
    'debates/more/which.md': debate(`${claims}articles: [in, out]\n`),
  })
  const said = findings.filter(({ file, severity }) => file.startsWith('debates/') && severity !== 'note')
  expect(said.map(({ file, severity, rule }) => [file, severity, rule])).toEqual([
    ['debates/more/which.md', 'error', 'address-claimed-twice'],
    ['debates/which.md', 'error', 'address-claimed-twice'],
    ['debates/which.md', 'warning', 'debate-verdict-missing'],
  ])
})
