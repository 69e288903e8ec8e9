import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

/** What is written, where it is named, and the way to mend it. */
test.each<readonly [source: string, place: string, fix: string]>([
  ['##Title', '3:1', 'Put a space after the marks: ## Title'],
  ['###标题', '3:1', 'Put a space after the marks: ### 标题'],
  ['Words\n##Title', '4:1', 'Put a space after the marks: ## Title'],
  ['-one\n-two', '3:1', 'Put a space after the hyphen of each line: - one.'],
  ['*one\n*two', '3:1', 'Put a space after the mark of each line: * one.'],
  ['1.one\n2.two', '3:1', 'Put a space after the number of each line: 1. one.'],
  ['1)one\n2)two', '3:1', 'Put a space after the number of each line: 1. one.'],
  ...[
    '(1) one\n(2) two',
    'a) one\nb) two',
    '1 . one\n2 . two',
    '#. one\n#. two',
    '1、先听\n2、再说',
    '１．一\n２．二',
    '一、先听\n二、再说',
  ].map((list) => [list, '3:1', 'Begin each line with a number, a point and a space: 1. one.'] as const),
  ['Words\n2. two\n3. three', '4:1', 'Put an empty line before the list.'],
  ['– one\n– two', '3:1', 'Begin each line with a hyphen and a space: - one.'],
  ['－ one\n－ two', '3:1', 'Begin each line with a hyphen and a space: - one.'],
  ['* one\n** two\n** three', '4:1', 'Put two spaces before an item that is within another, and one mark: - one.'],
  ...['- []todo', '* [] todo', '- [ x ] done', '- [-] cancelled', '- [>] moved', '- [/] half'].map(
    (task) => [task, '3:1', 'Write - [ ] before what is to be done, and - [x] before what is done.'] as const,
  ),
  ['####### Seven', '3:1', 'Write at most six of the marks: ###### Title'],
  ['## Title##', '3:1', 'Write ## Title'],
  ['＃ 标题', '3:1', 'Type the mark # and a space again, before the words of the heading.'],
  ['#\u200B Title', '3:1', 'Type the mark # and a space again, before the words of the heading.'],
  ['＞ 引用', '3:1', 'Write > and a space before the words.'],
  ['＊＊重要＊＊です', '3:1', 'Write **重要**.'],
  ['见｀code｀', '3:2', 'Write `code`.'],
  ['A note\\[^1\\] here', '3:7', 'Take the backslashes away; to show the marks themselves, write them `between backticks`.'],
  ['• one\n• two', '3:1', 'Begin each line with a hyphen and a space: - one.'],
  ['▪one\n▪two', '3:1', 'Begin each line with a hyphen and a space: - one.'],
  ['- [ ]one', '3:3', 'Put a space after the box: - [ ] one.'],
  ['** bold ** words', '3:1', 'Write **bold**, without spaces within the marks and with one behind them.'],
  ['Some **bold **words', '3:6', 'Write **bold**, without spaces within the marks and with one behind them.'],
  ['**Note:**text', '3:1', 'Write **Note:**, without spaces within the marks and with one behind them.'],
  ['Some **bold without its end.', '3:6', 'Write ** where the bold words end; to show the signs themselves, write \\*\\*.'],
  ['- **bold', '3:3', 'Write ** where the bold words end; to show the signs themselves, write \\*\\*.'],
  ['Some *words in italics', '3:6', 'Write * where the words in italics end; to show the sign itself, write \\*.'],
  ['Some ~~struck words', '3:6', 'Write ~~ where the struck words end; to show the signs themselves, write \\~\\~.'],
  ['A lone `code here', '3:8', 'Close the code with the same sign; to show the sign itself, write it after a backslash.'],
  ['A lone ``code` here', '3:8', 'Close the code with the same sign; to show the sign itself, write it after a backslash.'],
  ['See [words](https://a.example/x', '3:5', 'Close it with a bracket: [words](https://a.example/x)'],
  ['See [words](page.md and more', '3:5', 'Close it with a bracket: [words](page.md)'],
  ['See [words (https://a.example/x)', '3:5', 'Write [words](https://a.example/x).'],
  ['See [words] (https://a.example/x) here', '3:5', 'Write [words](https://a.example/x), with nothing between ] and (.'],
  ['See [words] (page.md)', '3:5', 'Write [words](page.md), with nothing between ] and (.'],
  ['See ![A boat] (boat.png)', '3:5', 'Write ![A boat](boat.png), with nothing between ] and (.'],
  ['See [words]: (https://a.example/x)', '3:5', 'Write [words](https://a.example/x), with nothing between ] and (.'],
  ['见[文字]（https://a.example/x）', '3:2', 'Write [文字](https://a.example/x), with nothing between ] and (.'],
  ['见［文字］(https://a.example/x)', '3:2', 'Write [文字](https://a.example/x), with nothing between ] and (.'],
  ['See (words)[https://a.example/x]', '3:5', 'Write [words](https://a.example/x).'],
  ['See [words]<https://a.example/x>', '3:5', 'Write the address in round brackets: [words](https://…).'],
])('marks that are not read are named: %j', async (source, place, fix) => {
  const { remarks } = await read(`Text.\n\n${source}\n\nMore.`)
  expect(remarks.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`)).toEqual([
    `${place} warning markdown-unread`,
  ])
  expect(remarks[0]?.fix).toBe(fix)
})

test.each([
  '**bold** and *italics* and ~~struck~~',
  '**bold\nover two lines** and `code\nover two`',
  'Pass **kwargs and *args to it',
  'The sum 2 ** 3, 2**3 and a*b*c',
  'Five stars ***** and p < 0.05**',
  'On *nix and in **/*.js',
  '* one\n* two',
  '#1 in sales and ##',
  '#[#3015](https://a.example/) fixes it',
  "It is `quoted' or ``quoted'' as of old",
  'He [Ada] (see below) said [sic] (no)',
  'fix it [security] ([#20319](https://a.example/))',
  '[see also this (https://a.example/x) and more]',
  'A \\*sign\\* and a \\` sign',
  '— Bonjour\n— Bonsoir',
  '- [a] and [x](/y)\n- [ ] todo\n- [1] so',
  'See (1) this and (2) that',
  '** Terms apply',
  'In C# and F##',
  '## C# and F#',
  '1. one\n2. two',
  'On\n2. May we met.',
  'From -5 to -3\n-2 and\n-1',
  'At 10.30\n11.45 and 12.15',
  '`[words] (https://a.example/x)` and `##Title`',
  '```\n##Title\n**bold\n[words] (https://a.example/x)\n```',
  '~3 weeks and ~/drafts',
])('and what is read, or means nothing, is not: %j', async (source) => {
  const { remarks } = await read(`Text.\n\n${source}\n\nMore.`)
  expect(remarks.filter(({ rule }) => rule === 'markdown-unread')).toEqual([])
})
