import { expect, test } from 'vitest'
import { htmlOf } from '#lib/markdown/sample-reader.ts'

/** An indented tag is a tag; what is not a tag, and indented in Markdown, is code. */
const examples: Readonly<Record<string, string>> = {
  'Text.\n\n    <p>A</p>': '<p>Text.</p>\n<p>A</p>\n',
  'Text.\n\n\t\t<p>A</p>': '<p>Text.</p>\n<p>A</p>\n',
  'Text.\n\n        <!-- gone -->\n\nMore.': '<p>Text.</p>\n<p>More.</p>\n',
  'Text.\n\n        <a href="/x">A</a> and b': '<p>Text.</p>\n<p><a href="/x">A</a> and b</p>\n',
  'Text.\n\n        </div>\n\nMore.': '<p>Text.</p>\n<p>More.</p>\n',
  '<div>\n\n        Loose *words*\n\n</div>': '<div>\n<p>Loose <em>words</em></p>\n</div>\n',
  '<ul>\n\n        <li>A</li>\n\n        <li>B</li>\n\n</ul>': '<ul>\n        <li>A</li>\n        <li>B</li>\n</ul>\n',
}

for (const [source, expected] of Object.entries(examples)) {
  test(`indentedHtml reads ${JSON.stringify(source)}`, async () => {
    expect(await htmlOf(source)).toBe(expected)
  })
}

test('indentedHtml leaves real code alone, and tags in it', async () => {
  for (const code of ['    let a\n    <b>', '    let a\n\n    <b>', '    < b', '    <1', '\tlet a']) {
    expect(await htmlOf(`Text.\n\n${code}`)).toContain('<pre role="group" tabindex="0" aria-label="Code">')
  }
})

test('indentedHtml reads tags in lists, at whatever indentation', async () => {
  expect(await htmlOf('- one\n\n      <p>two</p>\n\n- three')).toBe(
    '<ul>\n<li>\n<p>one</p>\n    <p>two</p>\n</li>\n<li>\n<p>three</p>\n</li>\n</ul>\n',
  )
})
