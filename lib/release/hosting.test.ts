import { expect, test } from 'vitest'
import { headerRules } from '#lib/release/headers.ts'
import { hostingFiles } from '#lib/release/hosting.ts'

const release = {
  id: '0',
  origin: 'https://example.com',
  contentHash: '',
  codeHash: '',
  files: { 'blog/x/index.html': '', 'caf\u00e9/index.html': '' },
  compressed: {},
  forms: {},
  redirects: { '/old/x/': '/blog/x/', '/older/': '/old/x/', '/\u00fcber.html': '/caf\u00e9/', '/a/': '/b/', '/b/': '/a/' },
  gone: [],
  headers: headerRules({ hsts: 60 }),
}
const { _headers: headers = '', _redirects: redirects = '' } = hostingFiles(release)

test('hostingFiles leads former addresses to where they end, in one step, and those in a circle nowhere', () => {
  expect(redirects.split('\n')).toEqual([
    '/%C3%BCber.html /caf%C3%A9/ 301',
    '/old/x /blog/x/ 301',
    '/old/x/ /blog/x/ 301',
    '/older /blog/x/ 301',
    '/older/ /blog/x/ 301',
    '',
  ])
})

test('hostingFiles says no header at two paths of which one holds the other', () => {
  const blocks = headers.split('\n\n').map((block) => block.trim().split('\n'))
  expect(blocks.map(([path]) => path)).toEqual(['/*', '/_next/static/*', '/assets/*', '/media/*', '/speculation-rules.json'])
  const names = blocks.map(([, ...lines]) => lines.map((line) => line.trim().split(': ')[0]))
  const [everywhere = [], ...others] = names
  expect(everywhere).toContain('Content-Security-Policy')
  expect(everywhere).toContain('Strict-Transport-Security')
  expect(others.flat().filter((name) => everywhere.includes(name))).toEqual([])
  expect(headers).toContain(
    '/media/*\n  Cache-Control: public, max-age=31536000, immutable\n  Cross-Origin-Resource-Policy: cross-origin\n',
  )
})
