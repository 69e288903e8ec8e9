import { expect, test } from 'vitest'
import { catalogOf } from './sample-catalog.ts'

const words = 'This sentence must not be read by anybody before it is finished by its author.'
/** What is published of one text, and which errors and warnings there are: `rule:line`. */
async function said(text: string, path = 'blog/x.md') {
  const { catalog, findings } = await catalogOf({ [path]: text, 'blog/good.md': '# Good\n\nA text that is out.\n' })
  const problems = findings.filter(({ severity, file }) => /error|warning/.test(severity) && file === path)
  return {
    isOut: catalog.articles.some((article) => article.path === path),
    errors: problems.filter(({ severity }) => severity === 'error').map(({ rule, line }) => `${rule}:${line}`),
    warnings: problems.filter(({ severity }) => severity === 'warning').map(({ rule, line }) => `${rule}:${line}`),
  }
}

test.each([
  'published: false',
  'headless: true',
  'dg-publish: false',
  'build: { render: never, list: never }',
  'share: false',
  'unpublishDate: 2020-01-01',
  'permalink: false',
  'permalink: "no"',
  'tags: draft',
  'tags: [sales, private]',
  'tags: ["#draft"]',
  'tags: [status/draft]',
  'category: drafts',
])('a text with "%s" is an error that names the line', async (line) => {
  const { errors } = await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)
  expect(errors).toEqual(['field-of-another-system:3'])
})

test.each(['publishDate: 2027-01-01', 'pubDate: 2027-01-01T10:00:00Z', 'published_at: 2027-01-01'])(
  'a text with "%s" is out on that day and not before, as everywhere',
  async (line) => {
    expect(await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)).toEqual({ isOut: false, errors: [], warnings: [] })
  },
)

test.each(['house_day: 2027-03-01', 'ausgabe: 2027-03-01'])(
  'a text with "%s" may wait for that day, and a warning says so',
  async (line) => {
    const { isOut, errors, warnings } = await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)
    expect([isOut, errors, warnings]).toEqual([true, [], ['field-unknown:3']])
  },
)

test.each(['event_date: 2027-03-01', 'next_review: 2027-03-01', 'deadline: 2027-03-01', 'house_day: 2025-03-01'])(
  'a text with "%s" waits for nothing',
  async (line) => {
    expect(await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)).toEqual({ isOut: true, errors: [], warnings: [] })
  },
)

test.each(['draft:', 'draft: ~', 'draft: ""'])('"%s" says neither true nor false, and a warning says so', async (line) => {
  expect((await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)).warnings).toEqual(['field-value:3'])
})

test.each(['DO NOT PUBLISH', '> **Draft** – not for publication', '<!-- draft -->'])(
  '"%s" at the top of a text is a warning',
  async (line) => {
    expect((await said(`# Harbour\n\n${line}\n\n${words}\n`)).warnings).toEqual(['place-hides:3'])
    expect((await said(`---\ndraft: false\n---\n# Harbour\n\n${line}\n\n${words}\n`)).warnings).toEqual([])
  },
)

test('a draft in an item of a list is one error', async () => {
  expect((await said(`---\ntitle: Harbour\ntags:\n  - sales\n  - draft: true\n---\n${words}\n`)).errors).toEqual([
    'front-matter-odd:5',
  ])
})

test('what site.yaml cannot hide is a warning', async () => {
  const { findings } = await catalogOf({
    'site.yaml': 'name: X\norigin: https://a.example\ndescription: All of it.\nnoindex: true\n',
    'blog/x.md': `# Harbour\n\n${words}\n`,
  })
  expect(findings.filter(({ severity }) => severity === 'warning').map(({ rule, line }) => `${rule}:${line}`)).toEqual([
    'field-unknown:4',
  ])
})

test.each(['publishDate: 2026-01-01', 'pubDate: 2020-05-05'])('a text with "%s" is out, as everywhere', async (line) => {
  expect(await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)).toEqual({ isOut: true, errors: [], warnings: [] })
})

test('draft: false answers what a tag, a name or a folder leaves open', async () => {
  const text = `---\ntitle: Harbour\ndraft: false\ntags: [private, wip]\n---\n${words}\n`
  expect(await said(text, 'blog/_drafts/x.draft.md')).toEqual({ isOut: true, errors: [], warnings: [] })
})

