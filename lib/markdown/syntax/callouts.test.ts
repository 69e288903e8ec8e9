import { expect, test } from 'vitest'
import { htmlOf, read } from '#lib/markdown/sample-reader.ts'

const inside = async (source: string): Promise<string> =>
  (await htmlOf(source)).replace(/^<aside[^>]*><p class="callout-title">\w+<\/p>\n/, '').replace(/\n<\/aside>\n$/, '')

test.each([
  ['> [!tip]- Folded away\n> Inside it.', '<p><strong>Folded away</strong></p>\n<p>Inside it.</p>'],
  ['> [!tip]+ Open\n> Inside it.', '<p><strong>Open</strong></p>\n<p>Inside it.</p>'],
  ['> [!NOTE] A title of its own\n> Inside.', '<p><strong>A title of its own</strong></p>\n<p>Inside.</p>'],
  ['> [!NOTE] A title of its own\n>\n> Inside.', '<p><strong>A title of its own</strong></p>\n<p>Inside.</p>'],
  ['> [!NOTE] A title\n> - one', '<p><strong>A title</strong></p>\n<ul>\n<li>one</li>\n</ul>'],
  [
    '> [!NOTE] With **bold** and `code`\n> *Inside*.',
    '<p><strong>With <strong>bold</strong> and <code>code</code></strong></p>\n<p><em>Inside</em>.</p>',
  ],
  ['> [!warning] Is it so?\n> It is.', '<p><strong>Is it so?</strong></p>\n<p>It is.</p>'],
  ['> [!note|right] A title  \n> Inside.', '<p><strong>A title</strong></p>\n<p>Inside.</p>'],
  ['> [!NOTE] 标题\n> 内容。', '<p><strong>标题</strong></p>\n<p>内容。</p>'],
  ['> [!tip]-\n> Inside.', '<p>Inside.</p>'],
  ['> [!tip]- Only a title', '<p><strong>Only a title</strong></p>'],
])('a callout sets its title apart: %j', async (source, shown) => {
  expect(await inside(source)).toBe(shown)
  expect((await read(source)).remarks).toEqual([])
})

test.each([
  ['> [!NOTE] Useful words that users\n> should know.', '<p>Useful words that users\nshould know.</p>'],
  ['> [!NOTE] One sentence. Two.\n> Three.', '<p>One sentence. Two.\nThree.</p>'],
  ['> [!NOTE] We sell apples,\n> Pears and plums.', '<p>We sell apples,\nPears and plums.</p>'],
  ['> [!NOTE] We sold about\n> 300 of them.', '<p>We sold about\n300 of them.</p>'],
  ['> [!NOTE] Only one line', '<p>Only one line</p>'],
  ['> [!NOTE]\n> Inside.\n> More.', '<p>Inside.\nMore.</p>'],
  [`> [!NOTE] ${'A line as long as any '.repeat(5)}\n> Inside.`, `<p>${'A line as long as any '.repeat(5).trim()}\nInside.</p>`],
])('a callout without a title has none: %j', async (source, shown) => {
  expect(await inside(source)).toBe(shown)
})

test('what is said of the words of a callout has their place', async () => {
  const { remarks } = await read('- x\n\n  > [!NOTE] A & B [[x]]\n  > Inside & {% y %}\n\n> [!NOTE]\n> A & {% z %}')
  expect(remarks.map(({ line, column }) => [line, column])).toEqual([
    [3, 19],
    [4, 14],
    [7, 7],
  ])
})
