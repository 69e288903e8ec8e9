import { expect, test } from 'vitest'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { renderBody } from '#lib/markdown/render-body.ts'
import { everything, readBare } from '#lib/markdown/sample-reader.ts'

test.each([
  ['# A bold claim[^1]\n\nText.\n\n[^1]: A note.', '1:15', '[^1]'],
  ['# A [^1] bold claim\n\nText.\n\n[^1]: A note.', '1:5', '[^1]'],
  ['A bold claim[^source]\n===\n\nText.\n\n[^source]: A note.\n    With a second part.', '1:13', '[^source]'],
  ['# A bold claim\n\n## Under it[^2]\n\nText.\n\n[^2]: A note.', '3:12', '[^2]'],
  ['# A bold claim[^a b]\n\nText.', null, ''],
  ['# A bold claim[^é]\n\nText.\n\n[^é]: A note.', '1:15', '[^é]'],
  ['# *A bold claim*[^1]\n\nText.\n\n[^1]: A note that says more[^2].\n\n[^2]: And another.', '1:17', '[^1]'],
])('the note of a title alone is left out, and said: %j', async (source, place, name) => {
  const body = await readBare(source)
  expect(body.title?.text).toMatch(/^A bold claim/)
  const html = renderBody(body, everything)
  if (place === null) return
  expect(html).not.toMatch(/footnotes|note-1|A note|another/)
  const [first] = body.remarks.filter(({ rule }) => rule === 'footnote-in-title')
  expect(`${first?.line}:${first?.column} ${first?.severity}`).toBe(`${place} warning`)
  expect(first?.message).toContain(`The note ${name} belongs to the title`)
})

test('a note that the text refers to as well stays, with one way back, and is the first', async () => {
  const body = await readBare('# Title[^1]\n\nText[^2] and[^1].\n\n[^1]: One.\n\n[^2]: Two.')
  expect(body.remarks).toEqual([])
  const html = renderBody(body, everything)
  expect(html.match(/id="note-1-from-\d"/g)).toEqual(['id="note-1-from-1"'])
  expect(html.match(/<li id/g)).toHaveLength(2)
})

test('the others are numbered from one', async () => {
  const html = renderBody(await readBare('# Title[^1]\n\nText[^2].\n\n[^1]: One.\n\n[^2]: Two.'), everything)
  expect(html).toContain('href="#note-1"')
  expect(html).toContain('<p>Two.')
  expect(html).not.toContain('One.')
})

test('a title that only repeats the one of the front matter loses its note, too', async () => {
  const body = await parseBody('# The title[^1]\n\nText.\n\n[^1]: One.', { title: 'The title', subtitle: null })
  expect(body.remarks.map(({ rule }) => rule)).toEqual(['title-repeated', 'footnote-in-title'])
  expect(renderBody(body, everything)).toBe('<p>Text.</p>\n')
})

test('a section of notes that its author wrote as HTML keeps its words', async () => {
  const body = await readBare('# Title\n\nText.\n\n<section data-footnotes><ol><li id="user-content-fn-1">x</li></ol></section>')
  expect(renderBody(body, everything)).toContain('x</li>')
})
