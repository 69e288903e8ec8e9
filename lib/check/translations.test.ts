import { describe, expect, test } from 'vitest'
import { headOf } from '#lib/heads/head.ts'
import { waysToLanguages } from '#lib/heads/translated.ts'
import { inputAt, printAt } from '#lib/inputs/inputs.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { article, catalogOf } from './sample-catalog.ts'
import { siteInTwoLanguages } from './sample-languages.ts'

const frame = {
  language: 'en',
  direction: 'ltr',
  opening: '',
  modules: { page: '', search: '', 'not-found': '', comments: '' },
} as const

const problemsIn = async (files: Readonly<Record<string, string>>) =>
  (await catalogOf(files)).findings
    .filter(({ rule }) => /^translation|^reference|^address/.test(rule))
    .map(({ file, line, severity, rule }) => [file, line, severity, rule])

describe('a translation', () => {
  test.each([
    ['by file name', { 'de/blog/a.md': article({ title: 'A' }) }],
    ['by file name, in a folder of its own', { 'de/blog/a/index.md': article({ title: 'A' }) }],
    ['by slug', { 'de/blog/b.md': article({ title: 'B', translationOf: 'a' }) }],
    ['by address', { 'de/blog/b.md': article({ title: 'B', translationOf: '/blog/a/' }) }],
    ['by file', { 'de/blog/b.md': article({ title: 'B', translationOf: '../../blog/a.md' }) }],
    ['by path', { 'de/blog/b.md': article({ title: 'B', translationOf: 'blog/a.md' }) }],
    ['without a folder', { 'blog/b.md': article({ title: 'B', language: 'de', translationOf: 'a' }) }],
    ['in another word for it', { 'blog/b.md': article({ title: 'B', lang: 'de', translation_of: 'a' }) }],
  ])('is joined %s', async (_, files) => {
    const { catalog, findings } = await catalogOf({ 'blog/a.md': article({ title: 'A' }), ...files })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const [translated] = catalog.articles.filter(({ language }) => language === 'de')
    const original = catalog.articles.find(({ path }) => path === 'blog/a.md')
    expect(original && catalog.translations.get(original)).toContain(translated)
    expect(headOf('/blog/a/', catalog).translations).toEqual([
      { language: 'en', address: 'https://sales-desk.example/blog/a/' },
      { language: 'de', address: `https://sales-desk.example${translated?.address}` },
      { language: 'x-default', address: 'https://sales-desk.example/blog/a/' },
    ])
  })

  test.each([
    [
      'of nothing',
      { 'de/blog/b.md': article({ title: 'B', translationOf: 'nothing' }) },
      [['de/blog/b.md', 3, 'error', 'reference-unknown']],
    ],
    [
      'of itself',
      { 'blog/b.md': article({ title: 'B', lang: 'de', translationOf: 'b' }) },
      [['blog/b.md', 4, 'error', 'translation-self']],
    ],
    [
      'of one in its own language',
      { 'blog/b.md': article({ title: 'B', translationOf: 'a' }) },
      [['blog/b.md', 3, 'error', 'translation-same-language']],
    ],
    [
      'beside another one in its language',
      { 'de/blog/a.md': article({ title: 'A' }), 'de/blog/b.md': article({ title: 'B', translationOf: 'a' }) },
      [['de/blog/b.md', 3, 'error', 'translation-twice']],
    ],
    [
      'of a draft',
      { 'blog/d.md': article({ title: 'D', draft: 'true' }), 'de/blog/b.md': article({ title: 'B', translationOf: 'd' }) },
      [['de/blog/b.md', 3, 'note', 'translation-unpublished']],
    ],
    ['that is a draft', { 'de/blog/a.md': article({ title: 'A', draft: 'true' }) }, []],
    [
      'that claims the address of another',
      { 'blog/b.md': article({ title: 'B', lang: 'de', permalink: '/blog/a/' }) },
      [
        ['blog/a.md', 1, 'error', 'address-claimed-twice'],
        ['blog/b.md', 4, 'error', 'address-claimed-twice'],
      ],
    ],
    [
      'that wants the front page of its language',
      { 'de/blog/c.md': article({ title: 'C' }), 'pages/de.md': article({ title: 'De' }) },
      [['pages/de.md', 1, 'error', 'address-claimed-twice']],
    ],
  ])('%s is found out', async (_, files, problems) => {
    expect(await problemsIn({ 'blog/a.md': article({ title: 'A' }), ...files })).toEqual(problems)
  })

  test('of a translation is one of the original, too', async () => {
    const { catalog } = await catalogOf({
      'blog/a.md': article({ title: 'A' }),
      'de/blog/b.md': article({ title: 'B', translationOf: 'a' }),
      'fr/blog/c.md': article({ title: 'C', translationOf: 'b' }),
    })
    expect(headOf('/fr/blog/c/', catalog).translations.map(({ language }) => language)).toEqual(['en', 'de', 'fr', 'x-default'])
  })

  test('between two of which none is in the language of the site has no default', async () => {
    const { catalog } = await catalogOf({
      'blog/x.md': article({ title: 'X' }),
      'de/blog/b.md': article({ title: 'B' }),
      'fr/blog/c.md': article({ title: 'C', translationOf: 'b' }),
    })
    expect(headOf('/fr/blog/c/', catalog).translations.map(({ language }) => language)).toEqual(['de', 'fr'])
  })

  test.each([
    ['unlisted', { unlisted: 'true' }],
    ['another site’s', { canonical: 'https://elsewhere.example/x' }],
  ])('that is %s is named to nobody', async (_, fields) => {
    const { catalog } = await catalogOf({
      'blog/a.md': article({ title: 'A' }),
      'de/blog/a.md': article({ title: 'A', ...fields }),
      'de/blog/c.md': article({ title: 'C' }),
    })
    expect([headOf('/blog/a/', catalog).translations, headOf('/de/blog/a/', catalog).translations]).toEqual([[], []])
  })
})

