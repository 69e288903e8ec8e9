import { expect, test } from 'vitest'
import { readFields, readFrontMatter } from './front-matter.ts'

test('readFrontMatter divides fields from text and keeps the lines of the file', () => {
  const { data, body, lineOf } = readFrontMatter('---\ntitle: One\ntags: [a, b]\n---\nText')
  expect(data).toEqual({ title: 'One', tags: ['a', 'b'] })
  expect(body).toBe('\n\n\n\nText')
  expect(lineOf('tags')).toBe(3)
})

test('readFrontMatter guesses nothing: days, times, numbers and yes stay as written', () => {
  const { data } = readFrontMatter('---\na: 2026-02-30\nb: 12:30\nc: 012\nd: yes\ne: null\nf:\n---\n')
  expect(data).toEqual({ a: '2026-02-30', b: '12:30', c: '012', d: 'yes', e: 'null', f: '' })
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
  ['+++\ntitle = "x"\n+++\n', 'front-matter-toml', 1, /TOML/],
  ['---\ntitle: x\n----\na: b\n---\n', 'front-matter-rule', 3, /begins with ---/],
  ['---\ntitle: Calls: a defense\n---\n', 'front-matter-yaml', 2, /colon/],
  ['---\nlayout: x\ntitle: "x\n---\n', 'front-matter-yaml', 3, /not closed/],
  ['---\ntitle: "x\ndate: 2026-01-29\n---\n', 'front-matter-yaml', 2, /not closed/],
  ['---\ntitle: "A" and B\n---\n', 'front-matter-yaml', 2, /after the closing quotation mark/],
  ['---\ntitle: @home\n---\n', 'front-matter-yaml', 2, /begins with @/],
  ['---\ntitle: *bold*\n---\n', 'front-matter-yaml', 2, /begins with \*/],
  ['---\ntitle: &a x\nother: *a\n---\n', 'front-matter-yaml', 3, /begins with \*/],
  ['---\ntitle: !!js/function x\n---\n', 'front-matter-yaml', 2, /begins with !/],
  ['---\ntags: [a, b\n---\n', 'front-matter-yaml', 2, /\[ is not closed/],
  ['---\na: 1\na: 2\n---\n', 'front-matter-yaml', 3, /twice/],
  ['---\na: 1\n\tb: 2\n---\n', 'front-matter-yaml', 3, /tab/],
  ['---\ntitle: One\njust words\n---\n', 'front-matter-yaml', 3, /not a field/],
]
for (const [text, rule, line, message] of broken) {
  test(`readFrontMatter says what is wrong with ${JSON.stringify(text)}`, () => {
    const { remarks, data } = readFrontMatter(text)
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toMatchObject({ rule, line, severity: 'error' })
    expect(remarks[0]?.message).toMatch(message)
    expect(data).toEqual({})
  })
}

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

for (const line of ['title: "Calls #1"', 'title: Calls # a comment', 'title: C#', 'canonical: https://x.example/#part']) {
  test(`readFrontMatter loses nothing of "${line}"`, () => {
    expect(readFrontMatter(`---\n${line}\n---\n`).remarks).toEqual([])
  })
}

test('readFields reads a file of fields alone, with a line of --- above it or not', () => {
  expect(readFields('---\nname: x\n')).toMatchObject({ data: { name: 'x' } })
  expect(readFields('name: x\norigin: "y\n').remarks[0]).toMatchObject({ line: 2 })
})
