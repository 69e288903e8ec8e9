import { expect, test } from 'vitest'
import type { Found } from '#lib/release/manifest/paths.ts'
import { directoryOf, type Gone } from './addresses.ts'

const at = directoryOf({
  origin: 'https://example.com',
  files: {
    'index.html': '',
    '404.html': '',
    _headers: '',
    'robots.txt': '',
    'blog/x/index.html': '',
    'About/index.html': '',
    'assets/a.css': '',
    'assets/A.css': '',
  },
  redirects: {
    '/old/x/': '/blog/x/',
    '/older/': '/OLD/x/',
    '/blog/x/': '/',
    '/a.html': '/old/x/',
    '/r/': '/r/',
    '/s/': '/r/',
    '/part/': '/Blog/X/#\u00fcber $',
    '/to-part/': '/part/',
    '/other-part/': '/part/#other',
    '/shop-part/': '/shop/caf\u00e9/#sale',
    '/away/': 'https://other.example/caf\u00e9?a=$1',
    '/to-away/': '/away/#place',
    '/from-part/': '/to-away/#lost',
    '/insecure/': 'http://other.example/',
    '/nowhere/': '//other.example/',
  },
  gone: ['/withdrawn/', '/2018/Offer.html', '/blog/X/', '/cafe\u0301/'],
})

const isGone: Gone = { isGone: true }
const places: Readonly<Record<string, Found | Gone | null>> = {
  '/': { file: 'index.html' },
  '/blog/x/': { file: 'blog/x/index.html' },
  '/BLOG/x': { movedTo: '/blog/x/' },
  '/about/index.html': { movedTo: '/About/' },
  '/Robots.TXT': { movedTo: '/robots.txt' },
  '/old/x': { movedTo: '/blog/x/' },
  '/older': { movedTo: '/blog/x/' },
  '/A.HTML': { movedTo: '/blog/x/' },
  '/part': { movedTo: '/blog/x/#%C3%BCber%20%24' },
  '/to-part/': { movedTo: '/blog/x/#%C3%BCber%20%24' },
  '/other-part/': { movedTo: '/blog/x/#%C3%BCber%20%24' },
  '/shop-part/': { movedTo: '/shop/caf%C3%A9/#sale' },
  '/AWAY': { movedTo: 'https://other.example/caf%C3%A9?a=%241' },
  '/to-away/': { movedTo: 'https://other.example/caf%C3%A9?a=%241#place' },
  '/from-part/': { movedTo: 'https://other.example/caf%C3%A9?a=%241#place' },
  '/withdrawn/': isGone,
  '/Withdrawn': isGone,
  '/withdrawn/index.html': isGone,
  '/2018/offer.html': isGone,
  '/caf\u00e9/': isGone,
  '/2018/offer.html/': null,
  '/withdrawn/x/': null,
  '/r/': null,
  '/s': null,
  '/assets/a.css': { file: 'assets/a.css' },
  '/assets/A.CSS': null,
  '/404.html': null,
  '/404.HTML': null,
  '/_headers': null,
  '/robots.txt/': null,
  '/constructor': null,
}
for (const [path, found] of Object.entries(places)) {
  test(`directoryOf knows what is at "${path}"`, () => {
    expect(at(path)).toEqual(found)
  })
}
