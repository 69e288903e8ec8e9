import { expect, test } from 'vitest'
import { addressesOnHost, spellAddresses } from './document-addresses.ts'
import { readDocument, writeDocument } from './document-tree.ts'

const spelled = (href: string): string | undefined => {
  const tree = readDocument(`<a href="${href}">x</a>`)
  spellAddresses(tree)
  return /href="([^"]*)"/.exec(writeDocument(tree))?.[1]
}

for (const [href, expected] of [
  ['/stra\u00dfe/#s-gr\u00f6\u00dfe', '/stra%C3%9Fe/#s-gr%C3%B6%C3%9Fe'],
  ['/\u0645\u0642\u0627\u0644/index.md', '/%D9%85%D9%82%D8%A7%D9%84/index.md'],
  ['/emoji/\u{1F600}/', '/emoji/%F0%9F%98%80/'],
  ['/stra%C3%9Fe/', '/stra%C3%9Fe/'],
  ['/plain/?a=1#b', '/plain/?a=1#b'],
  ['#gr\u00f6\u00dfe', '#gr\u00f6\u00dfe'],
  ['https://other.example/gr\u00f6\u00dfe', 'https://other.example/gr\u00f6\u00dfe'],
] as const) {
  test(`spellAddresses makes ${expected} of ${href}`, () => {
    expect(spelled(href)).toBe(expected)
  })
}

const onHost = (html: string): string => {
  const tree = readDocument(`<p>Text</p>${html}`)
  addressesOnHost(tree, 'https://example.com/blog')
  return /<body><p>Text<\/p>(.*)<\/body>/s.exec(writeDocument(tree))?.[1] ?? ''
}

for (const [html, expected] of [
  ['<a href="/">x</a>', '<a href="/blog/">x</a>'],
  ['<a href="/blog/x/?a=/b#c">x</a>', '<a href="/blog/blog/x/?a=/b#c">x</a>'],
  ['<img src="/a.png" alt="/a.png" title="/t">', '<img src="/blog/a.png" alt="/a.png" title="/t">'],
  [
    '<img srcset="/a.png 1x, /b,c.png 2x,/d.png 640w" src="a.png">',
    '<img srcset="/blog/a.png 1x, /blog/b,c.png 2x,/d.png 640w" src="a.png">',
  ],
  [
    '<picture><source srcset="/a.avif 320w, https://o.example/b.avif 640w"></picture>',
    '<picture><source srcset="/blog/a.avif 320w, https://o.example/b.avif 640w"></picture>',
  ],
  [
    '<video src="/a.mp4" poster="/p.png"><track src="/t.vtt"></video>',
    '<video src="/blog/a.mp4" poster="/blog/p.png"><track src="/blog/t.vtt"></video>',
  ],
  [
    '<form action="/search/"><button formaction="/x/">/go/</button></form>',
    '<form action="/blog/search/"><button formaction="/blog/x/">/go/</button></form>',
  ],
  ['<blockquote cite="/x/">"/x/"</blockquote>', '<blockquote cite="/blog/x/">"/x/"</blockquote>'],
  ['<script type="module" src="/assets/a.js"></script>', '<script type="module" src="/blog/assets/a.js"></script>'],
  ['<script type="application/ld+json">{"url":"/x/"}</script>', '<script type="application/ld+json">{"url":"/x/"}</script>'],
  ['<pre><code>&lt;a href="/x/"></code></pre>', '<pre><code>&lt;a href="/x/"></code></pre>'],
  [
    '<a href="//other.example/">x</a><a href="#a">y</a><a href="x/">z</a>',
    '<a href="//other.example/">x</a><a href="#a">y</a><a href="x/">z</a>',
  ],
  ['<svg><a xlink:href="/x/"></a></svg>', '<svg><a xlink:href="/blog/x/"></a></svg>'],
] as const) {
  test(`addressesOnHost makes ${expected}`, () => {
    expect(onHost(html)).toBe(expected)
  })
}
