import { expect, test } from 'vitest'
import { factsOf } from './document-facts.ts'
import { readDocument, writeDocument } from './document-tree.ts'

const head =
  '<meta charset="utf-8"><title>A page</title><meta name="description" content="About it"><link rel="canonical" href="https://example.com/x/">'
const faultsOf = (changed: string, page = 'x/index.html') => factsOf(readDocument(`<!doctype html><html>${changed}`), page).faults

test('factsOf finds nothing wrong with a whole page', () => {
  expect(faultsOf(`<head>${head}</head><h1>x</h1><svg><title>Not the page's</title></svg>`)).toEqual([])
})

const wrong: Readonly<Record<string, readonly string[]>> = {
  [`<head>${head}</head><h2>x</h2>`]: ['no main headings (h1)'],
  [`<head>${head}</head><h1>x</h1><section><h1>y</h1></section>`]: ['2 main headings (h1)'],
  [`<head>${head.replace('A page', ' ')}</head><h1>x</h1>`]: ['no titles'],
  [`<head>${head}<title>Other</title></head><h1>x</h1>`]: ['2 titles'],
  [`<head>${head.replace('About it', '')}</head><h1>x</h1>`]: ['no descriptions'],
  [`<head>${head}<meta name="description" content="More"></head><h1>x</h1>`]: ['2 descriptions'],
  [`<head>${head.replace('canonical', 'alternate')}</head><h1>x</h1>`]: ['no canonical addresses'],
  [`<head>${head}<link rel="canonical" href="/y/"></head><h1>x</h1>`]: ['2 canonical addresses'],
  '<p>x</p>': ['no main headings (h1)', 'no titles', 'no descriptions', 'no canonical addresses'],
}
for (const [html, what] of Object.entries(wrong)) {
  test(`factsOf finds ${what.join(', ')} in ${html.replace(head, '…')}`, () => {
    expect(faultsOf(html)).toEqual(what.map((words) => `The page has ${words}, and needs exactly one that is not empty.`))
  })
}

test('factsOf asks the page for what is not found for no address of its own', () => {
  expect(faultsOf(`<head>${head.replace('canonical', 'icon')}</head><h1>x</h1>`, '404.html')).toEqual([])
})

test('factsOf names each id that is given twice, once', () => {
  expect(faultsOf(`<head>${head}</head><h1 id="a">x</h1><p id="a"></p><p id="a"></p><p id="b"></p>`)).toEqual([
    'The id "a" is given to more than one element. Give each its own.',
  ])
})

const documents = [
  '<pre>\n\n  first line empty</pre>',
  '<p>a &amp; b &lt; c &amp;amp; &nbsp;“quoted” ‘x’ 🎧</p>',
  '<svg viewBox="0 0 8 16"><path d="M8 0a8 8 0 0 0 0 16Z"></path></svg>',
  '<p title="&quot;a&quot; &amp; \'b\'">x<br>y<wbr>z</p>',
  '<table><tbody><tr><td>x</td></tr></tbody></table>',
  '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>',
]
for (const body of documents) {
  test(`writeDocument writes what readDocument read: ${body}`, () => {
    const tree = readDocument(`<!DOCTYPE html><html lang="en"><head></head><body>${body}</body></html>`)
    const written = writeDocument(structuredClone(tree))
    expect(readDocument(written)).toEqual(tree)
    expect(writeDocument(readDocument(written))).toBe(written)
  })
}