test.each([
  'blog/_drafts/x.md',
  'blog/drafts/x.md',
  'blog/Drafts/2026/x.md',
  'articles/unpublished/x.md',
  'blog/private/x.md',
  'blog/_hidden/x.md',
  'blog/_x.md',
  'blog/__x.md',
  'pages/_x/index.md',
  'blog/x.draft.md',
  'blog/x.private.md',
  'blog/x.draft.en.md',
  'blog/templates/x.md',
  'blog/archetypes/x.md',
  'blog/_template.md',
  'blog/01 Drafts/x.md',
  'blog/Entwürfe/x.md',
  'blog/brouillons/x.md',
  'blog/borradores/x.md',
  'blog/bozze/x.md',
  'blog/rascunhos/x.md',
  'blog/черновики/x.md',
  'blog/下書き/x.md',
  'blog/草稿/x.md',
  'blog/초안/x.md',
  'blog/Unpublished posts/x.md',
  'blog/work in progress/x.md',
  'blog/Draft posts 2026/x.md',
  'blog/my-drafts/x.md',
  'blog/drafts2/x.md',
  'blog/internal/x.md',
  'blog/inbox/x.md',
])('%s is a draft, as it is elsewhere, and a warning says so', async (path) => {
  expect(await said(`# Harbour\n\n${words}\n`, path)).toEqual({ isOut: false, errors: [], warnings: ['place-hides:1'] })
})

test.each(['debates/_x.md', 'categories/drafts/x.md', 'authors/x.draft.md'])(
  '%s is left out, and a warning says so',
  async (path) => {
    expect(await said(`---\ntitle: Harbour\n---\n${words}\n`, path)).toMatchObject({ errors: [], warnings: ['place-hides:1'] })
  },
)

test.each(['blog/.x.md', 'blog/.obsidian/x.md', 'blog/.trash/x.md'])('%s is not read at all', async (path) => {
  expect((await said(`# Harbour\n\n${words}\n`, path)).isOut).toBe(false)
})

test.each([
  'blog/x - Copy.md',
  'blog/x - Kopie (2).md',
  'blog/Copy of x.md',
  'blog/Kopie von x.md',
  'blog/x (1).md',
  'blog/x copy 2.md',
  'blog/x.orig.md',
  'blog/x.bak.md',
  'blog/x_BASE_1234.md',
  'blog/x.LOCAL.77.md',
  'blog/x.sync-conflict-20260101-101010-ABC.md',
  "blog/x (Ann's conflicted copy 2026-01-01).md",
])('%s, the copy of a program, is a warning', async (path) => {
  const { isOut, warnings } = await said(`# Harbour\n\n${words}\n`, path)
  expect([isOut, warnings]).toEqual([true, ['place-hides:1']])
})

test.each([
  'blog/sales-copy.md',
  'blog/the-old-way.md',
  'blog/copy of the year.md',
  'blog/local-base.md',
  'blog/2026 (part one).md',
])('%s is no copy', async (path) => {
  expect((await said(`# Harbour\n\n${words}\n`, path)).warnings).toEqual([])
})

test.each([
  'cascade:\n  draft: true',
  'cascade: { draft: true }',
  'cascade:\n  - build: { render: never }',
  'cascade:\n  - _target:\n      path: /blog/**\n    build:\n      list: never',
])('what an _index.md of Hugo hides with "%s" is an error', async (lines) => {
  const { errors } = await said(`---\ntitle: Blog\n${lines}\n---\n`, 'blog/_index.md')
  expect(errors).toEqual(['field-of-another-system:1'])
})

test.each(['draft: true', 'cascade:\n  type: docs', 'cascade:\n  draft: false'])(
  'an _index.md with "%s" hides no other text',
  async (lines) => {
    expect((await said(`---\ntitle: Blog\n${lines}\n---\n`, 'blog/_index.md')).errors).toEqual([])
  },
)

test.each([
  'blog/_posts/2026-01-01-x.md',
  'blog/the-draft-of-1998.md',
  'blog/draft-day.md',
  'blog/private-equity/x.md',
  'blog/drafts-of-history/x.md',
  'blog/internal-tools/x.md',
])('%s is out', async (path) => {
  const { isOut, errors, warnings } = await said(`# Harbour\n\n${words}\n`, path)
  expect([isOut, errors, warnings.filter((rule) => rule.startsWith('place'))]).toEqual([true, [], []])
})

