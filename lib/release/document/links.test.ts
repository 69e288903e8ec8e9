import { expect, test } from 'vitest'
import { factsOf } from './document-facts.ts'
import { readDocument } from './document-tree.ts'
import { linkFaults, redirectFaults } from './links.ts'

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
  redirects: {
    '/old/x/': '/older/x/',
    '/older/x/': '/blog/x/',
    '/circle/': '/circle/',
    '/gone/': '/nowhere/',
    '/to-shop/': '/shop/',
    '/away/': 'https://other.example/#part',
  },
  gone: ['/withdrawn/'],
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
  '/to-shop/#sale',
  '/away',
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
  '/withdrawn/',
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
  const redirects = { ...release.redirects, '/blog/x/': '/' }
  expect(redirectFaults({ ...release, redirects })).toEqual([
    '/circle/ leads to /circle/, which does not exist.',
    '/gone/ leads to /nowhere/, which does not exist.',
    '/blog/x/ is a former address and a present one. Remove it from the aliases.',
  ])
})

const targets: Readonly<Record<string, string | null>> = {
  '/blog/x/#part': null,
  '/blog/x/#caf\u00e9': null,
  '/old/x/#part': null,
  '/shop/': null,
  '/shop/#sale': null,
  'https://other.example/nowhere?a=1#b': null,
  'https://example.com/blog/x/#part': null,
  '/blog/x/#nowhere': '/from/ leads to /blog/x/#nowhere, a place that its page does not have.',
  '/old/x/#nowhere': '/from/ leads to /old/x/#nowhere, a place that its page does not have.',
  '/nowhere/#part': '/from/ leads to /nowhere/#part, which does not exist.',
  '/blog/x/?a=1': '/from/ leads to /blog/x/?a=1, which does not exist.',
  '/withdrawn/': '/from/ leads to /withdrawn/, which does not exist.',
  'https://example.com/nowhere/': '/from/ leads to https://example.com/nowhere/, which does not exist.',
  'https://': '/from/ leads to https://, which does not exist.',
  'http://other.example/': '/from/ leads to http://other.example/, which does not exist.',
  '//other.example/': '/from/ leads to //other.example/, which does not exist.',
  'javascript:alert(1)': '/from/ leads to javascript:alert(1), which does not exist.',
}
for (const [to, fault] of Object.entries(targets)) {
  test(`redirectFaults ${fault === null ? 'accepts' : 'refuses'} the target "${to}"`, () => {
    expect(redirectFaults({ ...release, redirects: { '/old/x/': '/blog/x/', '/from/': to } })).toEqual(
      fault === null ? [] : [fault],
    )
  })
}

test('redirectFaults finds addresses that are gone and are there', () => {
  const gone = ['/withdrawn/', '/blog/x/', '/old/x/']
  expect(redirectFaults({ ...release, redirects: { '/old/x/': '/blog/x/' }, gone })).toEqual([
    '/blog/x/ is listed as gone, and is a former or present address too. Keep one of the two.',
    '/old/x/ is listed as gone, and is a former or present address too. Keep one of the two.',
  ])
})
