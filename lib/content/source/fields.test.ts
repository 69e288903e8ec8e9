import { expect, test } from 'vitest'
import { articleForm } from './forms.ts'
import { readFrontMatter } from './front-matter.ts'
import { understand } from './plain-fields.ts'

const check = (header: string) =>
  understand(readFrontMatter(`---\n${header}\n---\n`), articleForm, { language: 'en', timeZone: 'Etc/UTC' })

test('checkFields shapes what is right', () => {
  const { fields, remarks } = check(
    'title: One\ndate: 2026-01-29\ntags: cold calling, quota,, quota\nkeywords: [a, b]\ndraft: true\nfeatured: False',
  )
  expect(remarks).toEqual([])
  expect(fields).toEqual({
    title: 'One',
    date: '2026-01-29',
    tags: ['cold calling', 'quota'],
    keywords: ['a', 'b'],
    draft: true,
    featured: false,
  })
})

test('checkFields takes an empty field for an absent one', () => {
  expect(check('title: ""\nkeywords:\ntags: []').fields).toEqual({})
})

test('checkFields keeps a number as its author wrote it', () => {
  expect(check('title: 1.10').fields).toEqual({ title: '1.10' })
})

for (const [written, spelled] of [
  ['2026-01-29T09:00:00+01:00', '2026-01-29T09:00:00+01:00'],
  ['2026-01-29 09:00 +0100', '2026-01-29T09:00:00+01:00'],
  ['2026-01-29t09:00:00z', '2026-01-29T09:00:00Z'],
]) {
  test(`checkFields spells the time ${written} as ISO 8601 asks`, () => {
    expect(check(`date: ${written}`).fields.date).toBe(spelled)
  })
}

for (const typo of ['dratf: true', 'drafts: true', 'desciption: x', 'permalnk: /x/']) {
  test(`checkFields refuses "${typo}" rather than publish what its author hid`, () => {
    const { remarks } = check(`title: One\n${typo}`)
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toMatchObject({ severity: 'error', rule: 'field-near-miss', line: 3 })
  })
}

for (const foreign of [
  'published: false',
  'publish: false',
  'status: draft',
  'post_status: private',
  'visibility: private',
  'hidden: true',
  'noindex: true',
  'expiryDate: 2020-01-01',
]) {
  test(`checkFields refuses "${foreign}", which hides articles in other systems`, () => {
    expect(check(foreign).remarks).toMatchObject([{ severity: 'error', rule: 'field-of-another-system' }])
  })
}

for (const foreign of ['published: true', 'status: published', 'hidden: false', 'visibility: public']) {
  test(`checkFields only notes "${foreign}", which hides nothing`, () => {
    expect(check(foreign).remarks).toMatchObject([{ severity: 'note', rule: 'field-unknown' }])
  })
}

for (const nothing of ['null', '~', 'Null', '""']) {
  test(`checkFields takes ${nothing} for an absent field`, () => {
    expect(check(`description: ${nothing}`)).toMatchObject({ fields: {}, remarks: [] })
  })
}

test('checkFields brings a text of several lines onto one', () => {
  expect(check('title: |\n  One\n  two').fields.title).toBe('One two')
})

for (const [header, message] of [
  ['date: 2026-02-30', /does not exist/],
  ['date: 29.01.2026', /must be a day/],
  ['date: 2026-01-29T09:00:00 XYZ', /offset/],
  ['date: 2026-13-01', /does not exist/],
  ['date: 2026-01-29T09:00:00+99:99', /must be a day/],
  ['date: 2026-01-29T09:00:99Z', /must be a day/],
  ['updated: yesterday', /must be a day/],
  ['draft: yes', /true or false/],
  ['title: [a, b]', /one line of text/],
  ['tags: {a: b}', /must be a list/],
  ['canonical: example.com/x', /whole web address/],
  ['canonical: "https://example.com/x\\nX-Header: 1"', /whole web address/],
] as const) {
  test(`checkFields refuses "${header}" with its line`, () => {
    const { remarks, fields } = check(`excerpt: x\n${header}`)
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toMatchObject({ severity: 'error', line: 3 })
    expect(remarks[0]?.message).toMatch(message)
    expect(fields).toEqual({ excerpt: 'x' })
  })
}

test('checkFields makes one line of what YAML spells on several, without characters that no page may hold', () => {
  const { fields, remarks } = check('title: "A\\n\\u0000B\\uFFFE\\uD83D \\uD83D\\uDE00"\ntags: ["one\\n* two"]')
  expect([fields, remarks]).toEqual([{ title: 'A B \u{1F600}', tags: ['one * two'] }, []])
})

for (const name of ['layout', 'toc', 'weight', 'order', 'constructor', 'type', 'name']) {
  test(`checkFields keeps the unknown field "${name}" with a note`, () => {
    expect(check(`${name}: x`).remarks).toMatchObject([{ severity: 'note', rule: 'field-unknown', line: 2 }])
  })
}

test.each([
  '0001-01-01T00:00:00Z',
  '0001-01-01',
  '0999-05-05T00:00:00Z',
  '9999-12-31T23:59:59-05:00',
  '9999-12-31',
  '1000-01-01T00:00:00+14:00',
])('a date that no publication can have is named, and never ends the check: %s', (written) => {
  for (const name of ['date', 'updated', 'publishAt']) {
    const { remarks } = check(`${name}: ${written}`)
    expect(remarks).toMatchObject([
      { severity: 'error', rule: 'date-impossible', line: 2, message: expect.stringContaining(written) },
    ])
  }
})