test.each([
  '[Draft] Harbour',
  '[WIP] Harbour',
  '(draft) Harbour',
  'DRAFT: Harbour',
  'WIP - Harbour',
  'Harbour (draft)',
  'Harbour [WIP]',
])('the title "%s" is a warning, at the top of the file and in the text', async (title) => {
  expect((await said(`---\ntitle: "${title}"\n---\n${words}\n`)).warnings).toEqual(['place-hides:2'])
  expect((await said(`# ${title}\n\n${words}\n`)).warnings).toEqual([expect.stringMatching(/^(place-hides|front-matter-odd):1$/)])
  expect((await said(`---\ntitle: "${title}"\ndraft: false\n---\n${words}\n`)).warnings).toEqual([])
})

test.each(['Draft beer', 'The draft', 'A draft (1998)', 'Drafting letters', 'WIP limits'])(
  'the title "%s" is none',
  async (title) => {
    expect(await said(`---\ntitle: ${title}\n---\n${words}\n`)).toEqual({ isOut: true, errors: [], warnings: [] })
  },
)

test.each(['\u200Bdraft: true', '\\draft: true', 'draft\u200B: true', '*draft: true'])('"%s" is an error', async (line) => {
  expect((await said(`---\ntitle: Harbour\n${line}\n---\n${words}\n`)).errors).toEqual([expect.stringMatching(/:3$/)])
})

test.each(['blog/DRAFT x.md', 'blog/[draft] x.md', 'blog/x (draft).md', 'blog/x-DRAFT.md', 'blog/WIP-x.md'])(
  'the name of %s is a warning',
  async (path) => {
    expect((await said(`# Harbour\n\n${words}\n`, path)).warnings).toEqual(['place-hides:1'])
  },
)

test.each(['blog/blog.11tydata.js', 'blog/blog.json', 'blog/_category_.json', 'articles/x/x.11tydata.json', 'blog/_config.yml'])(
  '%s, which speaks for a whole folder elsewhere, is a warning',
  async (path) => {
    expect((await said('{ "draft": true }', path)).warnings).toEqual(['file-not-read:1'])
  },
)

const headers: readonly (readonly [kind: string, text: string, line: number])[] = [
  ['typographic quotation marks', '---\n“title”: “Harbour”\n“draft”: true\n---\n', 3],
  ['German quotation marks', '---\n„title“: „Harbour“\n„draft“: true\n---\n', 3],
  ['wide colons', '---\ntitle：Harbour\ndraft：true\n---\n', 3],
  ['gaps and capitals', '---\n\nTitle: Harbour\n\nDraft: true\n\n---\n', 5],
  ['a folded title', '---\ntitle: >\n  Harbour in Jan\n  draft: true\n---\n', 4],
  ['a literal description', '---\ntitle: Harbour\ndescription: |-\n  In Jan.\n  published: false\n---\n', 5],
  ['a quoted title over two lines', '---\ntitle: "Harbour\n  draft: true"\n---\n', 3],
  ['a folded day', '---\ntitle: Harbour\ndescription: >\n  In Jan.\n  publishAt: 2030-01-01\n---\n', 5],
  ['fences of stars', '***\ntitle: Harbour\ndraft: true\n***\n', 3],
  ['fences of underscores', '___\ntitle: Harbour\ndraft: true\n___\n', 3],
  ['fences of dashes', '—-\ntitle: Harbour\ndraft: true\n—-\n', 3],
  ['fences of four hyphens', '----\ntitle: Harbour\nstatus: draft\n----\n', 3],
  ['JSON on several lines', '{\n  "title": "Harbour",\n  "draft": true\n}\n\n', 3],
  ['JSON on one line', '{ "title": "Harbour", "draft": true }\n\n', 1],
  ['JSON as Hexo has it', '"title": "Harbour",\n"published": false\n;;;\n', 2],
  ['TOML between hyphens', '---\ntitle = "Harbour"\ndraft = true\n---\n', 3],
  ['a comment', '<!--\ntitle: Harbour\ndraft: true\n-->\n\n', 3],
  ['a comment on one line', '<!-- title: Harbour; draft: true -->\n\n', 1],
  ['a fence of code', '```yaml\n---\ntitle: Harbour\ndraft: true\n---\n```\n\n', 4],
  ['one line', 'title: Harbour draft: true\n\n', 1],
  ['Org', '#+TITLE: Harbour\n#+DRAFT: true\n\n', 2],
  ['AsciiDoc', ':title: Harbour\n:draft: true\n\n', 2],
  ['Dataview', '# Harbour\n\npublish:: false\n\n', 3],
  ['Dataview in brackets', '# Harbour\n\n[draft:: true]\n\n', 3],
  ['a second header', '---\ntitle: Harbour\n---\n---\ndraft: true\n---\n', 5],
  ['a second header below', '---\ntitle: Harbour\n---\n\n---\nlayout: post\npublished: false\n---\n', 7],
  ['bold labels', '**Title:** Harbour\n**Draft:** true\n\n', 2],
  ['a label in italics', '# Harbour\n\n*Status: draft*\n\n', 3],
  ['a bold label below the title', '# Harbour\n\n**Status:** Draft\n\n', 3],
  ['an author that has it', '---\ntitle: Harbour\nauthor:\n  name: Ann\n  draft: true\n---\n', 5],
  ['authors that have it', '---\ntitle: Harbour\nauthors:\n  - name: Ann\n    status: draft\n---\n', 5],
  ['a picture that has it', '---\ntitle: Harbour\nimage:\n  alt: A boat\n  published: false\n---\n', 5],
  ['a header that is closed too early', '---\ntitle: Harbour\n---\ndraft: true\n\n', 4],
]

