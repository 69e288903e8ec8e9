import { expect, test } from 'vitest'
import { patternsOf, servedElsewhere } from './elsewhere.ts'

for (const [listed, address, isThere] of [
  ['/docs/', '/docs/', true],
  ['/docs/', '/docs', true],
  ['/docs/', '/docs/v1/a.tar.gz', true],
  ['/docs/', '/Docs/API', true],
  ['/docs/', '/docsearch/', false],
  ['/docs', '/docs/', true],
  ['/docs', '/docs/api/', false],
  ['/docs/*', '/docs/api/', true],
  ['/docs/*', '/docs', true],
  ['/docs/*', '/doc/', false],
  ['/dist/v*/node.pkg', '/dist/v18.0.0/node.pkg', true],
  ['/dist/v*/node.pkg', '/dist/node.pkg', false],
  ['/*.pdf', '/a/b/Report.PDF', true],
  ['/a*a', '/a', false],
  ['/Docs/A.pdf', '/Docs/A.pdf', true],
  ['/Docs/A.pdf', '/docs/a.pdf/', true],
  ['/docs/a.pdf', '/Docs/A.pdf', true],
  ['/caf%C3%A9/', '/café/menu', true],
  ['/100%/', '/100%/', true],
  ['/', '/', true],
  ['/', '/pricing/', false],
  ['/*', '/pricing/', true],
] as const) {
  test(`elsewhere: [${listed}] ${isThere ? 'covers' : 'does not cover'} ${address}`, () => {
    expect(servedElsewhere([listed])(address)).toBe(isThere)
  })
}

test('elsewhere is as quick with ten thousand lines and hostile stars', () => {
  const isElsewhere = servedElsewhere([...Array.from({ length: 10_000 }, (_, at) => `/dist/v${at}/a.pkg`), `/${'*a'.repeat(200)}b`])
  for (let at = 0; at < 10_000; at++) isElsewhere(`/dist/v${at}/b.pkg`)
  expect(isElsewhere(`/${'a'.repeat(4000)}`)).toBe(false)
})

test('browsers are told what is elsewhere as URLPattern spells it', () => {
  expect(patternsOf(['/docs/', '/a.pdf', '/', '/dist/*', '/a(b)/'])).toEqual([
    '/docs{/*}?',
    '/a.pdf{/*}?',
    '/',
    '/dist/*',
    '/a\\(b\\){/*}?',
  ])
})
