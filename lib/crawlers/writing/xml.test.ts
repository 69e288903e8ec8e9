import { expect, test } from 'vitest'
import { named, rootOf, said } from '#lib/crawlers/feeds/sample-feed-rules.ts'
import { hostileTitles, readable } from '#lib/crawlers/sample-files.ts'
import { xml, xmlDocument } from './xml.ts'

for (const text of [...hostileTitles, ']]>', 'a\rb', 'a half \uD800 of a character', '<!-- -->', '&#0;']) {
  test(`xmlDocument writes ${JSON.stringify(text.slice(0, 40))} so that a parser reads it again, in text and attribute`, () => {
    const root = rootOf(xmlDocument(xml('a', { href: text }, xml('b', {}, text))))
    expect(said('b', root)).toEqual([readable(text)])
    expect(root.attributes.href).toBe(readable(text))
  })
}

test('an attribute keeps its line breaks and tabs', () => {
  const root = rootOf(xmlDocument(xml('a', { title: 'one\ntwo\tthree' })))
  expect(root.attributes.title).toBe('one\ntwo\tthree')
})

test('a style sheet is named before the root, whatever is in its address', () => {
  const document = xmlDocument(xml('a', {}, xml('b', {})), '/x.css?"&')
  expect(document).toContain('<?xml-stylesheet type="text/css" href="/x.css?&quot;&amp;"?>\n<a>')
  expect(named('b', rootOf(document))).toHaveLength(1)
})