test.each(headers)('a draft in a header of %s is an error that names the line', async (_, header, line) => {
  const { errors } = await said(`${header}# Harbour\n\n${words}\n`)
  expect(errors).toEqual([`front-matter-odd:${line}`])
})

test.each([
  ['TOML that is none', '+++\ntitle = "Harbour"\ndraft = True\n+++\n', 'front-matter-toml:3'],
  ['TOML with a table', '+++\ntitle = "Harbour"\n[extra]\ndraft = true\n+++\n', 'field-of-another-system:3'],
  ['JSON with its name', '---json\n{ "draft": true }\n---\n', 'front-matter-language:1'],
  ['no last fence', '---\ntitle: Harbour\ndraft: true\n\n', 'front-matter-unclosed:1'],
])('a draft in a header of %s is an error', async (_, header, error) => {
  expect((await said(`${header}${words}\n`)).errors).toContain(error)
})

test.each([
  ['three points', '---\ntitle: Harbour\ndraft: true\n...\n'],
  ['empty lines and a byte order mark above it', '\uFEFF\n\n---\ntitle: Harbour\ndraft: true\n---\n'],
  ['spaces before it', '  ---\n  title: Harbour\n  draft: true\n  ---\n'],
  ['TOML', '+++\ntitle = "Harbour"\ndraft = true\n+++\n'],
  ['quotation marks', '---\n"title": "Harbour"\n\'draft\': "true"\n---\n'],
  ['JSON between hyphens', '---\n{ "title": "Harbour", "draft": true }\n---\n'],
])('a draft in a header with %s is a draft', async (_, header) => {
  expect(await said(`${header}${words}\n`)).toMatchObject({ isOut: false, errors: [] })
})

test.each(['#draft', '#sales #draft', 'Tags: #sales, #private', '#status/draft'])(
  'a line of tags "%s" is an error',
  async (line) => {
    expect((await said(`# Harbour\n\n${words}\n\n${line}\n`)).errors).toEqual(['field-of-another-system:5'])
  },
)

test.each([
  'Note: this is prose.\n\nDraft: a word for beer, too.',
  'The status: draft or not.',
  'Status: it went well.\n\nState: Ohio.',
  '```yaml\ndraft: true\n```',
  '    draft of a text: true story',
  'Login: ann\nPassword: secret',
  '<style>\n.a {\ndisplay: none;\n}\n</style>',
  'encrypted: true',
  'A #draft in a sentence.',
])('"%s" is prose', async (text) => {
  expect((await said(`# Harbour\n\n${text}\n\n${words}\n`)).errors).toEqual([])
})
