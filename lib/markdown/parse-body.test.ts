import { expect, test } from 'vitest'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { htmlOf, read, readBare, saidOf } from '#lib/markdown/sample-reader.ts'

const markdown = `# Calling before noon

## Why the first hour of a day decides what the rest of it brings.

![desk](./img/desk.webp)

Most calls are made when nobody listens. See [the numbers](/blog/numbers/).

### Mornings

![chart](./img/chart.webp)

([Source](https://charts.example/mornings))

#### Before eight

* Nobody is in a meeting.
* Nobody is at lunch.

### Mornings
`

const indented = `

<p>Write less.</p>

                <p>This is the <strong><a href="/blog/less/">whole advice</a></strong>.</p>

                <h2>Why "less" works</h2>

                <p>Readers have other things to do.</p>
`

const plain = `A quiet year

What changed, and what did not

We haven’t called anyone since spring.  It shows.

office-party-photo-2019

Thanks for reading,

Ada

Share this Post

Related Posts

Author: Ada King

Ada King has sold engines for twenty years.

Let’s Socialize
`

test('parseBody reads Markdown: title, subtitle, figures, headings without gaps', async () => {
  const body = await readBare(markdown)
  expect(body.title).toEqual({ line: 1, column: 1, text: 'Calling before noon', from: 'first heading' })
  expect(body.subtitle?.text).toBe('Why the first hour of a day decides what the rest of it brings.')
  expect(body.outline.map(({ depth, id, line }) => [depth, id, line])).toEqual([
    [2, 's-mornings', 9],
    [3, 's-before-eight', 15],
    [2, 's-mornings-1', 20],
  ])
  expect(body.pictures.map(({ src, line }) => [src, line])).toEqual([
    ['./img/desk.webp', 5],
    ['./img/chart.webp', 11],
  ])
  expect(body.remarks).toEqual([])
})

test('parseBody reads HTML at whatever indentation, each link with its place in the file', async () => {
  const body = await read(indented)
  expect(body.links).toEqual([{ href: '/blog/less/', text: 'whole advice', line: 5, column: 40 }])
  expect(body.text).toBe('Write less.\nThis is the whole advice.\nWhy "less" works\nReaders have other things to do.')
  expect(await htmlOf(indented)).not.toMatch(/<pre|<code/)
})

test('parseBody reads plain text and names the leftovers of its page, line by line', async () => {
  const body = await readBare(plain)
  expect([body.title?.text, body.title?.from]).toEqual(['A quiet year', 'first line'])
  expect([body.subtitle?.text, body.subtitle?.from]).toEqual(['What changed, and what did not', 'second line'])
  expect(body.opening).toBe('We haven’t called anyone since spring. It shows.')
  expect(saidOf(body)).toEqual([
    '7:1 warning stray-picture-name',
    '13:1 warning page-chrome',
    '15:1 warning page-chrome',
    '17:1 warning page-chrome',
    '19:1 warning page-chrome',
    '21:1 warning page-chrome',
  ])
})

for (const [shape, source] of Object.entries({ markdown, indented, plain })) {
  test(`parseBody keeps every word of ${shape}, in order`, async () => {
    const body = await readBare(source)
    const shown = [body.title?.text ?? '', body.subtitle?.text ?? '', body.text].join(' ')
    expect(wordsIn(shown)).toEqual(wordsIn(source.replace(/!\[.*\)|\]\([^)]*\)|<[^>]*>/g, ' ')))
  })

  test(`parseBody of ${shape} survives JSON and depends on its text alone`, async () => {
    const body = await readBare(source)
    expect(JSON.parse(JSON.stringify(body))).toStrictEqual(body)
    await read('```js\nlet a\n```')
    expect(await readBare(source)).toStrictEqual(body)
  })
}

test('parseBody counts lines from the top of the file, whatever its line endings', async () => {
  for (const ending of ['\n', '\r\n']) {
    const source = [
      '',
      '',
      '',
      'Words.',
      '',
      '<div>',
      '  <a href="/a">a</a>',
      '</div>',
      '',
      '- x',
      '',
      '  <p>',
      '    <a href="/b">b</a></p>',
    ].join(ending)
    const body = await parseBody(source, { title: 'T', subtitle: null })
    expect(body.links.map(({ href, line, column }) => [href, line, column])).toEqual([
      ['/a', 7, 3],
      ['/b', 13, 5],
    ])
  }
})

test('parseBody gives an empty body and one error for a text that is nested beyond reading', async () => {
  for (const source of [
    '> '.repeat(500),
    '1. '.repeat(500),
    '<div>'.repeat(10_000),
    `${'*a _b '.repeat(150)}${'c_ d* '.repeat(150)}`,
  ]) {
    const body = await read(source)
    expect(body.tree.children).toEqual([])
    expect(body.remarks.map(({ severity }) => severity)).toEqual(['error'])
    expect(body.remarks[0]?.rule).toBe('too-deeply-nested')
  }
})

const wordsIn = (text: string): string[] => text.match(/[\p{Letter}\p{Number}]+/gu) ?? []
