import { expect, test } from 'vitest'
import { withEdits } from './field-edits.ts'
import { articleFields, checkFields } from './fields.ts'
import { articleForm } from './forms.ts'
import { readFrontMatter } from './front-matter.ts'
import { understand } from './plain-fields.ts'

const names = Object.keys(articleFields.shape)
function editsOf(...lines: string[]) {
  const text = ['---', ...lines, '---', 'Text'].join('\n')
  const header = readFrontMatter(text)
  return withEdits(checkFields(articleFields, header).remarks, text, Object.keys(header.data), names).map(
    ({ edit }) => edit?.lines[0],
  )
}

test.each([
  ['published: false', 'draft: true'],
  ['publish: "no"', 'draft: true'],
  ['dg-publish: false # not yet', 'draft: true # not yet'],
  ['status: draft', 'draft: true'],
  ['visibility: private', 'draft: true'],
  ['draft: yes', 'draft: true'],
  ["draft: '1'", 'draft: true'],
  ['draft: no', 'draft: false'],
  ['Draft: true', 'draft: true'],
  ['publish_at: 2026-01-01', 'publishAt: 2026-01-01'],
])('"%s" is surely "%s"', (written, right) => {
  expect(editsOf(written)).toEqual([right])
})

test.each(['dratf: true', 'status: review', 'password: abc', 'expiryDate: 2020-01-01', 'draft: perhaps', 'noindex: true'])(
  'what "%s" must be is for a person to say',
  (written) => {
    expect(editsOf(written)).toEqual([undefined])
  },
)

test('no edit makes a field that is there already', () => {
  expect(editsOf('draft: false', 'published: false')).toEqual([undefined])
  expect(editsOf('published: false', 'status: draft')).toEqual(['draft: true', undefined])
})

test.each([
  ['date: 26/11/2026', 'date: 2026-11-26'],
  ['updated: "29.01.2026"', 'updated: 2026-01-29'],
  ['pubDate: 11/26/2026', 'pubDate: 2026-11-26'],
  ['lang: german', 'lang: de'],
  ['language: jp', 'language: ja'],
  ['lang: klingon', undefined],
  ['date: 05/06/2015', undefined],
  ['date: 26/11/2026 # a comment', undefined],
])('the edit of "%s" is %s', (written, right) => {
  const text = `---\n${written}\n---\nText`
  const header = readFrontMatter(text)
  const { remarks } = understand(header, articleForm, { language: 'en', timeZone: 'Etc/UTC' })
  const edits = withEdits(remarks, text, Object.keys(header.data), names).flatMap(({ edit }) => edit ?? [])
  expect(edits[0]?.lines[0]).toBe(right)
})