describe('a site in two languages', () => {
  test('has lists, an archive, a search and a front page in each, and each names its own texts alone', async () => {
    const { catalog } = await catalogOf(siteInTwoLanguages)
    for (const [own, other] of [
      ['', '/de'],
      ['/de', ''],
    ] as const) {
      for (const list of ['/', '/blog/', '/categories/calls/', '/tags/quota/', '/search/', '/archive/']) {
        const page = await pageAt(own + list, catalog)
        expect(page, own + list).not.toBeNull()
        const told = JSON.stringify({ ...page, head: null, trail: null })
        const foreign = catalog.articles.filter(({ address }) => address.startsWith('/de/') === (own === ''))
        expect(
          foreign.filter(({ address }) => told.includes(`"${address}"`)).map(({ address }) => address),
          other,
        ).toEqual([])
      }
    }
  })

  test('says on each page what is around it in its language, and leads to the other', async () => {
    const { catalog } = await catalogOf(siteInTwoLanguages)
    const german = await inputAt('/de/blog/warm/', catalog, frame)
    expect(german).toMatchObject({
      frame: { language: 'de', direction: 'ltr' },
      site: { language: 'de', folder: '/de' },
      languages: [{ title: 'English', language: 'en', address: '/blog/warm/' }],
      page: {
        article: { readingTime: '1 Min. Lesezeit', date: { text: '2. März 2026' }, category: { address: '/de/categories/calls/' } },
        trail: [{ title: 'Startseite', address: '/de/' }, { address: '/de/categories/calls/' }, {}],
      },
    })
    expect(german?.site.navigation.map(({ address }) => address)).toEqual(['/de/blog/', '/de/categories/'])
    expect((await inputAt('/blog/warm/', catalog, frame))?.languages).toEqual([
      { title: 'Deutsch', language: 'de', address: '/de/blog/warm/' },
    ])
    expect(waysToLanguages('/blog/alone/', catalog)).toEqual([{ title: 'Deutsch', language: 'de', address: '/de/' }])
    expect(waysToLanguages('/blog/', catalog)).toEqual([{ title: 'Deutsch', language: 'de', address: '/de/blog/' }])
  })

  test('compares texts within their language', async () => {
    const { catalog } = await catalogOf(siteInTwoLanguages)
    for (const [path, related] of Object.entries(catalog.neighbors.related))
      expect(
        related.filter(({ id }) => id.startsWith('de/') !== path.startsWith('de/')),
        path,
      ).toEqual([])
  })

  test('says in the words of schema.org which text translates which', async () => {
    const { catalog } = await catalogOf(siteInTwoLanguages)
    const nodeAt = async (address: string) => (await inputAt(address, catalog, frame))?.graph?.['@graph'][0]
    expect(await nodeAt('/blog/warm/')).toMatchObject({
      inLanguage: 'en',
      workTranslation: [{ name: 'Warme Anrufe', inLanguage: 'de', url: 'https://sales-desk.example/de/blog/warm/' }],
    })
    expect(await nodeAt('/de/blog/warm/')).toMatchObject({
      inLanguage: 'de',
      translationOfWork: { name: 'Warm calls', inLanguage: 'en', url: 'https://sales-desk.example/blog/warm/' },
    })
    expect(JSON.stringify(await nodeAt('/blog/alone/'))).not.toMatch(/translation/i)
  })

  test('makes the page of a text again when its translation is called otherwise, moves or goes', async () => {
    const printOf = async (files: Readonly<Record<string, string>>) =>
      printAt('/blog/warm/', (await catalogOf(files)).catalog, frame)
    const { 'de/blog/warm.md': german = '', ...others } = siteInTwoLanguages
    const prints = await Promise.all(
      [
        siteInTwoLanguages,
        { ...others, 'de/blog/warm.md': german.replace('Warme Anrufe', 'Anrufe') },
        { ...others, 'de/blog/anders.md': german.replace('title:', 'translationOf: warm\ntitle:') },
        others,
      ].map(printOf),
    )
    expect(new Set(prints).size).toBe(4)
  })
})

