import { expect, test } from 'vitest'
import { htmlOf, read, readBare, saidOf } from '#lib/markdown/sample-reader.ts'

/** Depths as written, and as shown below the page's h1. */
const examples: readonly (readonly [written: readonly number[], shown: readonly number[]])[] = [
  [
    [2, 3, 2],
    [2, 3, 2],
  ],
  [
    [3, 4, 3],
    [2, 3, 2],
  ],
  [
    [2, 4, 4, 2],
    [2, 3, 3, 2],
  ],
  [
    [2, 4, 3, 4],
    [2, 3, 3, 4],
  ],
  [
    [4, 2, 3],
    [2, 2, 3],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
  [[6], [2]],
]

for (const [written, shown] of examples) {
  test(`orderHeadings shows levels ${written} as ${shown}, in Markdown and HTML`, async () => {
    const inMarkdown = await read(written.map((depth) => `${'#'.repeat(depth)} Words`).join('\n\n'))
    const inHtml = await read(written.map((depth) => `        <h${depth}>Words</h${depth}>`).join('\n\n'))
    expect(inMarkdown.outline.map(({ depth }) => depth)).toEqual(shown)
    expect(inHtml.outline.map(({ depth }) => depth)).toEqual(shown)
  })
}

/** Headings and their anchors. */
const anchors: Readonly<Record<string, readonly string[]>> = {
  '## constructor': ['constructor'],
  '## A\n\n## A\n\n## a': ['a', 'a-1', 'a-2'],
  '## Über *uns*, & more': ['über-uns--more'],
  '## ???\n\n## !!!': ['section', 'section-1'],
  '## 中文 标题': ['中文-标题'],
  '## With a note[^1]\n\n[^1]: Note.': ['with-a-note'],
}

for (const [source, expected] of Object.entries(anchors)) {
  test(`orderHeadings names ${JSON.stringify(source)} as GitHub does, and its ids so that they cannot clobber`, async () => {
    const { outline } = await read(source)
    expect(outline.map(({ anchor }) => anchor)).toEqual(expected)
    expect(outline.map(({ id }) => id)).toEqual(expected.map((anchor) => `s-${anchor}`))
  })
}

test('orderHeadings counts a repeat on from the title that left the body', async () => {
  const body = await readBare('# Sales\n\n## What it is\n\n### Sales')
  expect(body.topAnchors).toEqual(['sales', 'what-it-is'])
  expect(body.outline.map(({ id }) => id)).toEqual(['s-sales-1'])
})

test('orderHeadings drops a heading without words and tells its author', async () => {
  const body = await read('## One\n\n##\n\n<h3> </h3>\n\nText.')
  expect(body.outline.map(({ text }) => text)).toEqual(['One'])
  expect(saidOf(body)).toEqual(['3:1 warning heading-empty', '5:1 warning heading-empty'])
})

test('orderHeadings keeps a picture that is alone in a heading', async () => {
  const body = await read('## ![](./a.png)\n\nText.')
  expect([body.outline, body.pictures.length, body.remarks]).toEqual([[], 1, []])
})

test('linkHeadings puts a named link beside a heading, never into its name', async () => {
  expect(await htmlOf('## One & two')).toBe(
    '<div class="heading"><h2 id="s-one--two">One &#x26; two</h2>' +
      '<a class="anchor" href="#s-one--two" aria-label="Link to this section: One &#x26; two">#</a></div>\n',
  )
})

test('linkHeadings adds no link within a link or a summary', async () => {
  expect(await htmlOf('<details><summary><h2>One</h2></summary>x</details>')).not.toContain('anchor')
  expect(await htmlOf('<div><a href="/x"><h2>One</h2></a></div>')).not.toContain('anchor')
})
