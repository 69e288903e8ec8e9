import { expect, test } from 'vitest'
import { addressesIn, brokenLinks } from '#lib/release/links.ts'

const files = {
  'index.html': '',
  '404.html': '',
  'blog/x/index.html': '',
  'caf\u00e9/index.html': '',
  'a b/c,d.png': '',
  'robots.txt': '',
}
const release = { origin: 'https://example.com', elsewhere: ['/shop/'], files }

const sound = [
  '/',
  '',
  '#top',
  '?q=1',
  '/blog/x/',
  '/blog/x',
  '/blog/x/#part',
  '../x/?a#b',
  'https://example.com/blog/x/',
  '//example.com/robots.txt',
  '/caf%C3%A9/',
  '/caf\u00e9/',
  '/a%20b/c%2Cd.png',
  '/blog/./x/',
  'https://example.org/nowhere/',
  '//example.org/nowhere/',
  'mailto:a@example.com',
  'tel:+1',
  'data:,x',
]
for (const href of sound) {
  test(`brokenLinks accepts "${href}"`, () => {
    expect(brokenLinks('blog/x/index.html', `<a href="${href}">x</a>`, release)).toEqual([])
  })
}

const broken = [
  '/blog/',
  '/blog/y/',
  'x/',
  '/robots.txt/',
  '/Blog/x/',
  '/cafe%CC%81/',
  '/constructor',
  '/__proto__/',
  '/blog%2Fx/',
  '/%E0%A4%A/',
  'https://example.com/nowhere',
  'http://[',
]
for (const href of broken) {
  test(`brokenLinks finds "${href}"`, () => {
    expect(brokenLinks('blog/x/index.html', `<a href="${href}">x</a>`, release)).toEqual([href])
  })
}

const named: Readonly<Record<string, readonly string[]>> = {
  '<link rel=canonical href="/a/">': ['/a/'],
  '<img src=/a.png srcset="/b.png 1x, /c,d.png 640w,/e.png ,  /f.png">': ['/a.png', '/b.png', '/c,d.png', '/f.png'],
  '<picture><source srcset="/a.avif 320w"><img src=/a.png></picture>': ['/a.avif', '/a.png'],
  '<link rel=preload as=image imagesrcset="/a.png 2x">': ['/a.png'],
  '<video src=/a.mp4 poster=/a.png></video>': ['/a.mp4', '/a.png'],
  '<script src=/a.js></script><script>"<a href=/no/>"</script>': ['/a.js'],
  '<meta property=og:image content=/a.png><meta name=description content=/no/>': ['/a.png'],
  '<svg><a xlink:href=/a/></a></svg>': ['/a/'],
  '<!-- <a href=/no/> --><p>href=/no/ <a title="href=/no/" href=/a/>x</a><a href=/a/>x</a>': ['/a/'],
}
for (const [html, addresses] of Object.entries(named)) {
  test(`addressesIn reads ${html}`, () => {
    expect(addressesIn(html)).toEqual(addresses)
  })
}

test('brokenLinks takes addresses that another system serves for sound', () => {
  expect(brokenLinks('index.html', '<a href="/shop">Shop</a><a href="/shop/">Shop</a><a href="/shops/">No</a>', release)).toEqual([
    '/shops/',
  ])
})
