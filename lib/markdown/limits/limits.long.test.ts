import { expect, test, vi } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'
import { beyondLimits } from './limits.ts'

// These are the largest texts there are, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

/** A text that is refused, by the rule that refuses it; each would cost a parser far more than it may. */
const bombs: Readonly<Record<string, string>> = {
  'text-too-long': 'word '.repeat(60_001),
  'too-many-lines': 'a\n'.repeat(8_002),
  'table-too-wide': `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n`,
  'table-too-large': `${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n${'a\n'.repeat(300)}`,
  'too-many-quotes': '> a\n\n'.repeat(600),
  'too-many-notes': '[^a]: b\n\n'.repeat(1_501),
  'too-many-addresses': 'http://a.b '.repeat(3_001),
  'word-too-long': 'a.'.repeat(10_000),
  'space-too-wide': `${'\t'.repeat(5_000)}x`,
  backticks: Array.from({ length: 30 }, (_, index) => `${'`'.repeat(index + 1)} `).join(''),
  'too-many-marks': '[a](b) '.repeat(8_000),
  'too-many-escapes': '&amp; '.repeat(20_001),
  'too-much-emphasis': '*a '.repeat(10_000),
  'too-many-brackets': ']'.repeat(20_000),
  'brackets-too-deep': `${'!['.repeat(1_000)}a${'](b)'.repeat(1_000)}`,
  'too-many-comments': 'a <!-- '.repeat(200),
  'too-many-definitions': Array.from({ length: 2_001 }, (_, index) => `[a${index}]: b`).join('\n'),
  'too-many-items': '- a\n'.repeat(5_000),
  'too-many-lists': `${'- '.repeat(25)}a\n`.repeat(300),
  'too-many-loose-lines': `> a\n${'a\n'.repeat(3_000)}`,
  'too-deeply-nested': '>'.repeat(10_000),
  'indented-too-far': Array.from({ length: 200 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  'too-many-tags': '<p>a</p>'.repeat(10_001),
  'too-many-attributes': `<div ${'a=b '.repeat(400)}>x</div>`,
}

for (const [rule, source] of Object.entries(bombs)) {
  test(`parseBody refuses a text that is ${rule}, with its place and a remedy, and parses no further`, async () => {
    const { remarks, tree } = await read(`\n\n${source}`)
    expect(remarks.map((remark) => [remark.severity, remark.rule])).toEqual([['error', rule]])
    expect(remarks[0]?.line).toBeGreaterThanOrEqual(1)
    expect(remarks[0]?.fix).toMatch(/\.$/)
    expect(tree.children).toEqual([])
  })
}

test('beyondLimits names the line and column of a table that is too wide', () => {
  const [remark] = beyondLimits(`Text.\n\n${'|a'.repeat(60)}|\n${'|-'.repeat(60)}|\n`)
  expect([remark?.line, remark?.column]).toEqual([3, 1])
})

test('parseBody names the paragraph in which it stopped', async () => {
  const { remarks } = await read(`Text.\n\n${'*a '.repeat(2_000)}`)
  expect(remarks[0]?.line).toBe(3)
})

const paragraph = 'A *sentence* of **ten** words that [links](/x) to `code` somewhere.\n\n'

/** What a real publication may well hold. */
const articles: Readonly<Record<string, string>> = {
  'an article of 15,000 words, 1,500 links': paragraph.repeat(1_500),
  'an article in one paragraph': 'Just *some* words that go on, and on. '.repeat(1_000).slice(0, 18_000),
  '100 notes': Array.from({ length: 100 }, (_, index) => `Text[^${index}].\n\n[^${index}]: A note.\n\n`).join(''),
  'a table of 30 columns and 100 rows': `${'|*a*'.repeat(30)}|\n${'|-'.repeat(30)}|\n${`${'|`b`'.repeat(30)}|\n`.repeat(100)}`,
  'HTML on one line': '<p>Some <b>bold</b> words of an <a href="/x">article</a>.</p>'.repeat(1_500),
  'code full of brackets and stars': `\`\`\`json\n${'  [1, [2, "*_*"]],\n'.repeat(3_000)}\n\`\`\``,
  'a list of 500, nested': '- one\n  - two\n    1. three\n'.repeat(170),
  'plain lines': 'A line of a text that was wrapped at eighty characters by its editor, as of old.\n'.repeat(2_000),
  generics: 'An Array<string> of Map<string, number>, and so on.\n\n'.repeat(300),
}

for (const [name, source] of Object.entries(articles)) {
  test(`parseBody reads ${name}`, async () => {
    const body = await read(source)
    expect(body.remarks.filter(({ severity, rule }) => severity === 'error' && rule !== 'html-unknown')).toEqual([])
    expect(body.words).toBeGreaterThan(100)
  })
}
