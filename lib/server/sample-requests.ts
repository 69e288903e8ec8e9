import { page } from '#lib/release/sample-export.ts'

/** What every server must say of the site of these files; `[name]: null` says that there is no such header. */
export interface Expected {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | null>>
  /** The file whose bytes are the body, once decompressed; or the body itself. */
  readonly file?: string
  readonly body?: string
}

export interface Row extends Expected {
  /** Exactly as it is sent. */
  readonly path: string
  readonly method?: string
  readonly asked?: Readonly<Record<string, string>>
  /** Where Debian's nginx cannot do the same: what it does, and why that is harmless. */
  readonly nginx?: Partial<Expected> & { readonly because: string }
}

const long = 'Every word of it. '.repeat(60)

/** The release that is asked: an article, pages with letters and signs of many kinds, and files that are and are not kept for good. */
export const askedFiles: Readonly<Record<string, string>> = {
  'index.html': page('<h1>Front</h1>'),
  '404.html': page(`<h1>Not found</h1>${long}`),
  'blog/x/index.html': page(`<h1>An article</h1>${long}`),
  'caf\u00e9/index.html': page('<h1>Caf\u00e9</h1>'),
  'a b/c,d+e&f.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '100%.txt': '100%',
  'robots.txt': 'Z\u00fcrich',
  'feed.xml': '<rss/>',
  'assets/a-1F.css': `p{color:red}${'/* css */'.repeat(40)}`,
  'media/x-3f-640.avif': 'picture',
  'speculation-rules.json': '{"prefetch":[]}',
  '.well-known/security.txt': 'Contact: mailto:a@example.com',
}

/** A file that only a former release has. */
export const formerFiles: Readonly<Record<string, string>> = {
  'index.html': page('<h1>Before</h1>'),
  '404.html': page('<h1>Not found</h1>'),
  'gone/index.html': page('<h1>Gone</h1>'),
  'assets/old-2a.css': 'p{color:blue}',
}

/** What lies in the release's folder though `release.json` does not list it. */
export const hiddenFiles = ['.env', '.git/config', '_headers', '_redirects'] as const

export const askedRedirects: Readonly<Record<string, string>> = {
  '/old/x/': '/blog/x/',
  '/older/x/': '/old/x/',
  '/2019/post.html': '/blog/x/',
  '/\u00fcber/': '/caf\u00e9/',
  '/round/': '/about/round/',
  '/about/round/': '/round/',
}

const html = 'text/html; charset=utf-8'
const fresh = 'public, max-age=0, must-revalidate'
const year = 'public, max-age=31536000, immutable'
const given = (file: string, type: string, cache: string) => ({
  status: 200,
  file,
  headers: { 'content-type': type, 'cache-control': cache },
})
const moved = (location: string) => ({ status: 308, headers: { location, 'cache-control': fresh } })
const missing = { status: 404, file: '404.html', headers: { 'content-type': html, 'cache-control': fresh, etag: null } }
const malformed = { status: 400, headers: { 'cache-control': fresh } }
const br = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }
const noBrotli = { headers: { 'content-encoding': 'gzip' }, because: 'it has no Brotli, and sends gzip' }
const compressed = (encoding: string | null) => ({
  status: 200,
  file: 'blog/x/index.html',
  headers: { 'content-encoding': encoding, 'content-type': html, vary: 'Accept-Encoding' },
})

const files: readonly Row[] = [
  { path: '/', ...given('index.html', html, fresh) },
  { path: '/?utm_source=x&a=%00', ...given('index.html', html, fresh) },
  { path: '/blog/x/', ...given('blog/x/index.html', html, fresh) },
  { path: '/blog/x/', method: 'HEAD', ...given('blog/x/index.html', html, fresh), file: undefined, body: '' },
  { path: '/caf%C3%A9/', ...given('caf\u00e9/index.html', html, fresh) },
  { path: '/robots.txt', ...given('robots.txt', 'text/plain; charset=utf-8', fresh) },
  { path: '/feed.xml', ...given('feed.xml', 'application/xml; charset=utf-8', fresh) },
  { path: '/a%20b/c%2Cd+e%26f.svg', ...given('a b/c,d+e&f.svg', 'image/svg+xml; charset=utf-8', fresh) },
  { path: '/100%25.txt', ...given('100%.txt', 'text/plain; charset=utf-8', fresh) },
  { path: '/.well-known/security.txt', ...given('.well-known/security.txt', 'text/plain; charset=utf-8', fresh) },
  { path: '/assets/a-1F.css', ...given('assets/a-1F.css', 'text/css; charset=utf-8', year) },
  { path: '/media/x-3f-640.avif', ...given('media/x-3f-640.avif', 'image/avif', year) },
  { path: '/assets/old-2a.css', ...given('assets/old-2a.css', 'text/css; charset=utf-8', year) },
  {
    path: '/speculation-rules.json',
    ...given('speculation-rules.json', 'application/speculationrules+json', 'public, max-age=86400'),
  },
]

const forms: readonly Row[] = [
  { path: '/blog/x/', ...compressed(null) },
  { path: '/blog/x/', asked: br, ...compressed('br'), nginx: noBrotli },
  { path: '/blog/x/', asked: { 'Accept-Encoding': 'gzip' }, ...compressed('gzip') },
  { path: '/blog/x/', asked: { 'Accept-Encoding': 'br;q=0, gzip;q=0.5' }, ...compressed('gzip') },
  { path: '/blog/x/', asked: { 'Accept-Encoding': 'gzip;q=0' }, ...compressed(null) },
  { path: '/blog/x/', asked: { 'Accept-Encoding': 'identity' }, ...compressed(null) },
  {
    path: '/blog/x/',
    asked: { 'Accept-Encoding': 'br' },
    ...compressed('br'),
    nginx: { ...compressed(null), because: 'it has no Brotli' },
  },
  { path: '/nowhere/', asked: br, ...missing, headers: { ...missing.headers, 'content-encoding': 'br' }, nginx: noBrotli },
]

