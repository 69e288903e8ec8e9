import { expect, test } from 'vitest'
import { readFields, readFrontMatter } from './front-matter.ts'

test('readFrontMatter divides fields from text and keeps the lines of the file', () => {
  const { data, body, lineOf } = readFrontMatter('---\ntitle: One\ntags: [a, b]\n---\nText')
  expect(data).toEqual({ title: 'One', tags: ['a', 'b'] })
  expect(body).toBe('\n\n\n\nText')
  expect(lineOf('tags')).toBe(3)
})

test('readFrontMatter guesses nothing: days, times, numbers and yes stay as written', () => {
  const { data } = readFrontMatter('---\na: 2026-02-30\nb: 12:30\nc: 012\nd: yes\ne: .inf\nf:\n---\n')
  expect(data).toEqual({ a: '2026-02-30', b: '12:30', c: '012', d: 'yes', e: '.inf', f: '' })
})

test('readFrontMatter takes a bare null for nothing, and "Null" in quotes for a word', () => {
  const { data } = readFrontMatter(
    '---\na: null\nb: ~\nc: NULL\nd: "Null"\ne: \'~\'\nf: nullable\ng: [null, "null"]\nh: nUlL\n---\n',
  )
  expect(data).toEqual({ a: null, b: null, c: null, d: 'Null', e: '~', f: 'nullable', g: [null, 'null'], h: 'nUlL' })
})

test('readFrontMatter finds fields below empty lines and between lines with spaces at their end', () => {
  const { data, body, lineOf } = readFrontMatter('\n\n--- \ntitle: One\n--- \nText')
  expect(data).toEqual({ title: 'One' })
  expect(body).toBe('\n\n\n\n\nText')
  expect(lineOf('title')).toBe(4)
})

for (const text of ['# Title\n---\ntext', '---\n\nProse after a rule.\n\n---\nmore', '----\ntitle: x', 'Plain text']) {
  test(`readFrontMatter takes nothing from ${JSON.stringify(text)}`, () => {
    expect(readFrontMatter(text)).toMatchObject({ data: {}, body: text, remarks: [] })
  })
}

test('readFrontMatter takes an empty header for what it is', () => {
  expect(readFrontMatter('---\n---\nText')).toMatchObject({ data: {}, body: '\n\nText', remarks: [] })
})

