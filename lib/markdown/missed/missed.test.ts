import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

const said = async (source: string): Promise<string[]> =>
  (await read(`Text.\n\n${source}\n\nMore.`)).remarks.map(
    ({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
  )

test.each([
  ['Some \\*\\*bold\\*\\* words', '3:6'],
  ['See \\[words\\](https://a.example/x)', '3:5'],
  ['See \\[words\\]\\(https://a.example/x)', '3:5'],
  ['\\- one\n\\- two', '3:1'],
  ['\\* one\n\\* two', '3:1'],
  ['1\\. one\n2\\. two', '3:1'],
  ['\\## A heading', '3:1'],
  ['\\#\\# A heading', '3:1'],
  ['\\> A quote', '3:1'],
  ['> Words\n> \\*\\*bold\\*\\*', '4:3'],
])('marks with backslashes before them are named: %j', async (source, place) => {
  expect(await said(source)).toEqual([`${place} warning markdown-unread`])
})

test.each([
  'Type \\* or \\_, \\# and \\[ as they are',
  'Write `\\*\\*bold\\*\\*` or \\*x\\*',
  '\\- one alone',
  '1\\. Mai 2020',
  '\\#1 in sales',
  'A price of 5\\* and 6\\*\\*',
  '\\[sic\\] he said (no)',
])('single signs with a backslash are meant so: %j', async (source) => {
  expect(await said(source)).toEqual([])
})

test.each(['mermaid', 'plantuml', 'math', '{note}', '{figure}', '{include}', 'ad-note', 'dataview'])(
  'code that another system would replace is named: %s',
  async (name) => {
    expect(await said(`\`\`\`${name}\na\n\`\`\``)).toEqual(['3:1 warning foreign-syntax'])
  },
)

test.each(['js', 'text', '{python}', '{r}', 'c++', 'tex', ''])('code is code: %s', async (name) => {
  expect(await said(`\`\`\`${name}\na\n\`\`\``)).toEqual([])
})

test.each([
  ['<details><summary>One</summary>\n\nWords', '3:1 error'],
  ['Some <b>bold words', '3:6 warning'],
  ['> Some <em>words', '3:8 warning'],
  ['<h2>A heading', '3:1 warning'],
  ['Some <sup>2 words', '3:6 warning'],
  ['<p><b>one</b> <i>two</p>', '3:15 warning'],
  ['Some <strong>one<strong> and two', '3:6 warning'],
  ['Some <a href="/x">words', '3:6 warning'],
])('a tag that is closed nowhere is named: %j', async (source, place) => {
  expect(await said(source)).toEqual([`${place} html-unclosed`])
})

test.each([
  '<details><summary>One</summary>\n\nWords\n\n</details>',
  '<p>One\n<p>Two\n<ul><li>three</ul>',
  'Some <b>bold</b>, `<b>` and <br>',
  '<!-- <b> --> Words',
  '<DIV><B>one</b></DIV>',
  '<b>one <i>two</b></i>',
])('tags that are closed, or need not be, are not: %j', async (source) => {
  expect(await said(source)).toEqual([])
})

test.each([
  ['lists in HTML', `<div>\n${'- a\n'.repeat(20_000)}</div>`],
  ['tags', `<div>${'<b>'.repeat(20_000)}`],
  ['sizes', `![a](${' =300x200'.repeat(8_000)})`],
  ['hard spaces', '-\u00A0a\n'.repeat(900)],
  ['bars', `|${'a'.repeat(80_000)}`],
])('a text of nothing but %s is looked through at once', async (_, source) => {
  const start = performance.now()
  await read(source)
  expect(performance.now() - start).toBeLessThan(8_000)
})
