import { expect, test } from 'vitest'
import { factsOf } from '#lib/release/document-facts.ts'
import { readDocument } from '#lib/release/document-tree.ts'
import { linkFaults, redirectFaults } from '#lib/release/links.ts'

const addressesIn = (html: string) => factsOf(readDocument(html), 'index.html').addresses

const files = {
  'index.html': '',
  '404.html': '',
  'blog/x/index.html': '',
  'caf\u00e9/index.html': '',
  'a b/c,d.png': '',
  'robots.txt': '',
}
const release = {
  origin: 'https://example.com',
  elsewhere: ['/shop/'],
  files,
  redirects: { '/old/x/': '/older/x/', '/older/x/': '/blog/x/', '/circle/': '/circle/', '/gone/': '/nowhere/' },
  gone: [],
  places: new Map([
    ['blog/x/index.html', new Set(['part', 'caf\u00e9', '100%25'])],
    ['index.html', new Set<string>()],
  ]),
}
const faultsOf = (href: string) => linkFaults('blog/x/index.html', [href], release)

const sound = [
  '/',
  '',
  '#top',
  '?q=1',
  '/blog/x/',
  '/blog/x',
  '/blog/x/#part',
  '#caf%C3%A9',
  '#caf\u00e9',
  '#100%25',
  '#part:~:text=words',
  '/#:~:text=words',
  '/robots.txt#line=2',
  '/old/x/',
  '/old/x#part',
  '../x/?a#part',
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
  test(`linkFaults accepts "${href}"`, () => {
    expect(faultsOf(href)).toEqual([])
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
  '/circle/',
  '/gone/',
]
for (const href of broken) {
  test(`linkFaults finds "${href}"`, () => {
    expect(faultsOf(href)).toEqual([`${href} does not exist. Correct the address, or publish what it names.`])
  })
}

for (const href of ['#nowhere', '/#part', '/old/x/#nowhere', '#%E0%A4%A', '#Part', '#constructor']) {
  test(`linkFaults finds that "${href}" names no place`, () => {
    expect(faultsOf(href)).toEqual([`${href} names a place that its page does not have. Link to a heading that is there.`])
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

test('linkFaults takes addresses that another system serves for sound', () => {
  expect(['/shop', '/shop/', '/shop/#sale', '/shops/'].map((href) => faultsOf(href).length)).toEqual([0, 0, 0, 1])
})

test('redirectFaults finds former addresses that lead nowhere, in a circle, or are in use', () => {
  const redirects = { ...release.redirects, '/blog/x/': '/', '/part/': '/blog/x/#none' }
  expect(redirectFaults({ ...release, redirects, gone: ['/', '/offer/'] })).toEqual([
    '/blog/x/ is a former address and a present one. Take it from the aliases, or from redirects.yaml.',
    '/ is a former address and a present one. Take it from the aliases, or from redirects.yaml.',
    '/circle/, a former address, leads nowhere: /circle/ does not exist. Correct the address, or publish what it names.',
    '/gone/, a former address, leads nowhere: /nowhere/ does not exist. Correct the address, or publish what it names.',
    '/part/, a former address, leads nowhere: /blog/x/#none names a place that its page does not have. Link to a heading that is there.',
  ])
})

test('redirectFaults takes places in pages, files, other systems and other hosts for sound', () => {
  const redirects = {
    '/a/': '/blog/x/#caf\u00e9',
    '/b/': '/caf\u00e9/',
    '/c/': '/robots.txt',
    '/d/': '/shop/',
    '/e/': 'https://shop.example/new',
  }
  expect(redirectFaults({ ...release, redirects })).toEqual([])
})
