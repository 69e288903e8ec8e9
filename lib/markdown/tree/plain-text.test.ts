import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

test('a body counts the words of its code and leaves them out of its text', async () => {
  const body = await read('Two words.\n\n```js\nlet a = 1\n```\n\n- one\n- two `three`\n\n| a | b |\n|-|-|\n| c<br>d | e |')
  expect([body.text, body.words]).toEqual(['Two words.\none\ntwo three\na\nb\nc\nd\ne', 13])
})

/** A text and its opening. */
const openings: Readonly<Record<string, string>> = {
  'One sentence that is long enough to stand for all. Two.': 'One sentence that is long enough to stand for all.',
  'Short. And shorter. And then one that makes up for it. More.': 'Short. And shorter. And then one that makes up for it.',
  'Mr. Smith of Acme Inc. called e.g. at noon, and on. Two.': 'Mr. Smith of Acme Inc. called e.g. at noon, and on.',
  '“Is it?” she asked him, on the phone, at noon. “No.”': '“Is it?” she asked him, on the phone, at noon.',
  'First.\n\nSecond paragraph that goes on for a while. Third.': 'First. Second paragraph that goes on for a while.',
  'Share this post\n\n> Quote.\n\n![A](a.png "Caption")\n\nWords.': 'Words.',
  '- one\n- two': 'one two',
  [`${'word '.repeat(200)}`]: 'word '.repeat(79).trim(),
  '': '',
}

for (const [source, opening] of Object.entries(openings)) {
  test(`openingOf ${JSON.stringify(source.slice(0, 60))} is a sentence or some`, async () => {
    const body = await read(source)
    expect(body.opening).toBe(opening === '' ? '' : body.opening.startsWith('word') ? body.opening : opening)
    expect(body.opening.length).toBeLessThanOrEqual(400)
  })
}
