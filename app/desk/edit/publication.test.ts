import { expect, test } from 'vitest'
import { publicationOf, withOffset, withPublication } from './publication.desk.ts'

const text = (...fields: string[]) =>
  `---\ntitle: A\n${fields.map((field) => `${field}\n`).join('')}tags: [b]\n---\n\nWords.\ndraft: true\n`
const later = { when: 'later', at: '2026-02-01T09:00:00Z' } as const

test.each([
  [text('draft: true'), { when: 'not yet' }],
  [text('draft: true # not yet'), { when: 'not yet' }],
  [text(), { when: 'now' }],
  [text('draft: false'), { when: 'now' }],
  [text('publishAt: 2026-02-01T09:00:00Z'), later],
  [text('publishAt: "2026-02-01T09:00:00Z"'), later],
  ['Words alone.\ndraft: true', { when: 'now' }],
  ['---\ndraft: true\nnever closed', { when: 'now' }],
])('a text says when it is published: %j', (written, expected) => {
  expect(publicationOf(written)).toEqual(expected)
})

test.each([
  [text('draft: true'), text()],
  [text('# A draft is shown at the writing desk alone. Remove the next line to publish it.', 'draft: true'), text()],
  [text('publishAt: 2026-02-01'), text()],
  [text(), text()],
  ['Words alone.', 'Words alone.'],
])('what is published now has no line about it: %j', (before, after) => {
  expect(withPublication(before, { when: 'now' })).toBe(after)
})

test('a draft and a day take the place of each other, and no other line moves', () => {
  const scheduled = withPublication(text('draft: true'), later)
  expect(scheduled).toBe(text('publishAt: 2026-02-01T09:00:00Z'))
  expect(withPublication(scheduled, { when: 'not yet' })).toBe(text('draft: true'))
  expect(withPublication('Words alone.', later)).toBe('---\npublishAt: 2026-02-01T09:00:00Z\n---\n\nWords alone.')
})

test('TOML says so in its own way, above its first table', () => {
  const toml = (...fields: string[]) => ['+++', 'title = "A"', ...fields, '[extra]', 'draft = true', '+++', '', 'Words.'].join('\n')
  expect(publicationOf(toml())).toEqual({ when: 'now' })
  expect(publicationOf(toml('draft = true'))).toEqual({ when: 'not yet' })
  expect(withPublication(toml(), { when: 'not yet' })).toBe(toml('draft = true'))
  expect(withPublication(toml('draft = true'), later)).toBe(toml('publishAt = 2026-02-01T09:00:00Z'))
  expect(withPublication(toml('draft = true'), { when: 'now' })).toBe(toml())
})

test('a moment is spelled with the distance from UTC', () => {
  expect(new Date(withOffset(new Date('2026-02-01T09:00:00Z'))).toISOString()).toBe('2026-02-01T09:00:00.000Z')
})
