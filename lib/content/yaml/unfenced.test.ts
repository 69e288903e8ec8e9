import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { unfencedFields } from './unfenced.ts'

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

test('what is wrong in such fields is named with its line, and a draft stays one', async () => {
  const { catalog, findings } = await catalogOf({
    'blog/a.md': 'Title: Low Tide\nDate: 2019-03-01\nTags: sea, moon\n\nThe sea goes out, and comes back.\n',
    'blog/b.md': 'Title: High Tide\nDate: 2019-33-01\n\nThe sea comes back.\n',
    'blog/c.md': 'Title: No Tide\nDraft: true\n\nThe sea stays.\n',
    'blog/e.md': 'Title: E\nDate: 2019-03-02\nStatus: draft\n\nThe sea.\n',
    'blog/d.md': article({ title: 'D' }, 'Title: words\nDate: more words\n\nThe sea.'),
  })
  expect(catalog.articles.map(({ title, date, tags }) => [title, date, tags]).toSorted()).toEqual([
    ['D', null, []],
    ['E', '2019-03-02', []],
    ['High Tide', null, []],
    ['Low Tide', '2019-03-01', ['sea', 'moon']],
  ])
  const said = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule }) => `${file.slice(-4)}:${line} ${rule}`)
  expect(said).toEqual(['b.md:2 date-impossible', 'e.md:3 field-of-another-system'])
})
