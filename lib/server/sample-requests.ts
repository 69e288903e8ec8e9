import { headerRules, headersAt } from '#lib/release/hosting/headers.ts'
import {
  anywhere,
  day,
  fresh,
  given,
  gone,
  html,
  malformed,
  missing,
  moved,
  open,
  type Row,
  withHeaders,
  year,
} from '#lib/server/sample-answers.ts'
import { variants } from '#lib/server/sample-variants.ts'

const br = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }
const noBrotli = { headers: { 'content-encoding': 'gzip' }, because: 'it has no Brotli, and sends gzip' }
const compressed = (encoding: string | null) => ({
  status: 200,
  file: 'blog/x/index.html',
  headers: {
    'content-encoding': encoding,
    'content-type': html,
    vary: 'Accept, Accept-Encoding',
    'x-robots-tag': null,
    link: null,
  },
})

/** The search page alone may run WebAssembly. */
const policy = (runsPrograms: boolean) => {
  const rules = headerRules({ hsts: null, origin: 'https://example.com' })
  return { 'content-security-policy': headersAt(runsPrograms ? '/search/' : '/', rules)['Content-Security-Policy'] ?? null }
}

/** Pages alone say what may be fetched ahead. */
const ahead = { 'speculation-rules': '"/speculation-rules.json"' }

const files: readonly Row[] = [
  { path: '/', ...withHeaders(given('index.html', html, fresh), ahead) },
  { path: '/?utm_source=x&a=%00', ...given('index.html', html, fresh) },
  { path: '/blog/x/', ...withHeaders(given('blog/x/index.html', html, fresh), ahead) },
  { path: '/blog/x/', method: 'HEAD', ...given('blog/x/index.html', html, fresh), file: undefined, body: '' },
  { path: '/caf%C3%A9/', ...given('caf\u00e9/index.html', html, fresh) },
  { path: '/robots.txt', ...given('robots.txt', 'text/plain; charset=utf-8', fresh) },
  { path: '/feed.xml', ...given('feed.xml', 'application/xml; charset=utf-8', fresh) },
  { path: '/a%20b/c%2Cd+e%26f.svg', ...given('a b/c,d+e&f.svg', 'image/svg+xml; charset=utf-8', fresh) },
  { path: '/sitemap.xml', ...given('sitemap.xml', 'application/xml; charset=utf-8', fresh) },
  { path: '/llms.txt', ...given('llms.txt', 'text/plain; charset=utf-8', fresh) },
  { path: '/100%25.txt', ...given('100%.txt', 'text/plain; charset=utf-8', fresh) },
  { path: '/.well-known/security.txt', ...given('.well-known/security.txt', 'text/plain; charset=utf-8', fresh) },
  {
    path: '/assets/a-1F.css',
    ...withHeaders(given('assets/a-1F.css', 'text/css; charset=utf-8', year), { 'speculation-rules': null }),
  },
  { path: '/media/x-3f-640.avif', ...given('media/x-3f-640.avif', 'image/avif', year) },
  { path: '/assets/old-2a.css', ...given('assets/old-2a.css', 'text/css; charset=utf-8', year) },
  {
    path: '/speculation-rules.json',
    ...given('speculation-rules.json', 'application/speculationrules+json', day),
  },
  { path: '/manifest.webmanifest', ...given('manifest.webmanifest', 'application/manifest+json', day) },
  { path: '/icon-32.png', ...withHeaders(given('icon-32.png', 'image/png', day), anywhere) },
  { path: '/icon.svg?v=2', ...withHeaders(given('icon.svg', 'image/svg+xml; charset=utf-8', day), anywhere) },
  { path: '/media/x-3f-640.avif', status: 200, headers: anywhere },
  {
    path: '/blog/x/',
    status: 200,
    headers: { 'cross-origin-resource-policy': 'same-origin', 'access-control-allow-origin': null },
  },
  { path: '/media/none.avif', ...withHeaders(missing, { 'cross-origin-resource-policy': 'same-origin' }) },
  { path: '/icon-512.png', ...withHeaders(missing, { 'cross-origin-resource-policy': 'same-origin' }) },
  { path: '/feed.xml', status: 200, headers: open },
  { path: '/feed.json', ...withHeaders(given('feed.json', 'application/feed+json', fresh), open) },
  {
    path: '/categories/s/feed.json?x=/',
    ...withHeaders(given('categories/s/feed.json', 'application/feed+json', fresh), open),
  },
  { path: '/categories/s/feed.xml', ...withHeaders(given('categories/s/feed.xml', 'application/xml; charset=utf-8', fresh), open) },
  { path: '/categories/s/atom.xml', ...withHeaders(given('categories/s/atom.xml', 'application/xml; charset=utf-8', fresh), open) },
  { path: '/search/?q=calls', ...withHeaders(given('search/index.html', html, fresh), policy(true)) },
  { path: '/blog/x/', status: 200, headers: policy(false) },
  { path: '/search/x/', ...withHeaders(missing, policy(false)) },
  {
    path: '/pagefind/fragment/en_1f2e3d4.pf_fragment',
    ...given('pagefind/fragment/en_1f2e3d4.pf_fragment', 'application/octet-stream', year),
  },
  { path: '/pagefind/wasm.en.pagefind', ...given('pagefind/wasm.en.pagefind', 'application/octet-stream', fresh) },
  { path: '/categories/x/feed.json', ...withHeaders(missing, { 'access-control-allow-origin': null }) },
  { path: '/categories/s/?/feed.xml', status: 200, headers: { 'access-control-allow-origin': null } },
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
  { path: '/part', ...moved('/blog/x/#part') },
  { path: '/Part/?q=1&r', ...moved('/blog/x/?q=1&r#part') },
  { path: '/to-part/?q', ...moved('/blog/x/?q#part') },
  { path: '/other-part/', ...moved('/caf%C3%A9/#%C3%BCber%20%241') },
  { path: '/away/', ...moved('https://other.example/a%20b?id=3&%24x#part') },
  { path: '/AWAY?a=1&b=//c', ...moved('https://other.example/a%20b?id=3&%24x&a=1&b=//c#part') },
  { path: '/to-away?//evil.example', ...moved('https://other.example/?//evil.example') },
]

const withdrawn: readonly Row[] = [
  ...['/withdrawn/', '/withdrawn', '/WithDrawn/?q', '/withdrawn/index.html', '/2018/Offer.html', '/2018/offer.HTML', '/%C3%BCbel/'],
  ...['/u%CC%88bel'],
].map((path) => ({ path, ...gone }))
const goneForms: readonly Row[] = [
  { path: '/withdrawn/', method: 'HEAD', ...gone, file: undefined, body: '' },
  { path: '/withdrawn/', asked: { Accept: 'text/markdown', Range: 'bytes=0-0', 'If-None-Match': '*' }, ...gone },
  {
    path: '/withdrawn/',
    asked: { 'Accept-Encoding': 'gzip' },
    ...withHeaders(gone, { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
  },
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
  '/withdrawn/x/',
  '/2018/Offer.html/',
  '/to-away/https://evil.example/',
  '/to-away//evil.example/',
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

/** The one table of requests. */
export const requests: readonly Row[] = [
  ...files,
  ...forms,
  ...moves,
  ...withdrawn,
  ...goneForms,
  ...nowhere,
  ...refused,
  noLetter,
  ...methods,
  ...parts,
  ...variants,
]
