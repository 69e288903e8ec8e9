import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

test.each([
  [
    '<details><summary>More</summary>\n**Bold** and [a link](/x).\n</details>',
    '2:1',
    'Put an empty line before line 2, after the tag, and one before the tag that closes.',
  ],
  [
    '<div align="center">\n  A [link](/x)\n</div>',
    '2:5',
    'Put an empty line before line 2, after the tag, and one before the tag that closes.',
  ],
  [
    '<p>Some **bold** words</p>',
    '1:9',
    'Write <strong>bold</strong>, or put an empty line after the tag and one before the tag that closes.',
  ],
  [
    '<details>\n<summary>Some `code`</summary>\n\n**Read**\n</details>',
    '2:15',
    'Write <code>code</code>, or put an empty line after the tag and one before the tag that closes.',
  ],
  [
    '<table><tr><td>![A boat](boat.png)</td></tr></table>',
    '1:16',
    'Write <img src="boat.png" alt="A boat">, or put an empty line after the tag and one before the tag that closes.',
  ],
  ['<div>\n\n<p>\n_Words_\n</p>\n\n</div>', '4:1', null],
  ['<div>\n## A heading\n</div>', '2:1', null],
  ['<div>\n- one\n- two\n</div>', '2:1', null],
  ['<div>\n1. one\n2. two\n</div>', '2:1', null],
  ['<div>\n```js\nlet a\n```\n</div>', '2:1', null],
  ['<div>\n| a | b |\n|---|---|\n</div>', '2:1', null],
  ['<div>\n~~old~~\n</div>', '2:1', null],
  ['> <div>\n> Some **bold** words\n> </div>', '2:8', null],
  ['- one\n  <div>\n  Some **bold** words\n  </div>', '3:8', null],
  ['<aside>\n💡 A **note** of Notion\n</aside>', '2:6', null],
  ['<div>\nA [name][x] here\n</div>\n\n[y](/z)', '2:3', null],
  ['<div>\n\n**read**\n\n</div>\n<p>\n*not read*\n</p>', '7:1', null],
])('gluedMarkdown names the first mark in %j', async (source, place, fix) => {
  const { remarks } = await read(source)
  expect(remarks.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`)).toEqual([
    `${place} warning markdown-in-html`,
  ])
  if (fix !== null) expect(remarks[0]?.fix).toBe(fix)
})

test.each([
  '<div>\n\n**Read** and [read](/x)\n\n</div>',
  '<p>a * b * c, 2**3**4, snake_case_name, 5* and 4*</p>',
  '<pre>**x** [a](b) `c`</pre>',
  '<p><code>**x**</code> and <kbd>`</kbd></p>',
  '<div><!-- **x** [a](b) --></div>',
  '<p>- one<br>\n- two<br>\n- three</p>',
  '<table><tr><th># of calls</th><td>- 5 %</td></tr></table>',
  '<p title="**x**">Words</p>',
  'Words <span>**read**</span> and <b>*read*</b>',
  '<p>He [Ada] (see below) called [sic]</p>',
])('gluedMarkdown has nothing to say about %j', async (source) => {
  expect((await read(source)).remarks).toEqual([])
})
