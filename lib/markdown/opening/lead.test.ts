import { expect, test } from 'vitest'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { readBare, saidOf } from '#lib/markdown/sample-reader.ts'

const long = 'A line that goes on and on, as no title does. '.repeat(4).trim()

/** By text: title, subtitle and what is left. */
const examples: Readonly<Record<string, readonly [title: string | null, subtitle: string | null, text: string]>> = {
  '# Title\n\nText.': ['Title', null, 'Text.'],
  '# Title\n\n## Dek\n\nText.': ['Title', 'Dek', 'Text.'],
  '# Title\n\nText.\n\n## Section': ['Title', null, 'Text.\nSection'],
  'Text before.\n\n# Title\n\n## Dek': ['Title', 'Dek', 'Text before.'],
  'Title\n=====\n\nText.': ['Title', null, 'Text.'],
  '# The *whole* `title`[^1]\n\nText.\n\n[^1]: Note.': ['The whole title', null, 'Text.'],
  '#\n\n# Title\n\nText.': ['Title', null, 'Text.'],
  '<h1>Title</h1>\n<h2>Dek</h2>\n<p>Text.</p>': ['Title', 'Dek', 'Text.'],
  '<div>\n\n    <h1>Title</h1>\n\n    <p>Text.</p>\n\n</div>': ['Title', null, 'Text.'],
  '# One\n\n# Two\n\nText.': ['One', null, 'Two\nText.'],
  '> # Quoted\n\nA line': [null, null, 'Quoted\nA line'],
  'First line\n\nText that follows.': ['First line', null, 'Text that follows.'],
  'First line\n\nSecond line\n\nText.': ['First line', 'Second line', 'Text.'],
  '**First line**\n\nText.\n\nMore.': ['First line', 'Text.', 'More.'],
  'First line': ['First line', null, ''],
  'Two lines\nof one paragraph\n\nText.': [null, null, 'Two lines of one paragraph\nText.'],
  'Title\nDek\n\nText.': ['Title', 'Dek', 'Text.'],
  'Title  \nA dek may be a sentence.\n\nText.\n\nMore.': ['Title', 'A dek may be a sentence.', 'Text.\nMore.'],
  'Title\nDek\n\n- A list': ['Title', 'Dek', 'A list'],
  'Two lines\nAnd nothing more': [null, null, 'Two lines And nothing more'],
  'Three\nShort\nLines\n\nText.': [null, null, 'Three Short Lines\nText.'],
  'It rained.\nThen it did not\n\nText.': [null, null, 'It rained. Then it did not\nText.'],
  'In May,\nAda called\n\nText.': [null, null, 'In May, Ada called\nText.'],
  'WP words one.\n\nText.': [null, null, 'WP words one.\nText.'],
  'He said “no.”\n\nText.': [null, null, 'He said “no.”\nText.'],
  'We sell:\n\nText.': [null, null, 'We sell:\nText.'],
  'We sell;\n\nText.': [null, null, 'We sell;\nText.'],
  'Why call?\n\nText.': ['Why call?', null, 'Text.'],
  'Do call!\n\nText.': ['Do call!', null, 'Text.'],
  'And so on...\n\nA dek may be a sentence.\n\nText.': ['And so on…', 'A dek may be a sentence.', 'Text.'],
  'A [link](/x) first\n\nText.': [null, null, 'A link first\nText.'],
  'Skip to content\n\nFirst line\n\nText that follows.\n\nMore.': ['First line', 'Text that follows.', 'Skip to content\nMore.'],
  '- A list\n\nText.': [null, null, 'A list\nText.'],
  '## A section\n\nText.': [null, null, 'A section\nText.'],
  [`${long}\n\nText.`]: [null, null, `${long}\nText.`],
  [`First line\n\n${long}\n\nText.`]: ['First line', null, `${long}\nText.`],
  '': [null, null, ''],
}

for (const [source, [title, subtitle, text]] of Object.entries(examples)) {
  test(`takeLeads finds title and subtitle of ${JSON.stringify(source.slice(0, 60))}`, async () => {
    const body = await readBare(source)
    expect([body.title?.text ?? null, body.subtitle?.text ?? null, body.text]).toEqual([title, subtitle, text])
  })
}

test('takeLeads leaves a subtitle in the body where the front matter gives one', async () => {
  const body = await parseBody('# Title\n\n## Section\n\nText.', { title: null, subtitle: 'Given' })
  expect([body.title?.text, body.subtitle, body.text]).toEqual(['Title', null, 'Section\nText.'])
})

test('takeLeads shows a title once that is given and repeated over the text', async () => {
  const body = await parseBody('# the title!\n\n## Dek\n\n# Other\n\nText.', { title: 'The Title', subtitle: null })
  expect([body.title, body.subtitle?.text, body.text]).toEqual([null, 'Dek', 'Other\nText.'])
  expect(saidOf(body)).toEqual(['1:1 note title-repeated'])
})

test('takeLeads keeps other headings 1 as sections where a title is given', async () => {
  const body = await parseBody('# Other\n\nText.', { title: 'The Title', subtitle: null })
  expect(body.outline.map(({ depth, text }) => [depth, text])).toEqual([[2, 'Other']])
})

test('takeLeads keeps the pictures of a heading that leaves the body', async () => {
  const body = await readBare('# ![Logo](./logo.png) Title\n\nText.')
  expect([body.title?.text, body.pictures.length]).toEqual(['Logo Title', 1])
})

test('takeLeads keeps the second line of a paragraph in the body where the front matter gives a subtitle', async () => {
  const body = await parseBody('Title\nMore\n\nText.', { title: null, subtitle: 'Given' })
  expect([body.title?.text, body.subtitle, body.text]).toEqual(['Title', null, 'More\nText.'])
})
