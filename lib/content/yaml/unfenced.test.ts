import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { endOfUnopened, unfencedFields } from './unfenced.ts'

test.each([
  ['Title: Low Tide\nDate: 2019-03-01 10:00\n\nThe sea.', { title: 'Low Tide', date: '2019-03-01 10:00' }, 2],
  ['title: Low: a tide\ntags: sea, moon\nSlug: low\n\n', { title: 'Low: a tide', tags: 'sea, moon', slug: 'low' }, 3],
  ['Title: Low\nSummary: It goes\n    on.\nDate:\n\nThe sea.', { title: 'Low', summary: 'It goes on.', date: '' }, 4],
])('%j begins with fields', (text, data, above) => {
  expect(unfencedFields(text.split('\n'))).toEqual({ data, above })
})

test.each([
  ['a title alone', 'Title: Low Tide\n\nThe sea.'],
  ['names of no field', 'Title: Low Tide\nPlayers: two\n\nThe sea.'],
  ['prose below', 'Title: Low Tide\nDate: 2019-03-01\nThe sea.\n\nMore.'],
  ['no title first', 'Date: 2019-03-01\nTitle: Low Tide\n\nThe sea.'],
  ['an empty line first', '\nTitle: Low Tide\nDate: 2019-03-01\n\nThe sea.'],
  ['no empty line', 'Title: Low Tide\nDate: 2019-03-01'],
])('a text with %s does not', (_, text) => {
  expect(unfencedFields(text.split('\n'))).toBeNull()
})

test.each([
  ['title: Low Tide\ndate: 2019-03-01\n---\nThe sea.', 2],
  ['title: Low Tide\n---\n\nThe sea.', 1],
  ['date: 2019-03-01\ntitle: "Low"\ntags:\n- sea\n  - moon\n# a comment\n---\nThe sea.', 6],
  ['tags: [sea]\ndate: 2019-03-01\n---\nThe sea.', null],
  ['title: Low Tide\n\ndate: 2019-03-01\n---\n', null],
  ['title: Low Tide\nThe sea.\n---\n', null],
  ['title: Low Tide\ndate: 2019-03-01\n', null],
  ['The sea: low\n---\n', null],
])('%j begins with fields until line %j', (text, end) => {
  expect(endOfUnopened(text.split('\n'), 0)).toBe(end)
})

test('what is wrong in such fields is named with its line, and a draft stays one', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/a.md': 'Title: Low Tide\nDate: 2019-03-01\nTags: sea, moon\n\nThe sea goes out, and comes back.\n',
    'blog/b.md': 'Title: High Tide\nDate: 2019-33-01\n\nThe sea comes back.\n',
    'blog/c.md': 'Title: No Tide\nDraft: true\n\nThe sea stays.\n',
    'blog/f.md': 'title: F\ndate: 2019-03-33\n---\n\nThe sea.\n',
    'blog/g.md': 'title: G\ndraft: true\n---\n\nThe sea.\n',
    'blog/h.md': 'title: H: a tide\ndate: 2019-03-03\n---\n\nThe sea.\n',
    'blog/e.md': 'Title: E\nDate: 2019-03-02\nStatus: draft\n\nThe sea.\n',
    'blog/d.md': article({ title: 'D' }, 'Title: words\nDate: more words\n\nThe sea.'),
  })
  expect(catalog.articles.map(({ title, date, tags }) => [title, date, tags]).toSorted()).toEqual([
    ['D', null, []],
    ['E', '2019-03-02', []],
    ['F', null, []],
    ['H: a tide', '2019-03-03', []],
    ['High Tide', null, []],
    ['Low Tide', '2019-03-01', ['sea', 'moon']],
  ])
  const said = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule }) => `${file.slice(-4)}:${line} ${rule}`)
  expect(said).toEqual([
    'b.md:2 date-impossible',
    'e.md:3 field-of-another-system',
    'f.md:2 date-impossible',
    'h.md:1 front-matter-yaml',
  ])
})
