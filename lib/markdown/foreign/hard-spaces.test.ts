import { expect, test } from 'vitest'
import { htmlOf, read } from '#lib/markdown/sample-reader.ts'

test.each([
  ['#\u00A0Title', '<h2 id="s-title">Title</h2>', '1:2'],
  ['##\u00A0\u00A0Title', '<h2 id="s-title">Title</h2>', '1:3'],
  ['##\u3000标题', '<h2 id="s-标题">标题</h2>', '1:3'],
  ['##\u2003Title', '<h2 id="s-title">Title</h2>', '1:3'],
  ['> ##\u00A0Title', '<h2 id="s-title">Title</h2>', '1:5'],
  ['-\u00A0one\n-\u00A0two', '<li>one</li>\n<li>two</li>', '1:2'],
  ['*\u202Fone', '<li>one</li>', '1:2'],
  ['-\u3000项目', '<li>项目</li>', '1:2'],
  ['1.\u00A0one\n2.\u00A0two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>', '1:3'],
  ['- [\u00A0] one', 'class="task-open"', '1:4'],
  ['\u00A0- one', '<li>one</li>', '1:1'],
  ['\u200B## Title', '<h2 id="s-title">Title</h2>', '1:1'],
  ['>\u00A0- one', '<blockquote>\n<ul>', '1:2'],
  ['[one](\u00A0https://a.example/x)', '<a href="https://a.example/x"', '1:7'],
  ['| a | b |\n|\u00A0--- |\u00A0---\u00A0|\n| c | d |', '<td>d</td>', '2:2'],
])('a hard space beside a mark is a space: %j', async (source, html, at) => {
  expect(await htmlOf(source)).toContain(html)
  const { remarks } = await read(source)
  expect(remarks.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`)).toEqual([
    `${at} note foreign-syntax`,
  ])
})

test('one note says of all of them', async () => {
  const { remarks } = await read('-\u00A0one\n-\u00A0two\n-\u00A0three')
  expect(remarks.map(({ message }) => message)).toEqual([
    'A space of another kind than the usual one (U+00A0) is beside a mark, which Markdown would not read. It is taken for a space, as are 2 more in this text.',
  ])
})

test.each([
  'On page 5\u00A0of it, 10\u00A0% and #\u00A0of calls',
  '1.\u00A0Mai 2020 war ein Tag',
  '-\u00A05 °C',
  '« Bonjour\u00A0», il dit\u00A0: non',
  '```\n#\u00A0a\n-\u00A0b\n```',
  '`-\u00A0a`',
])('a hard space between words stays: %j', async (source) => {
  expect((await read(source)).remarks).toEqual([])
  expect(await htmlOf(source)).toContain('\u00A0')
})