const broken: readonly (readonly [text: string, rule: string, line: number, message: RegExp])[] = [
  ['---\ntitle: x\nbody', 'front-matter-unclosed', 1, /never closed/],
  ['---js\n{ "title": process.exit(7) }\n---\n', 'front-matter-language', 1, /exactly ---/],
  ['---javascript\nprocess.exit(7)\n---\n', 'front-matter-language', 1, /exactly ---/],
  ['---constructor\na: b\n---\n', 'front-matter-language', 1, /exactly ---/],
  ['--- yaml\na: b\n---\n', 'front-matter-language', 1, /exactly ---/],
  ['+++\ntitle = x\n+++\n', 'front-matter-toml', 2, /not written as a field is/],
  ['+++\na = "1"\na = "2"\n+++\n', 'front-matter-toml', 3, /twice/],
  ['+++\ntitle: x\n+++\n', 'front-matter-toml', 2, /not written as a field is/],
  ['+++\ndraft = true\n\ntext', 'front-matter-toml', 1, /never closed/],
  ['---\ntitle: x\n----\na: b\n---\n', 'front-matter-rule', 3, /begins with ---/],
  ['---\ntitle: Calls: a defense\n---\n', 'front-matter-yaml', 2, /colon/],
  ['---\nlayout: x\ntitle: "x\n---\n', 'front-matter-yaml', 3, /not closed/],
  ['---\ntitle: "x\ndate: 2026-01-29\n---\n', 'front-matter-yaml', 2, /not closed/],
  ['---\ntitle: "A" and B\n---\n', 'front-matter-yaml', 2, /after the closing quotation mark/],
  ['---\ntitle: @home\n---\n', 'front-matter-yaml', 2, /begins with @/],
  ['---\ntitle: *bold*\n---\n', 'front-matter-yaml', 2, /begins with \*/],
  ['---\ntitle: &a x\nother: *a\n---\n', 'front-matter-yaml', 3, /begins with \*/],
  ['---\ntitle: &Co is here\n---\n', 'front-matter-yaml', 2, /begins with &/],
  ['---\ntitle: x\nlist:\n  - &a b\n---\n', 'front-matter-yaml', 4, /cannot be read/],
  ['---\na: &b { c: d }\n<<: *b\n---\n', 'front-matter-yaml', 3, /begins with \*/],
  ['---\na: x\ndraft: !!bool true\n---\n', 'front-matter-yaml', 3, /begins with !!/],
  ['---\ntitle: x\n  draft: true\n---\n', 'front-matter-yaml', 3, /indented/],
  ['---\ntags:\n  - a\n  draft: true\n---\n', 'front-matter-yaml', 4, /indented/],
  ['---\ntitle: x\ntags: - a\n  - b\n---\n', 'front-matter-yaml', 3, /begins with -/],
  ['---\ntitle: ? x\n---\n', 'front-matter-yaml', 2, /begins with \?/],
  ['---\ntitle: x\ndraft:\u00A0true\n---\n', 'front-matter-yaml', 3, /colon and a space/],
  ['---\ntitle: !!js/function x\n---\n', 'front-matter-yaml', 2, /begins with !/],
  ['---\ntags: [a, b\n---\n', 'front-matter-yaml', 2, /\[ is not closed/],
  ['---\na: 1\na: 2\n---\n', 'front-matter-yaml', 3, /twice/],
  ['---\na: 1\n\tb: 2\n---\n', 'front-matter-yaml', 3, /tab/],
  ['---\ntitle: One\njust words\n---\n', 'front-matter-yaml', 3, /not a field/],
]
for (const [text, rule, line, message] of broken) {
  test(`readFrontMatter says what is wrong with ${JSON.stringify(text)}`, () => {
    const { remarks } = readFrontMatter(text)
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toMatchObject({ rule, line, severity: 'error' })
    expect(remarks[0]?.message).toMatch(message)
  })
}

test.each([
  // What is written, the line as it must be, and what it says.
  ["title: 'It's here'", `title: "It's here"`, "It's here"],
  ["title: 'The sellers' choice'", `title: "The sellers' choice"`, "The sellers' choice"],
  ['title: Calls: a defense', 'title: "Calls: a defense"', 'Calls: a defense'],
  ['title: Calls: "a defense"', `title: 'Calls: "a defense"'`, 'Calls: "a defense"'],
  [`title: It's: "so"`, `title: 'It''s: "so"'`, `It's: "so"`],
  ['title: "A "great" day"', `title: 'A "great" day'`, 'A "great" day'],
  ['title: "A" and B', `title: '"A" and B'`, '"A" and B'],
  ['title: "A" and "B"', `title: '"A" and "B"'`, '"A" and "B"'],
  ['title: "Unclosed', 'title: "Unclosed"', 'Unclosed'],
  ["title: 'Unclosed", 'title: "Unclosed"', 'Unclosed'],
  ['title: "Half”', 'title: "Half"', 'Half'],
  ['title: @home', 'title: "@home"', '@home'],
  ['title: `code` first', 'title: "`code` first"', '`code` first'],
  ['title: %20 off', 'title: "%20 off"', '%20 off'],
  ['title: *bold*', 'title: "*bold*"', '*bold*'],
  ['title: !important things', 'title: "!important things"', '!important things'],
  ['title: [x] done', 'title: "[x] done"', '[x] done'],
  ['title: {a} done', 'title: "{a} done"', '{a} done'],
  ['title: > a quote', 'title: "> a quote"', '> a quote'],
  ['title: - a dash', 'title: "- a dash"', '- a dash'],
  ['title: Calls: a defense # kept', 'title: "Calls: a defense" # kept', 'Calls: a defense'],
  ['title:Harbour', 'title: Harbour', 'Harbour'],
  ['title = Harbour', 'title: Harbour', 'Harbour'],
  ['\ttitle: Harbour', 'title: Harbour', 'Harbour'],
])('%s is an error that shows the line as it must be, and hides nothing', (written, must, title) => {
  const { data, remarks, isWhole } = readFrontMatter(`---\nlayout: x\n${written}\ndate: 2026-02-30\n---\nText\n`)
  expect(remarks).toMatchObject([
    { line: 3, severity: 'error', rule: 'front-matter-yaml', fix: `Write: ${must}`, edit: { first: 3, last: 3, lines: [must] } },
  ])
  expect([data, isWhole]).toEqual([{ layout: 'x', title, date: '2026-02-30' }, true])
})

test.each([
  ['tags: [a, b', ['a', 'b']],
  ['tags:\n-a\n-b', ['a', 'b']],
  ['tags:\n* a\n* b', ['a', 'b']],
  ['tags:\n  - a\n - b', ['a', 'b']],
  ['tags:\n\t- a\n\t- b', ['a', 'b']],
  ['tags:\n  - "a" b\n  - c', ['"a" b', 'c']],
  ['tags:\n  - @a\n  - c', ['@a', 'c']],
])('the list %j is an error with its fix, and is read', (written, tags) => {
  const { data, remarks } = readFrontMatter(`---\ntitle: x\n${written}\ndraft: true\n---\nText\n`)
  expect([data, remarks.length]).toEqual([{ title: 'x', tags, draft: 'true' }, 1])
  const [{ edit, severity } = {}] = remarks
  expect(severity).toBe('error')
  const again = readFrontMatter(`---\n${edit?.lines.join('\n')}\n---\n`)
  expect([again.data, again.remarks]).toEqual([{ tags }, []])
})

test('a field in a header that is broken elsewhere keeps its line, and so do several mistakes', () => {
  const { data, remarks, lineOf } = readFrontMatter('---\ntitle: A: B\nexcerpt: @x\ndescription: "y\ntags: [c]\n---\n')
  expect(remarks.map(({ line }) => line)).toEqual([2, 3, 4])
  expect([data, lineOf('tags')]).toEqual([{ title: 'A: B', excerpt: '@x', description: 'y', tags: ['c'] }, 5])
})

test('what is in quotation marks may go on in the next line, as for Ruby', () => {
  const { data, remarks } = readFrontMatter('---\ntitle: "A long title that\ngoes on"\nlayout: post\n---\n')
  expect(data).toEqual({ title: 'A long title that goes on', layout: 'post' })
  expect(remarks).toMatchObject([{ severity: 'note', line: 2 }])
})

test.each(['draft:true', 'draft = true', '\tdraft: true', '  draft: true'])(
  '"%s" is an error that holds up the build: it is not yet a draft',
  (line) => {
    const { data, remarks } = readFrontMatter(`---\ntitle: x\n${line}\n---\n`)
    expect(data).toEqual({ title: 'x' })
    expect(remarks).toMatchObject([{ severity: 'error', line: 3, edit: { lines: ['draft: true'] } }])
  },
)

test('a field that is there twice with the same value can do without the second', () => {
  expect(readFrontMatter('---\na: 1\na: 1\n---\n').remarks).toMatchObject([{ edit: { first: 3, last: 3, lines: [] } }])
  expect(readFrontMatter('---\na: 1\na: 2\n---\n').remarks[0]?.edit).toBeUndefined()
})

test('prose with a colon in it is a part of the value above, and nothing writes into it unasked', () => {
  const { data, remarks } = readFrontMatter(
    '---\ntitle: x\nexcerpt: "An event\nwill be held from 8:00 a.m. on\nin the open."\n---\n',
  )
  expect(data).toEqual({ title: 'x', excerpt: 'An event will be held from 8:00 a.m. on in the open.' })
  expect(remarks.map(({ severity }) => severity)).toEqual(['note'])
  const open = readFrontMatter('---\ntitle: "An event\nwill be held from 8:00 a.m. on\ndate: 2026-01-01\n---\n')
  expect(open.data.date).toBe('2026-01-01')
  expect(open.remarks.map(({ severity, edit }) => [severity, edit])).toEqual([['error', undefined]])
})

test('fields that are never closed are read, and the fix closes them above the text', () => {
  const { data, body, remarks } = readFrontMatter('---\ntitle: A: B\ntags:\n  - a\ndraft: true\n\nText')
  expect([data, body.trim()]).toEqual([{ title: 'A: B', tags: ['a'] }, 'Text'])
  expect(remarks).toMatchObject([
    { rule: 'front-matter-unclosed', line: 1, severity: 'error', edit: { first: 6, last: 6, lines: ['---', ''] } },
    { rule: 'front-matter-yaml', line: 2 },
  ])
})

test('ten thousand broken lines take no time', () => {
  const started = Date.now()
  readFrontMatter(`---\n${'title: a: b\n'.repeat(10_000)}${'"'.repeat(10_000)}\n---\n`)
  readFrontMatter(`---\ntitle: ${'"a '.repeat(20_000)}\nx: y: z\n---\n`)
  expect(Date.now() - started).toBeLessThan(5_000)
})

test('readFrontMatter does not share what it read between files', () => {
  const bad = '---\ntitle: "x\n---\n'
  expect(readFrontMatter(bad).remarks).toEqual(readFrontMatter(bad).remarks)
})

test('readFrontMatter survives fields named like parts of an object', () => {
  const { data } = readFrontMatter('---\nconstructor: x\n__proto__: {a: b}\n---\n')
  expect(Object.keys(data).sort()).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

for (const text of [
  '---\ndate created: 2022-01-01\ndraft: true\n---\nText',
  '---\ntítulo: x\ndraft: true\n---\nText',
  '---\nog:title: x\ndraft: true\n---\nText',
  '  ---\n  title: x\n  draft: true\n  ---\nText',
  '---\n{ "title": "x", "draft": true }\n---\nText',
  '---\n\ndraft: true\n\n---\nText',
]) {
  test(`readFrontMatter takes ${JSON.stringify(text)} for fields`, () => {
    const { data, body } = readFrontMatter(text)
    expect(data.draft).toBe('true')
    expect(body.trim()).toBe('Text')
  })
}

test('readFrontMatter takes a sentence between rules for text', () => {
  const text = '---\n\nNote: begins with a rule.\n\n---\n\nMore'
  expect(readFrontMatter(text)).toMatchObject({ data: {}, body: text })
})

for (const line of ['title: Calls #1 and #2 compared', 'title: #1 reason to call', 'tags: #inbound, sales']) {
  test(`readFrontMatter says that YAML drops a part of "${line}"`, () => {
    expect(readFrontMatter(`---\n${line}\n---\n`).remarks).toMatchObject([
      { rule: 'front-matter-comment', severity: 'error', line: 2 },
    ])
  })
}

for (const line of [
  "title: ! 'Calls: what''s new in #2'",
  'title: ! "Calls #1"',
  'title: "Calls #1"',
  'title: Calls # a comment',
  'title: C#',
  'canonical: https://x.example/#part',
]) {
  test(`readFrontMatter loses nothing of "${line}"`, () => {
    expect(readFrontMatter(`---\n${line}\n---\n`).remarks).toEqual([])
  })
}

test('readFields reads a file of fields alone, with a line of --- above it or not', () => {
  expect(readFields('---\nname: x\n')).toMatchObject({ data: { name: 'x' } })
  expect(readFields('name: x\norigin: "y\n').remarks[0]).toMatchObject({ line: 2 })
})

test.each([
  ['texts', 'title = "Calls: a defense"\nsubtitle = \'Plain\'', { title: 'Calls: a defense', subtitle: 'Plain' }],
  [
    'days and moments',
    'date = 2026-01-29\nupdated = 2026-01-30T09:00:00+01:00',
    { date: '2026-01-29', updated: '2026-01-30T09:00:00.000+01:00' },
  ],
  ['yes and no', 'draft = true', { draft: 'true' }],
  ['lists over lines', 'tags = [\n  "a", # one\n  "b",\n]', { tags: ['a', 'b'] }],
  ['tables', '[extra]\ndraft = true', { extra: { draft: 'true' } }],
  ['numbers', 'part = 3', { part: '3' }],
])('readFrontMatter reads TOML: %s', (_, header, data) => {
  const read = readFrontMatter(`+++\n${header}\n+++\nText`)
  expect(read).toMatchObject({ data, isWhole: true, remarks: [{ rule: 'front-matter-toml', severity: 'note', line: 1 }] })
  expect(read.body.trim()).toBe('Text')
})

test('a field of TOML has its line, and so has a table', () => {
  const { lineOf } = readFrontMatter('+++\ntitle = "x"\ndate = 2026-01-29\n[extra]\na = 1\n+++\n')
  expect([lineOf('date'), lineOf('extra')]).toEqual([3, 4])
})

test.each([
  // What is written, the line as it must be, and what it says.
  ['title = Harbour', 'title = "Harbour"', 'Harbour'],
  ['title: Harbour', 'title = "Harbour"', 'Harbour'],
  ['title: "Harbour"', 'title = "Harbour"', 'Harbour'],
  ['title = Calls: a defense', 'title = "Calls: a defense"', 'Calls: a defense'],
  ['title = "A "great" day"', `title = 'A "great" day'`, 'A "great" day'],
  [`title = 'It's here'`, `title = "It's here"`, "It's here"],
  ['title = "A" and "B"', `title = '"A" and "B"'`, '"A" and "B"'],
  ['title = "Unclosed', 'title = "Unclosed"', 'Unclosed'],
  ["title = 'Unclosed", 'title = "Unclosed"', 'Unclosed'],
  ['title = “Harbour”', 'title = "Harbour"', 'Harbour'],
  ['title = "Half”', 'title = "Half"', 'Half'],
  ['title = "C:\\path"', `title = 'C:\\path'`, 'C:\\path'],
  ['title = "Harbour",', 'title = "Harbour"', 'Harbour'],
  ['title = "Harbour";', 'title = "Harbour"', 'Harbour'],
  ['title = Harbour # kept', 'title = "Harbour" # kept', 'Harbour'],
  ['\ttitle\t=\tHarbour', 'title = "Harbour"', 'Harbour'],
  ['title =', 'title = ""', ''],
])('%s in TOML is an error that shows the line as it must be, and hides nothing', (written, must, title) => {
  const { data, remarks, isWhole } = readFrontMatter(`+++\nlayout = "x"\n${written}\ndate = "2026-02-30"\n+++\nText\n`)
  expect(remarks).toMatchObject([
    { line: 3, severity: 'error', rule: 'front-matter-toml', fix: `Write: ${must}`, edit: { first: 3, last: 3, lines: [must] } },
  ])
  expect([data, isWhole]).toEqual([{ layout: 'x', title, date: '2026-02-30' }, true])
})

test.each([
  ['date = 26/11/2026', 'date = 2026-11-26', { date: '2026-11-26' }],
  ['date = 26.11.2026', 'date = 2026-11-26', { date: '2026-11-26' }],
  ['date: November 26, 2026', 'date = 2026-11-26', { date: '2026-11-26' }],
  ['date = 2026-1-5', 'date = 2026-01-05', { date: '2026-01-05' }],
  ['tags = [a, b]', 'tags = ["a", "b"]', { tags: ['a', 'b'] }],
  ['tags = ["a", "b"', 'tags = ["a", "b"]', { tags: ['a', 'b'] }],
  ['tags:\n  - a\n  - b c', 'tags = ["a", "b c"]', { tags: ['a', 'b c'] }],
  ['tags = [\n  "a",\n  b,\n]', 'tags = ["a", "b"]', { tags: ['a', 'b'] }],
  ['unlisted = True', 'unlisted = true', {}],
  ['größe = 3', '"größe" = 3', { größe: '3' }],
  ['[extra]\nkind = old', 'kind = "old"', { extra: { kind: 'old' } }],
  ['[[links]]\na = 1\n[[links]]\na = 2\n[extra]\nkind = old', 'kind = "old"', { extra: { kind: 'old' } }],
])('%s in TOML is read as %s', (written, must, data) => {
  const read = readFrontMatter(`+++\ntitle = "x"\n${written}\n+++\nText\n`)
  expect(read.remarks).toMatchObject([{ severity: 'error', rule: 'front-matter-toml', fix: `Write: ${must}` }])
  expect(read).toMatchObject({ data: { title: 'x', ...data }, isWhole: true })
})

test.each([
  ['what hides a text, where it is broken', 'draft = True', { title: 'x' }, 1],
  ['the second of two that differ', 'title = "y"', { title: 'x' }, 1],
  ['a day that is two, for its own finding', 'date = 05/06/2026', { title: 'x', date: '05/06/2026' }, 0],
  ['a day that is none, for its own finding', 'date = 2026-13-01', { title: 'x', date: '2026-13-01' }, 0],
])('TOML leaves open %s', (_, written, data, errors) => {
  const read = readFrontMatter(`+++\ntitle = "x"\n${written}\n+++\nText\n`)
  expect(read.data).toEqual(data)
  expect(read.remarks.filter(({ severity }) => severity === 'error')).toHaveLength(errors)
})

test.each(['---\na: 1\na: 1\n---\n', '---\npublished: true\nb: 2\npublished: true\n---\n', '+++\na = 1\na = 1\n+++\n'])(
  'a field that is there twice and says the same is a note: %j',
  (text) => {
    const { remarks, isWhole } = readFrontMatter(text)
    expect(isWhole).toBe(true)
    expect(remarks).toMatchObject([{ severity: 'note', message: expect.stringContaining('says the same') }])
  },
)

test.each([
  ['hidden: &no true\ndraft: *no', 'Write: draft: true'],
  ['title: &t My title\nseo: *t', 'Write: seo: My title'],
  ['draft: !!bool true', 'Write: draft: true'],
  ['title: &Co is here', 'Write: title: "&Co is here", or take &Co away if it was a name for other lines.'],
  ['tags: - a\n  - b', 'Write: tags: ⏎   - a ⏎   - b'],
  ['tags:\n  - a\n  draft: true', 'Write: tags: ⏎   - a ⏎ draft: true'],
])('the fix for %j is one that works', (lines, fix) => {
  const { remarks } = readFrontMatter(`---\n${lines}\n---\n`)
  expect(remarks.map((remark) => remark.fix)).toEqual([fix])
})

test.each([
  ['title: "C:\\new\\table"', `Write: title: 'C:\\new\\table'`],
  ['title: "The \\beta of \\alpha"', `Write: title: 'The \\beta of \\alpha'`],
  ['title: "It\'s \\texttt"', `Write: title: 'It''s \\texttt'`],
])('letters that a backslash takes away in double quotes are a warning: %s', (line, fix) => {
  expect(readFrontMatter(`---\n${line}\n---\n`).remarks).toMatchObject([{ line: 2, severity: 'warning', fix }])
})

test.each(['params:\n  url: &url >-\n    https://a.example\nx: 1', 'list: &list\n  - a'])(
  'a name for what stands below it loses nothing: %j',
  (lines) => {
    expect(readFrontMatter(`---\n${lines}\n---\n`).remarks).toEqual([])
  },
)

test.each(['title: "one\\nline"', 'title: "a \\"b\\" c"', `title: 'C:\\new'`, 'title: "a\\\\b"', 'title: "\\u00e9"'])(
  'and others are none: %s',
  (line) => {
    expect(readFrontMatter(`---\n${line}\n---\n`).remarks).toEqual([])
  },
)
