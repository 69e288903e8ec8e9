import { expect, test } from 'vitest'
import { directoryOf } from '#lib/release/addresses.ts'
import type { Found } from '#lib/release/paths.ts'

const at = directoryOf({
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
  redirects: { '/old/x/': '/blog/x/', '/older/': '/OLD/x/', '/blog/x/': '/', '/a.html': '/old/x/', '/r/': '/r/', '/s/': '/r/' },
})

const places: Readonly<Record<string, Found | null>> = {
  '/': { file: 'index.html' },
  '/blog/x/': { file: 'blog/x/index.html' },
  '/BLOG/x': { movedTo: '/blog/x/' },
  '/about/index.html': { movedTo: '/About/' },
  '/Robots.TXT': { movedTo: '/robots.txt' },
  '/old/x': { movedTo: '/blog/x/' },
  '/older': { movedTo: '/blog/x/' },
  '/A.HTML': { movedTo: '/blog/x/' },
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
