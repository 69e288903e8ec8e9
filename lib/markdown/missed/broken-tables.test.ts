import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

test.each([
  ['| Port | Fee |\n|——|——|\n| Hull | 12 |', '2:1', 'Write | --- | --- | instead.'],
  ['| Port | Fee |\n|–––|–––|\n| Hull | 12 |', '2:1', 'Write | --- | --- | instead.'],
  ['| Port | Fee | Day |\n| ─── | ─── | ─── |\n| a | b | c |', '2:1', 'Write | --- | --- | --- | instead.'],
  ['| Port | Fee |\n|===|===|\n| Hull | 12 |', '2:1', null],
  ['Port | Fee\n—|—\nHull | 12', '2:1', null],
  ['> | Port | Fee |\n> |−−−|−−−|\n> | Hull | 12 |', '2:3', null],
  ['- x\n\n  | Port | Fee |\n  |——|——|\n  | Hull | 12 |', '4:3', null],
  [
    '| Port | Fee |\n| Hull | 12 |',
    '1:1',
    'Write | --- | --- | as a line of its own under it, and no empty line between the rows.',
  ],
  ['Words:\n| Port | Fee |\n| Hull | 12 |\n| Kiel | 14 |', '2:1', null],
  ['| Port | Fee |\n|---|\n| Hull | 12 |', '2:1', 'Write | --- | --- | instead.'],
  ['| Port | Fee |\n\n|---|---|\n\n| Hull | 12 |', '1:1', 'Delete the empty lines between its rows.'],
  ['| Port | Fee |\n|---|---|\n| Hull | 12 |\n\n| Kiel | 14 |\n\n| Oslo | 9 |', '5:1', 'Delete the empty line before it.'],
  ['| Port | Fee | |---|---| | Hull | 12 |', '1:1', null],
  ['\\| Port \\| Fee \\|\n\\| --- \\| --- \\|\n\\| Hull \\| 12 \\|', '1:1', 'Take the backslashes away.'],
  ['+------+-----+\n| Port | Fee |\n+======+=====+\n| Hull | 12  |\n+------+-----+', '1:1', null],
  ['Port   Fee\n----   ---\nHull   12', '1:1', null],
  ['| A line of verse\n| and another', '1:1', null],
  ['| Port | Fee |\n|---|---|\n| Hull | 12 |\nWords below', '4:1', null],
  ['| Port | Fee |\n|---|---|\n| Hull\nand Kiel | 12 |', '4:1', null],
  ['> | Port | Fee |\n> |---|---|\n> | Hull | 12 |\n> Words below', '4:1', null],
  [
    'Port | Fee\nHull | 12\nKiel | 13',
    '1:1',
    'Write | --- | --- | as a line of its own under it, and no empty line between the rows.',
  ],
  ['Port | Fee | Days\nHull | 12 | 3', '1:1', null],
  ['｜甲｜乙｜\n｜---｜---｜\n｜丙｜丁｜', '2:1', 'Write | --- | --- | instead.'],
])('brokenTables names %j', async (source, place, fix) => {
  const { remarks } = await read(`Text.\n\n${source}\n\nMore.`)
  const [line = 0, column] = place.split(':').map(Number)
  expect(remarks.map((remark) => [remark.line, remark.column, remark.severity, remark.rule])).toEqual([
    [line + 2, column, 'warning', 'table-unread'],
  ])
  if (fix !== null) expect(remarks[0]?.fix).toBe(fix)
})

test.each([
  '| Port | Fee |\n|---|---|\n| Hull | 12 |',
  'Port | Fee\n:-|-:\nHull | 12',
  '- | Port | Fee |\n  |---|---|\n  | Hull | 12 |\n- more',
  '> | Port | Fee |\n> |---|---|\n> | Hull | 12 |',
  'Words\n| Port | Fee |\n|---|---|\n| Hull | 12 |',
  'Apples | Pears | Plums',
  'Tea | Milk\nRum | Ale',
  'Whoever writes a | b in one line may go on\nand write c | d in the next one, which is longer than\nthat | or another.',
  '| a | b |',
  'Take a | b, or c || d\nand then x | y',
  'The size |x| is 5\nand |y| is 6',
  'One\n\n---\n\nTwo',
  'Two words\n\n-- --\n\nmore',
  '`| a | b |`\n`| c | d |`',
  '```\n| a | b |\n|——|——|\n```',
  '<pre>\n| a | b |\n| c | d |\n</pre>',
])('brokenTables has nothing to say about %j', async (source) => {
  expect((await read(`Text.\n\n${source}\n\nMore.`)).remarks).toEqual([])
})
