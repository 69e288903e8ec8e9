import { expect, test } from 'vitest'
import { htmlOf, read, saidOf } from '#lib/markdown/sample-reader.ts'

const refused = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'ftp://files.example/x',
  'file:///etc/passwd',
  'C:/pictures/a.png',
  '//',
  '//other',
  'https:other',
  'hhttps://other',
  'sphtt-x://other.example',
  '(javascript:alert(1))',
  'x:https:alert(1)',
  'mail:nobody',
  'http:///x',
]

for (const address of refused) {
  test(`refuseAddresses names the line of a link to ${address}, and keeps its words`, async () => {
    const inHtml = await read(`Text.\n\n  <p>See <a href="${address}">this</a></p>`)
    expect([saidOf(inHtml), inHtml.links, inHtml.text]).toEqual([['3:10 error link-refused'], [], 'Text.\nSee this'])
    const inMarkdown = await read(`Text.\n\nSee [this](${address}).`)
    expect([saidOf(inMarkdown), inMarkdown.links]).toEqual([['3:5 error link-refused'], []])
  })
}

test.each([
  ['//other.example/x', 'https://other.example/x', 'note'],
  ['/\\other.example/x', 'https://other.example/x', 'note'],
  ['https:other.example', 'https://other.example', 'warning'],
  ['http:/other.example/x', 'http://other.example/x', 'warning'],
  ['https:///other.example/x', 'https://other.example/x', 'warning'],
  ['https:://other.example/x', 'https://other.example/x', 'warning'],
  ['hhttps://other.example/x', 'https://other.example/x', 'warning'],
  ['xhttps://other.example/x', 'https://other.example/x', 'warning'],
  ['ttps://other.example/x', 'https://other.example/x', 'warning'],
  ['htpps://other.example/x', 'https://other.example/x', 'warning'],
  ['htttp://other.example/x', 'http://other.example/x', 'warning'],
  ['httpss://other.example/x', 'https://other.example/x', 'warning'],
  ['url:https://other.example/x', 'https://other.example/x', 'warning'],
  ['(https://other.example/x)', 'https://other.example/x', 'warning'],
  ['“https://other.example/x”', 'https://other.example/x', 'warning'],
  ['：https://other.example/x', 'https://other.example/x', 'warning'],
  ['mail:ann@other.example', 'mailto:ann@other.example', 'warning'],
  ['mail-to:ann@other.example', 'mailto:ann@other.example', 'warning'],
  ['email:ann@other.example', 'mailto:ann@other.example', 'warning'],
])('a link to %s is read as %s, and its author is told', async (address, meant, severity) => {
  const body = await read(`Text.\n\nSee [this](${address}).`)
  expect([saidOf(body), body.links.map(({ href }) => href)]).toEqual([[`3:5 ${severity} link-form`], [meant]])
})

const kept = [
  '/a/',
  '../a.md',
  './über-uns.md',
  '#part',
  '?q=1',
  'https://a.example/x?y=1#z',
  'http://a.example',
  'mailto:a@b.example',
  'tel:+31201234567',
  'a/b:c',
]

for (const address of kept) {
  test(`refuseAddresses leaves a link to "${address}" as written`, async () => {
    const body = await read(`[this](${address}) and <a href="${address}">that</a>`)
    expect([body.links.map(({ href }) => href), body.remarks]).toEqual([[address, address], []])
  })
}

test('refuseAddresses tidies what a browser would read as the same', async () => {
  expect((await read('<a href=" HTTPS://a.example/x\n">this</a>')).links.map(({ href }) => href)).toEqual(['https://a.example/x'])
})

test('refuseAddresses names pictures within the text, and shows their alternative text', async () => {
  const source = 'Text ![A chart](data:image/png;base64,AAAA) here.'
  expect(saidOf(await read(source))).toEqual(['1:6 error picture-refused'])
  expect(await htmlOf(source)).toBe('<p>Text A chart here.</p>\n')
})

/** By what is written: where it is named, and what is left to read. */
const missing: Readonly<Record<string, readonly [said: string, text: string]>> = {
  '[x](<>)': ['1:1 error address-missing', 'x'],
  'An [empty]() one': ['1:4 error address-missing', 'An empty one'],
  'A ![](  ) picture': ['1:3 error address-missing', 'A picture'],
  '<p>A <a href=" ">link</a></p>': ['1:6 error address-missing', 'A link'],
  '<p>A <img src="" alt="x"></p>': ['1:6 error address-missing', 'A'],
}

for (const [source, [said, text]] of Object.entries(missing)) {
  test(`refuseAddresses names what has no address in ${source}, and lists no link or picture`, async () => {
    const body = await read(source)
    expect([saidOf(body), body.links, body.pictures, body.text]).toEqual([[said], [], [], text])
  })
}