const moves: readonly Row[] = [
  { path: '/blog/x', ...moved('/blog/x/') },
  { path: '/blog/x?a=1&b=//c', ...moved('/blog/x/?a=1&b=//c') },
  { path: '/blog/x/index.html', ...moved('/blog/x/') },
  { path: '/index.html', ...moved('/') },
  { path: '/Blog/X/', ...moved('/blog/x/') },
  { path: '/BLOG/X/Index.html?q', ...moved('/blog/x/?q') },
  { path: '/ROBOTS.TXT', ...moved('/robots.txt') },
  { path: '/caf%C3%A9', ...moved('/caf%C3%A9/') },
  { path: '/cafe%CC%81', ...moved('/caf%C3%A9/') },
  {
    path: '/cafe%CC%81/',
    ...given('caf\u00e9/index.html', html, fresh),
    nginx: {
      status: 308,
      headers: { location: '/caf%C3%A9/', 'content-type': 'text/html' },
      file: undefined,
      because: 'it knows one spelling of a letter, and leads there',
    },
  },
  {
    path: '/CAF%C3%89/',
    ...moved('/caf%C3%A9/'),
    nginx: { ...missing, headers: { ...missing.headers, location: null }, because: 'it knows the letter case of A to Z alone' },
  },
  { path: '/old/x/', ...moved('/blog/x/') },
  { path: '/Old/X?from=1', ...moved('/blog/x/?from=1') },
  { path: '/older/x', ...moved('/blog/x/') },
  { path: '/2019/post.html', ...moved('/blog/x/') },
  { path: '/%C3%BCber/', ...moved('/caf%C3%A9/') },
  { path: '/old/x/', method: 'HEAD', ...moved('/blog/x/') },
]

const nowhere: readonly Row[] = [
  '/nowhere/',
  '/blog',
  '/blog/',
  '/assets/',
  '/assets/none.css',
  '/gone/',
  '/round/',
  '/404',
  '/404.html',
  '/404.html/',
  '/release.json',
  '/robots.txt/',
  '/.env',
  '/.git/config',
  '/_headers',
  '/_redirects',
  '/blog/x/index.html.br',
  '/blog/x/index.html.gz',
  '/assets/a-1F.css.gz',
  '/ASSETS/a-1f.css',
  '/link.txt',
  '//example.org/blog/x',
  '//blog/x/',
  '/blog//x/',
  '/constructor',
  '/__proto__/',
].map((path) => ({ path, ...missing }))

const refused: readonly Row[] = [
  ...['/%', '/%zz/', '/..', '/../../etc/passwd', '/%2e%2e/release.json', '/blog/./x/', '/..%2f..%2fetc%2fpasswd'],
  ...['/blog%2Fx/', '/robots.txt%00', '/robots.txt%0a', '/blog/x/%5C..', '/blog\\x/', '/blog/x/#part', `/${'x'.repeat(5000)}`],
  ...['*', 'blog/x/', 'http://example.org/'],
].map((path) => ({ path, ...malformed }))
const noLetter: Row = {
  path: '/%C3',
  ...malformed,
  nginx: { ...missing, because: 'it takes any bytes for a name, and finds no file of that one' },
}

const methods: readonly Row[] = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map((method) => ({
  path: '/blog/x/',
  method,
  status: 405,
  headers: { allow: 'GET, HEAD', 'cache-control': fresh },
}))

const part = (range: string, body: string, content: string) => ({
  path: '/robots.txt',
  asked: { Range: range, ...br },
  status: 206,
  headers: { 'content-range': content, 'content-encoding': null },
  body,
})
const refusedPart = (range: string) => ({
  path: '/robots.txt',
  asked: { Range: range },
  status: 416,
  headers: { 'content-range': 'bytes */7' },
})
const parts: readonly Row[] = [
  part('bytes=0-0', 'Z', 'bytes 0-0/7'),
  part('bytes=3-', 'rich', 'bytes 3-6/7'),
  part('bytes=-2', 'ch', 'bytes 5-6/7'),
  part('bytes=3-999999', 'rich', 'bytes 3-6/7'),
  ...['bytes=5-2', 'bytes=7-', 'bytes=999999-', 'bytes=a-b', 'bytes=-', 'bytes=-0'].map(refusedPart),
  ...['lines=1-2', 'bytes=0-1,3-4'].map((range) => ({
    path: '/robots.txt',
    asked: { Range: range },
    status: 200,
    file: 'robots.txt',
  })),
  { path: '/robots.txt', asked: { Range: 'bytes=0-0', 'If-Range': '"another"' }, status: 200, file: 'robots.txt' },
  { path: '/nowhere/', asked: { Range: 'bytes=0-0' }, ...missing },
  {
    path: '/blog/x/',
    asked: { Range: 'bytes=0-14', 'Accept-Encoding': 'gzip' },
    status: 206,
    headers: { 'content-encoding': null },
    body: '<!doctype html>',
    nginx: { ...compressed('gzip'), body: undefined, because: 'it sends the whole of a ready form' },
  },
]

export const requests: readonly Row[] = [...files, ...forms, ...moves, ...nowhere, ...refused, noLetter, ...methods, ...parts]
