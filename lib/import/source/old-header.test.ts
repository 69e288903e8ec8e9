import { expect, test } from 'vitest'
import { readOldHeader } from './old-header.ts'

test.each([
  ['YAML', '---\ntitle: A\ntags: [b, c]\n---\n\nText.\n', { title: 'A', tags: ['b', 'c'] }],
  ['YAML that ends with points', '---\ntitle: A\n...\nText.\n', { title: 'A' }],
  ['YAML below empty lines', '\n\n---\ntitle: A\n---\nText.\n', { title: 'A' }],
  ['YAML without its first line', 'title: A\ndate: 2019-03-01\n---\nText.\n', { title: 'A', date: '2019-03-01' }],
  [
    'TOML',
    '+++\ntitle = "A"\ndate = 2019-03-01\nweight = 3\n[extra]\nx = true\n+++\nText.\n',
    { title: 'A', date: '2019-03-01', weight: '3', extra: { x: 'true' } },
  ],
  ['TOML in the way of Eleventy', '---toml\ntitle = "A"\n---\nText.\n', { title: 'A' }],
  ['JSON', '{\n  "title": "A",\n  "tags": ["b"],\n  "n": 1\n}\nText.\n', { title: 'A', tags: ['b'], n: '1' }],
  ['JSON in the way of Hexo', '"title": "A",\n"draft": true\n;;;\nText.\n', { title: 'A', draft: 'true' }],
  ['nothing', 'Text.\n', {}],
  ['a value with a colon', '---\ntitle: A: the start\n---\nText.\n', { title: 'A: the start' }],
  ['a number sign', "---\ntitle: ! 'A' #3\n---\nText.\n", { title: 'A #3' }],
  ['a number sign within quotes', "---\ntitle: ! 'It''s #3'\n---\nText.\n", { title: "It's #3" }],
  ['quotes within quotes', '---\ntitle: "A "b" c"\n---\nText.\n', { title: 'A "b" c' }],
  ['a quoted value that goes on', '---\ntitle: "A\nb"\n---\nText.\n', { title: 'A b' }],
])('front matter in %s is read, and the text begins behind it', (_, text, fields) => {
  expect(readOldHeader(text)).toMatchObject({ fields, header: null, body: 'Text.\n' })
})

test.each([
  ['---\ntitle: A\ndraft: "true\n---\nText.\n'],
  ['---\ntitle: "A\ndraft: true\n---\nText.\n'],
  ['---\ntitle: A\ndraft: \'true" \n---\nText.\n'],
])('a text that a broken line hides stays hidden: %j', (text) => {
  expect(readOldHeader(text).fields.draft).toBe('true')
})

test.each([
  ['title = A', { title: 'A' }],
  ['title = "A"\ndraft = True', { title: 'A', draft: 'true' }],
  ['title: A', { title: 'A' }],
])('a broken line of TOML is fixed: %j', (header, fields) => {
  const read = readOldHeader(`+++\n${header}\n+++\nText.\n`)
  expect(read).toMatchObject({ fields, body: 'Text.\n', remarks: [expect.stringContaining('fixed')] })
})

test.each([
  ['TOML', '+++\njust words\n+++\nText.\n'],
  ['YAML', '---\n{ [\n---\nText.\n'],
  ['JSON', '{"title": A,\n}\nText.\n'],
])('%s that nobody can read stays in the text as it is', (_, text) => {
  const { header, body } = readOldHeader(text)
  expect(header ?? body).toBe(text)
})
