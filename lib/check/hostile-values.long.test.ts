import { expect, test } from 'vitest'
import { siteForm } from '#lib/content/site/site-fields.ts'
import { debateFields } from '#lib/content/source/fields.ts'
import { articleForm, authorForm, categoryForm } from '#lib/content/source/forms.ts'
import { pageAt } from '#lib/pages/pages.ts'
import { renderPrint } from '#lib/pages/render.ts'
import { catalogOf } from './sample-catalog.ts'

/** As YAML, behind `name: `. */
const hostile: readonly string[] = [
  ...['', '""', "''", 'null', '~', '"Null"', '" "', '"\\t\\n"'],
  ...['true', 'false', 'yes', 'no', '0', '-1', '1e999', '.inf', '-.inf', '.nan', '9'.repeat(400), '0x7fffffff', '1.10', '012'],
  ...['2024', '1984-01-01', '2026-02-30', '0001-01-01', '0000-00-00', '9999-12-31', '99999-01-01', '-0001-01-01'],
  ...['0001-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '0999-05-05T00:00:00Z', '1000-01-01T00:00:00+14:00'],
  ...[
    '9999-12-31T23:59:59-05:00',
    '9999-12-31T23:59:59Z',
    '2026-01-29T25:61:61Z',
    '2026-01-29 09:00',
    '05/06/2015',
    'May 14, 2015',
  ],
  ...['[]', '[[]]', '[null]', '[~, ""]', '[2024, true, 1984-01-01]', '[[a, b], [c]]', '[{a: b}]', '[{name: x}, y]'],
  ...[
    '{}',
    '{a: b}',
    '{a: {b: {c: [d]}}}',
    '{name: [x]}',
    '{src: {url: x.jpg}}',
    '{"__proto__": {x: y}}',
    '{constructor: x, toString: y}',
  ],
  ...['__proto__', 'constructor', 'toString', '[__proto__, constructor]'],
  ...['"\\u0000"', '"\\uFFFE\\uFFFF"', '"\\uD83D"', '"\\u202Eabc"', '"a\\u0000b\\r\\nc: d"', '"🎉"', '"???"', '"../../etc/passwd"'],
  ...[
    '"/"',
    '"//"',
    '"."',
    '".."',
    '"#"',
    '"%"',
    '"%00"',
    '"%ff"',
    '"/index.html"',
    '"\\\\"',
    '"http://"',
    '"https://[::1"',
    '"javascript:alert(1)"',
  ],
  ...[
    '"<script>alert(1)</script>"',
    '"&lt;b&gt;"',
    '"&#0;&#x110000;&nosuch;"',
    '"$&$1"',
    '"{{ x }}"',
    '"%s"',
    '"%s %s"',
    '"a, b and c"',
  ],
  ...[
    `"${'a'.repeat(20_000)}"`,
    `"${'a, '.repeat(5000)}"`,
    `"${'-'.repeat(20_000)}"`,
    `"${' a'.repeat(20_000)}"`,
    `[${'a, '.repeat(3000)}b]`,
  ],
  ...['Europe/Nowhere', 'english', 'en_US', 'a-very-long-language-that-is-none-at-all', 'x.jpg', 'person', 'both', 'outbound'],
]

/** The name of a folder of tests is made of letters by chance. */
const isBroken = (said: string) => /undefined|\[object|NaN/.test(said.replace(/content-\w{6}/g, ''))

const text = 'A sentence of text that is long enough for a description of it.'
const file = (field: string, value: string) =>
  `---\n${field === 'title' ? '' : 'title: A title\n'}${field}: ${value}\n---\n${text}\n`
const filesOf = (folder: string, fields: readonly string[], value: string) =>
  fields.map((field) => [`${folder}/of-${field.toLowerCase()}.md`, file(field, value)] as const)
const keys = (shape: object) => Object.keys(shape)

test.each(hostile.map((value) => [value.slice(0, 40), value]))('no field of a text ends the check with %s', async (_, value) => {
  const files = [
    ...filesOf('blog', keys(articleForm.schema.shape), value),
    ...filesOf('pages', keys(articleForm.schema.shape), value),
    ...filesOf('categories', keys(categoryForm.schema.shape), value),
    ...filesOf('authors', keys(authorForm.schema.shape), value),
    ...filesOf('debates', keys(debateFields.shape), value),
  ]
  const { catalog, findings } = await catalogOf(Object.fromEntries(files))
  expect(findings.filter(({ message, fix }) => isBroken(message + fix))).toEqual([])
  for (const { address } of catalog.articles) if (catalog.addresses.has(address)) await pageAt(address, catalog, renderPrint)
})

const needed = ['name', 'origin', 'description']
const given = { name: 'X', origin: 'https://x.example', description: 'D' }

test.each(hostile.map((value) => [value.slice(0, 40), value]))('no field of site.yaml ends the check with %s', async (_, value) => {
  const others = keys(siteForm.schema.shape).filter((field) => !needed.includes(field))
  const sites = [
    [...Object.entries(given), ...others.map((field) => [field, value])],
    // Each with the other two as they must be.
    ...needed.map((field) => Object.entries({ ...given, [field]: value })),
  ]
  for (const site of sites) {
    const { findings } = await catalogOf({
      'site.yaml': site.map(([field, value]) => `${field}: ${value}\n`).join(''),
      'blog/a.md': file('date', '2026-01-01'),
    })
    expect(findings.filter(({ message, fix }) => isBroken(message + fix))).toEqual([])
  }
})

test.each(['redirects.yaml', 'popular.yaml'])('no line of %s ends the check', async (name) => {
  const lines = hostile.flatMap((value) => [value, `/old/: ${value}`, `${value}: /blog/a/`, `/blog/a/: ${value}`])
  const { findings } = await catalogOf({ [name]: lines.join('\n'), 'blog/a.md': file('date', '2026-01-01') })
  expect(findings.length).toBeGreaterThan(100)
})
