import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '#lib/content/source/files.ts'
import { readRedirects } from './redirects.ts'

async function redirectsIn(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  writeFileSync(join(folder, 'redirects.yaml'), text)
  return readRedirects(await readFolder(folder))
}

for (const [line, from, to] of [
  ['/old/: /new/', '/old/', '/new/'],
  ['/Old: /new/', '/old/', '/new/'],
  ['"/old/": "/new/"', '/old/', '/new/'],
  ["'/old/' : '/new/'", '/old/', '/new/'],
  ['/caf%C3%A9/: /new/', '/café/', '/new/'],
  ['/feed: /feed.xml', '/feed/', '/feed.xml'],
  ['/index.xml: /feed.xml', '/index.xml', '/feed.xml'],
  ['/files/Guide.PDF: /guide/', '/files/guide.pdf', '/guide/'],
  ['/old/: /new/#part', '/old/', '/new/#part'],
  ['/old/: /new/  # since 2026', '/old/', '/new/'],
  ['/old/: https://shop.example/a?b=c#d', '/old/', 'https://shop.example/a?b=c#d'],
  ['/old/: gone', '/old/', null],
  ['/old/: Gone', '/old/', null],
] as const) {
  test(`readRedirects reads ${line}`, async () => {
    const { moves, findings } = await redirectsIn(`# Former addresses\n\n${line}\n`)
    expect(findings).toEqual([])
    expect(moves).toMatchObject([{ from, to, line: 3 }])
  })
}

for (const [line, rule] of [
  ['/old/ /new/', 'redirect-form'],
  ['- from: /old/', 'redirect-form'],
  ['from: /old/', 'redirect-form'],
  ['  /old/: /new/', 'redirect-form'],
  ['/old/:', 'redirect-form'],
  ['/old/: new', 'redirect-form'],
  ['/old/: //shop.example/', 'redirect-form'],
  ['/old/: http://shop.example/', 'redirect-form'],
  ['/old/: javascript:alert(1)', 'redirect-form'],
  ['/old/: https://exa mple/', 'redirect-form'],
  ['/old/: https://[/', 'redirect-form'],
  ['/old/: /new/?a=b', 'redirect-form'],
  ['/old/: /new/\\..', 'redirect-form'],
  ['/old/: /new/#a#b', 'redirect-form'],
  ['/old/: /new/ #part', 'redirect-form'],
  ['/old/: [/new/]', 'redirect-form'],
  ['/old/: *new', 'redirect-form'],
  ['/old/*: /new/', 'address-form'],
  ['/?p=12: /new/', 'address-form'],
  ['https://example.com/old/: /new/', 'address-form'],
  ['/../etc/: /new/', 'address-form'],
  [`/old/${' '.repeat(500_000)}x`, 'redirect-form'],
] as const) {
  test(`readRedirects refuses ${line.slice(0, 40)}`, async () => {
    const { moves, findings } = await redirectsIn(`/fine/: /new/\n${line}\n/also-fine/: gone\n`)
    expect(findings).toMatchObject([{ severity: 'error', rule, line: 2 }])
    expect(moves.map(({ from }) => from)).toEqual(['/fine/', '/also-fine/'])
  })
}

test('readRedirects says of each line that repeats an address where it was first, whatever its letter case and last slash', async () => {
  const { moves, findings } = await redirectsIn('/old/: /a/\n/Old: /b/\n/old/: gone\n')
  expect(moves).toMatchObject([{ from: '/old/', to: '/a/' }])
  expect(findings.map(({ rule, line, message }) => [rule, line, message])).toEqual([
    ['redirect-twice', 2, 'The address /old/ is in line 1 already.'],
    ['redirect-twice', 3, 'The address /old/ is in line 1 already.'],
  ])
})