test.each([
  ['a text alone in another language', { 'blog/b.md': article({ title: 'B', lang: 'fr' }) }],
  ['British texts of an American site', { 'blog/b.md': article({ title: 'B', lang: 'en-GB' }) }],
  ['a folder in the language of the site', { 'en/blog/b.md': article({ title: 'B' }) }],
  ['a folder that only looks like a language', { 'xq/blog/b.md': article({ title: 'B' }) }],
  ['a draft in another language', { 'de/blog/b.md': article({ title: 'B', draft: 'true' }) }],
])('%s makes no second language', async (_, files) => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A' }), ...files })
  expect(catalog.editions).toEqual([])
  expect(waysToLanguages('/blog/a/', catalog)).toEqual([])
  expect(headOf('/blog/a/', catalog).translations).toEqual([])
})

test('a language without a table has its own pages, with English words around its texts', async () => {
  const { catalog } = await catalogOf({ 'blog/a.md': article({ title: 'A' }), 'fi/blog/a.md': article({ title: 'A' }) })
  expect(await pageAt('/fi/blog/', catalog)).toMatchObject({ title: 'Blog', trail: [{ title: 'Home', address: '/fi/' }, {}] })
  expect(waysToLanguages('/blog/a/', catalog)).toEqual([{ title: 'Suomi', language: 'fi', address: '/fi/blog/a/' }])
})

const twoNames = `name: Two Desks
origin: https://sales-desk.example
description: Calls and letters.
sides: [{ title: Call, claim: Call first. }, { title: Wait, claim: Be found. }]
languages:
  de:
    name: Zwei Tische
    description: Anrufe und Briefe.
    sides: [{ title: Anrufen, claim: Ruf zuerst an. }, { title: Warten, claim: Lass dich finden. }]
    categories: { calls: Anrufe }
`

test('site.yaml says in each language what the site, its sides and its categories are called', async () => {
  const german = siteInTwoLanguages['de/blog/warm.md'] ?? ''
  const { catalog, findings } = await catalogOf({
    ...siteInTwoLanguages,
    'de/blog/warm.md': german.replace('category: calls', 'category: Anrufe\nstance: call'),
    'site.yaml': twoNames,
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(await pageAt('/de/', catalog)).toMatchObject({
    title: 'Zwei Tische',
    description: 'Anrufe und Briefe.',
    head: { title: 'Zwei Tische' },
  })
  expect(await pageAt('/de/categories/calls/', catalog)).toMatchObject({ title: 'Anrufe' })
  expect(await pageAt('/de/sides/call/', catalog)).toMatchObject({ title: 'Anrufen', description: 'Ruf zuerst an.' })
  expect(await pageAt('/categories/calls/', catalog)).toMatchObject({ title: 'Calls' })
  expect(await pageAt('/de/blog/warm/', catalog)).toMatchObject({
    article: { category: { title: 'Anrufe' }, stance: { title: 'Anrufen' } },
  })
})

test.each([
  ['a language that is none', 'languages:\n  klingon:\n    name: X\n', 'error', 'has klingon, which is no language'],
  ['a field that is none', 'languages:\n  de:\n    nme: X\n', 'error', 'must have name, description'],
  ['no list of languages', 'languages: [de, fr]\n', 'error', 'must be a list of languages'],
  ['one side', 'languages:\n  de:\n    sides: [A]\n', 'error', 'must be a list of two sides'],
  ['a language without texts', 'languages:\n  fr:\n    description: X\n', 'hint', 'no published text is a translation'],
  ['nothing in a language that has texts', '', 'hint', 'does not say in de what the site is about'],
])('%s in site.yaml is told', async (_, lines, severity, message) => {
  const { findings } = await catalogOf({
    ...siteInTwoLanguages,
    'site.yaml': `name: A\norigin: https://a.example\ndescription: A b.\n${lines}`,
  })
  expect(findings.filter(({ file }) => file === 'site.yaml')).toContainEqual(
    expect.objectContaining({ severity, message: expect.stringContaining(message) }),
  )
})
