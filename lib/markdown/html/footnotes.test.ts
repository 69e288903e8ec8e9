import type { Element } from 'hast'
import { rehype } from 'rehype'
import { expect, test } from 'vitest'
import { htmlOf, read, saidOf } from '#lib/markdown/sample-reader.ts'
import { eachElement } from '#lib/markdown/tree/elements.ts'

const source = 'One[^a], two[^b], one again[^a].\n\n[^b]: Note *b*, see [^a].\n[^a]: Note a.\n\n    Its second paragraph.\n'

const elementsOf = (html: string): Element[] => {
  const elements: Element[] = []
  eachElement(rehype().data('settings', { fragment: true }).parse(html), (node) => {
    elements.push(node)
  })
  return elements
}

test('linkFootnotes links every reference to its note, and every note back to each', async () => {
  const elements = elementsOf(await htmlOf(source))
  const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]))
  const targets = elements.flatMap(({ properties }) =>
    String(properties.href ?? '').startsWith('#') ? [String(properties.href).slice(1)] : [],
  )
  expect(ids).toEqual(['note-1-from-1', 'note-2-from-1', 'note-1-from-2', 'note-label', 'note-1', 'note-2', 'note-1-from-3'])
  expect(targets).toEqual([
    ...['note-1', 'note-2', 'note-1'],
    ...['note-1-from-1', 'note-1-from-2', 'note-1-from-3', 'note-1', 'note-2-from-1'],
  ])
})

test('linkFootnotes puts the notes under a heading that is in no outline', async () => {
  const body = await read(source)
  expect(await htmlOf(source)).toContain('<h2 class="footnotes-title" id="note-label">Footnotes</h2>')
  expect([body.outline, body.links]).toEqual([[], []])
  expect(body.text).toBe('One, two, one again.\nNote a.\nIts second paragraph.\nNote b, see .')
})

test('linkFootnotes leaves no id twice and none that an author forged', async () => {
  const forged =
    '<p id="note-1">x</p><a data-footnote-ref id="user-content-fnref-a" href="#user-content-fn-a">9</a><li id="user-content-fn-a">y</li>'
  const ids = elementsOf(await htmlOf(`${forged}\n\n${source}\n\n${forged}`)).flatMap(({ properties }) => properties.id ?? [])
  expect(ids.length).toBe(new Set(ids).size)
  expect(ids.every((id) => /^(?:note-|s-note-1$)/.test(String(id)))).toBe(true)
})

test('linkFootnotes leads back from no note to a title: a note of the title alone is not shown', async () => {
  const html = await htmlOf('# The title[^a]\n\nText.\n\n[^a]: Note.')
  expect(html).toBe('<p>Text.</p>\n')
})

test('unusedDefinitions names notes and addresses that nothing refers to', async () => {
  expect(saidOf(await read('Text[^a].\n\n[^a]: A.\n[^b]: B.\n\n[Tip]: careful\n\n[^a]: Again.'))).toEqual([
    '4:1 warning footnote-unused',
    '6:1 warning definition-unused',
    '8:1 warning footnote-unused',
  ])
})
