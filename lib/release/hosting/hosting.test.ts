import { expect, test } from 'vitest'
import { headerRules } from './headers.ts'
import { hostingFiles } from './hosting.ts'

const release = {
  id: '0',
  origin: 'https://example.com',
  contentHash: '',
  codeHash: '',
  files: { 'blog/x/index.html': '', 'caf\u00e9/index.html': '' },
  compressed: {},
  forms: {},
  redirects: {
    '/old/x/': '/blog/x/',
    '/older/': '/old/x/',
    '/\u00fcber.html': '/caf\u00e9/',
    '/a/': '/b/',
    '/b/': '/a/',
    '/part/': '/blog/x/#part',
    '/away/': 'https://other.example/?a=1',
  },
  preview: false,
  gone: ['/withdrawn/', '/2018/\u00fcbel.html'],
  headers: headerRules({ hsts: 60, origin: 'https://example.com', originals: { '/blog/x/': 'https://first.example/x' } }),
}
const { _headers: headers = '', _redirects: redirects = '' } = hostingFiles(release)

test('hostingFiles leads former addresses to where they end, in one step, those in a circle nowhere, and says last what is gone', () => {
  expect(redirects.split('\n')).toEqual([
    '/%C3%BCber.html /caf%C3%A9/ 301',
    '/away https://other.example/?a=1 301',
    '/away/ https://other.example/?a=1 301',
    '/old/x /blog/x/ 301',
    '/old/x/ /blog/x/ 301',
    '/older /blog/x/ 301',
    '/older/ /blog/x/ 301',
    '/part /blog/x/#part 301',
    '/part/ /blog/x/#part 301',
    '/2018/%C3%BCbel.html /404.html 410',
    '/withdrawn /404.html 410',
    '/withdrawn/ /404.html 410',
    '',
  ])
})

test('hostingFiles says no header at two paths of which one holds the other', () => {
  const blocks = headers.split('\n\n').map((block) => block.trim().split('\n'))
  const paths = blocks.map(([path]) => path)
  expect(paths).toEqual([...new Set(paths)])
  // Cloudflare reads no more.
  expect(paths.length).toBeLessThan(100)
  expect(paths).toEqual(
    expect.arrayContaining(['/*', '/assets/*', '/media/*', '/speculation-rules.json', '/icon.svg', '/*/feed.xml']),
  )
  const names = blocks.map(([, ...lines]) => lines.map((line) => line.trim().split(': ')[0]))
  const [everywhere = [], ...others] = names
  expect(everywhere).toContain('Content-Security-Policy')
  expect(everywhere).toContain('Strict-Transport-Security')
  expect(others.flat().filter((name) => everywhere.includes(name))).toEqual([])
  expect(headers).toContain(
    '/media/*\n  Cache-Control: public, max-age=31536000, immutable\n  Cross-Origin-Resource-Policy: cross-origin\n',
  )
})

test('hostingFiles says of twins what can be read from where they are: CDNs differ in what they put into a value', () => {
  expect(headers).toContain('/*/index.md\n  Content-Location: index.md\n  Link: <./>; rel="canonical"\n  X-Robots-Tag: noindex\n')
  expect(headers).not.toContain('{')
  // It would be joined to the other, and two canonical addresses are none.
  expect(headers).not.toContain('first.example')
})

test('hostingFiles says one policy, the widest, at all paths: of two that are joined, search could run under neither', () => {
  expect(headers.match(/Content-Security-Policy/g)).toHaveLength(1)
  expect(headers).toMatch(/^\/\*\n(?: {2}.*\n)*? {2}Content-Security-Policy: .*'wasm-unsafe-eval'/)
  expect(headers).not.toContain('/search/')
})
