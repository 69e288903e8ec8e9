import { expect, test } from 'vitest'
import { htmlOf, read } from '#lib/markdown/sample-reader.ts'

for (const [source, html] of [
  ['Words.\n\n<p id="terms">They pay.</p>', '<p id="s-terms">They pay.</p>'],
  ['<a name="p"></a>\n\nWords.', '<span id="s-p"></span>'],
  ['Some <a id="p">words</a> here.', '<p>Some <span id="s-p">words</span> here.</p>'],
  ['<a id="p"></a>Words.', '<p><span id="s-p"></span>Words.</p>'],
  ['<h2 id="cost">What it costs</h2>', '<h2 id="s-cost">What it costs</h2>'],
  ['Words <span id="p">here</span>', '<span id="s-p">here</span>'],
  ['<a name="p" href="/x">x</a>', '<a href="/x" id="s-p">x</a>'],
] as const) {
  test(`a place named as ${JSON.stringify(source)} keeps its name, with the prefix of headings`, async () => {
    const shown = await htmlOf(source)
    expect(shown).toContain(html)
    expect(shown).not.toContain('<p></p>')
    const { places } = await read(source)
    expect(places).toEqual([{ anchor: /(?:id|name)="(\w+)"/.exec(source)?.[1], id: /id="([\w-]+)"/.exec(html)?.[1] }])
  })
}

test('no id is there twice: a heading keeps its own, and a place of the same name leads to it', async () => {
  const source = '<a name="terms"></a>\n\n## Terms\n\n<p id="terms">x</p>\n\n## Other {#more}\n\n## More'
  const ids = [...(await htmlOf(source)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(['s-terms', 's-more', 's-more-1'])
  expect((await read(source)).places).toEqual([
    { anchor: 'terms', id: 's-terms' },
    { anchor: 'more', id: 's-more' },
  ])
})

test('names that could be no address are not taken over', async () => {
  expect(await htmlOf('<p id="a b">x</p><p id="&quot;>">y</p><p id="">z</p>')).not.toContain(' id=')
})
