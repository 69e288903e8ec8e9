import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

const said = async (source: string): Promise<string[]> =>
  (await read(source)).remarks.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`)

test.each([
  ['Words.\n\n```js\nlet a\n\n## Next', '3:1 error'],
  ['Words.\n\n````js\nlet a\n```\n\n## Next', '3:1 error'],
  ['Words.\n\n```js\nlet a\n``\n\nNext', '3:1 error'],
  ['Words.\n\n~~~\nlet a\n```\n\nNext', '3:1 error'],
  ['Words.\n\n```js\nlet a```\n\nNext', '3:1 error'],
  ['Words.\n\n```js\nlet a\n``` end\n\nNext', '3:1 error'],
  ['Words.\n\n```\nlet a', '3:1 warning'],
  ['Words.\n\n```', '3:1 warning'],
  ['- one\n  ```\n  let a\n```\n\nWords\n\n```\nb\n```', '2:3 error'],
  ['- one\n\n  ```\n  let a\n\n  words\n\nWords', '3:3 error'],
  ['> ```\n> let a\n\nWords', '1:3 warning'],
  ['```js\nlet a\n\nWords\n```py\nb\n```\n\nWords', '1:1 error'],
  ['Words ```js\nlet a\n```\n\nWords\n\nMore', '3:1 error'],
  ['``\nlet a\nlet b\n``\n\nWords', '1:1 warning'],
  ['Words.\n\n``js\nlet a\n``', '3:1 warning'],
  ['Words.\r\n\r\n```js\r\nlet a\r\n\r\n## Next\r\n', '3:1 error'],
])('openFences names the fence of %j', async (source, place) => {
  expect(await said(source)).toEqual([`${place} code-fence`])
})

test.each([
  '```js\nlet a\n\nlet b\n```\n\nWords',
  '````md\n```js\na\n```\n````\n\nWords',
  '~~~\n```\n~~~\n\nWords',
  '```js\nlet a\n````\n\nWords',
  '- one\n\n  ```js\n  a\n\n  b\n  ```\n\n  words',
  '> ```\n> a\n> ```\n\nWords',
  '1. one\n   > ```\n   > a\n   > ```',
  'Words.\n\n    let a\n\n    let b',
  'Words ```with code``` in a line.',
  '   ```js\n   a\n   ```\nWords',
  '```\n```\n\nWords',
])('openFences has nothing to say about %j', async (source) => {
  expect(await said(source)).toEqual([])
})

test.each([
  [
    '````js\nlet a\n```\n\nNext',
    'Line 3 was probably meant to close it: write there ```` alone, the same signs and as many as in line 1.',
  ],
  ['```js\nlet a\n\nNext', 'Write ``` as a line of its own where the code ends.'],
  ['- one\n  ```\n  a\n```\nWords', 'Put as many spaces before the ``` of line 4 as are before that of line 2.'],
  [
    'Words ```js\nlet a\n```\n\nWords',
    'Line 1 has ``` after other words: write them on a line of their own, so that line 3 closes them.',
  ],
])('the way to close %j is told', async (source, fix) => {
  expect((await read(source)).remarks.map((remark) => remark.fix)).toEqual([fix])
})
