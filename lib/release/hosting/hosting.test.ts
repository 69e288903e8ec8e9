import { expect, test } from 'vitest'
import { type HostName, hostNames } from '#lib/hosts.ts'
import { headerRules } from './headers.ts'
import { hostNotes } from './host-notes.ts'
import { hostingFiles, shared } from './hosting.ts'
import type { HostFile } from './leading-pages.ts'
import { saysPolicyItself } from './page-policy.ts'

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
const textOf = (file: HostFile | undefined): string => (typeof file === 'string' ? file : '')
const [headers, redirects] = ['_headers', '_redirects'].map((file) => textOf(hostingFiles(release)[file])) as [string, string]

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

const below = {
  ...release,
  origin: 'https://name.github.io/blog',
  files: { 'blog/404.html': '', 'blog/feed.xml': '', 'blog/blog/x/index.html': '', 'blog/caf\u00e9/index.html': '' },
  redirects: {
    '/': '/blog/',
    '/blog/old/x/': '/blog/blog/x/#part',
    '/blog/2019/x.html': '/blog/blog/x/',
    '/blog/x.php': '/blog/caf\u00e9/',
    '/blog/rss.xml': '/blog/feed.xml',
    '/blog/away/': 'https://other.example/?a=1&b="2"',
    '/blog/a/': '/blog/b/',
    '/blog/b/': '/blog/a/',
  },
  gone: ['/blog/withdrawn/'],
}

const filesFor: Readonly<Record<HostName, readonly string[]>> = {
  'github-pages': [
    'index.html',
    'blog/old/x/index.html',
    'blog/2019/x.html',
    'blog/x.php/index.html',
    'blog/rss.xml',
    'blog/away/index.html',
    'blog/.nojekyll',
  ],
  's3-cloudfront': [
    'index.html',
    'blog/old/x/index.html',
    'blog/2019/x.html',
    'blog/x.php/index.html',
    'blog/rss.xml',
    'blog/away/index.html',
  ],
  'cloudflare-pages': ['404.html', '_headers', '_redirects'],
  netlify: ['404.html', '_headers', '_redirects'],
  vercel: ['404.html', 'vercel.json'],
  nginx: ['_headers', '_redirects'],
  container: ['_headers', '_redirects'],
}
for (const host of hostNames) {
  test(`hostingFiles gives ${host} what it reads, and nothing else`, () => {
    expect(Object.keys(hostingFiles({ ...below, host }))).toEqual(filesFor[host])
  })
}

test('a page leads on from a former address at once, names the new one as canonical, and holds no words', () => {
  const files = hostingFiles({ ...below, host: 'github-pages' })
  expect(files['blog/old/x/index.html']).toContain('<link rel="canonical" href="https://name.github.io/blog/blog/x/#part">')
  expect(files['blog/old/x/index.html']).toContain('<meta http-equiv="refresh" content="0; url=/blog/blog/x/#part">')
  expect(files['blog/x.php/index.html']).toContain('url=/blog/caf%C3%A9/"')
  expect(files['blog/away/index.html']).toContain('url=https://other.example/?a=1&amp;b=%222%22"')
  expect(files['blog/rss.xml']).toEqual({ copyOf: 'blog/feed.xml' })
})

test('Cloudflare Pages is told of no address that is gone, because it knows no 410; Netlify is', () => {
  expect(textOf(hostingFiles({ ...below, host: 'cloudflare-pages' })._redirects)).not.toMatch(/410|withdrawn/)
  expect(textOf(hostingFiles({ ...below, host: 'netlify' })._redirects)).toContain('/blog/withdrawn/ /blog/404.html 410')
})

test('vercel.json spells paths as patterns that mean them letter by letter, and what stands for anything as such', () => {
  const redirects = { '/a(b)/': '/blog/x/', '/c:d.html': '/blog/x/' }
  const { headers, ...said } = JSON.parse(textOf(hostingFiles({ ...release, redirects, host: 'vercel' })['vercel.json']))
  expect(said).toMatchObject({
    trailingSlash: true,
    redirects: [
      { source: '/a\\(b\\)/', destination: '/blog/x/', permanent: true },
      { source: '/c%3Ad.html', destination: '/blog/x/', permanent: true },
    ],
  })
  const sources = headers.map(({ source }: { source: string }) => source)
  expect(sources).toEqual(expect.arrayContaining(['/(.*)', '/media/(.*)', '/(.*)/feed.xml', '/icon.svg']))
})

test.each([
  ['cloudflare-pages', 1000, 2000],
  ['vercel', 2048, 2048],
  ['netlify', 5000, 10_000],
] as const)('what %s does not read any more has a page each', (host, told, most) => {
  const redirects = Object.fromEntries(Array.from({ length: most + 10 }, (_, at) => [`/old/${at}/`, '/blog/x/']))
  const many = { ...release, redirects, gone: [], host }
  expect(shared(many).told.length).toBe(host === 'vercel' ? most / 2 : told)
  const pages = Object.keys(hostingFiles(many)).filter((file) => file.endsWith('/index.html'))
  expect(pages.length).toBe(shared(many).rest.length)
  expect(hostNotes(many)[0]).toMatch(new RegExp(`^${pages.length} former addresses cannot be redirected there`))
})

test('a redirect that is longer than Cloudflare reads has a page', () => {
  const long = `/${'a'.repeat(1000)}/`
  expect(shared({ ...release, redirects: { [long]: '/blog/x/', '/b/': '/blog/x/' }, host: 'cloudflare-pages' })).toEqual({
    told: ['/b/'],
    rest: [long],
  })
})

test.each(hostNames)('hostNotes says of %s what it cannot do', (host) => {
  const notes = hostNotes({ ...below, host }).join('\n')
  if (host === 'nginx' || host === 'container') expect(notes).toBe('')
  else expect(notes).toContain('index.md')
  expect(notes.includes('404 there, not 410')).toBe(!['nginx', 'container', 'netlify'].includes(host))
  expect(notes.includes('<meta http-equiv="refresh">')).toBe(['github-pages', 's3-cloudfront'].includes(host))
  expect(notes.includes('hsts: is not sent')).toBe(['github-pages', 's3-cloudfront'].includes(host))
  expect(notes.includes('the folder blog of the release')).toBe(host === 'github-pages')
})

test('where nobody named a host, there is nothing to say', () => {
  expect(hostNotes(release)).toEqual([])
})

test.each<[HostName | undefined]>([['netlify'], ['cloudflare-pages'], [undefined]])(
  'what the editor may do no other page may where %s joins policies: pages say theirs themselves',
  (host) => {
    const editor = { policy: "style-src 'unsafe-inline'; frame-ancestors 'none'", signsInByWindow: false }
    const headers = headerRules({ hsts: null, origin: 'https://example.com', editor })
    const blocks = textOf(hostingFiles({ ...release, headers, ...(host && { host }) })._headers)
    expect(blocks.match(/Content-Security-Policy: .*/g)).toEqual(["Content-Security-Policy: frame-ancestors 'none'"])
    expect(saysPolicyItself(host, headers)).toBe(true)
    expect(saysPolicyItself(host, release.headers)).toBe(false)
    expect(saysPolicyItself('nginx', headers)).toBe(false)
  },
)
