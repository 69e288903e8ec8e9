import { fresh, given, html, missing, moved, type Row, withHeaders } from '#lib/server/sample-answers.ts'
import { long } from '#lib/server/sample-files.ts'

const markdown = 'text/markdown; charset=utf-8'
const twin = (folder: string, file: string) => ({
  status: 200,
  file,
  headers: {
    'content-type': markdown,
    'cache-control': fresh,
    'content-location': `${folder}index.md`,
    link: `<https://example.com${folder}>; rel="canonical"`,
    'x-robots-tag': 'noindex',
  },
})
const twinOfX = twin('/blog/x/', 'blog/x/index.md')
const twinOfFirst = withHeaders(twin('/first/%C3%BC/', 'first/\u00fc/index.md'), {
  link: '<https://first.example/%C3%BC?a=%24b>; rel="canonical"',
})
const atOnce = { 'content-location': null, 'x-robots-tag': null, link: null }

/** What an agent, a browser and others accept, and whether it is Markdown that they get. */
const accepted: Readonly<Record<string, boolean>> = {
  'text/markdown': true,
  'Text/Markdown; charset=utf-8': true,
  'text/markdown, text/html, */*': true,
  'text/markdown,*/*;q=0.9': true,
  'text/html;q=0.8, text/markdown;q=0.9': true,
  'text/html;level=1;q=0.8 , text/markdown;variant=GFM;q=0.9': true,
  'text/markdown;q=0.1': true,
  'text/*;q=0.3, text/markdown;q=0.4': true,
  'text/html;q=0, text/markdown;q=1.000': true,
  '*/*, text/markdown': true,
  'text/html, text/markdown': false,
  'text/html;q=0.9, text/markdown;q=0.8': false,
  'text/markdown;q=0.9, text/html': false,
  'text/markdown;q=0.5, */*': false,
  'text/markdown;q=0, */*;q=0': false,
  'text/markdown;q=lots': false,
  'text/markdownish, text/x-text/markdown': false,
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8': false,
  '*/*': false,
  'text/*': false,
  'application/json': false,
  '': false,
}

const vary = 'Accept, Accept-Encoding'
const asked = { Accept: 'text/markdown' }

/** Requests for an article, which is in two forms at one address. */
export const variants: readonly Row[] = [
  ...Object.entries(accepted).map(([Accept, isTwin]) => ({
    path: '/blog/x/?utm=1',
    asked: { Accept },
    ...withHeaders(isTwin ? twinOfX : { ...given('blog/x/index.html', html, fresh) }, isTwin ? { vary } : { vary, ...atOnce }),
  })),
  { path: '/blog/x/', method: 'HEAD', asked, ...withHeaders(twinOfX, { vary }), file: undefined, body: '' },
  {
    path: '/blog/x/',
    asked: { ...asked, 'Accept-Encoding': 'gzip' },
    ...withHeaders(twinOfX, { vary, 'content-encoding': 'gzip' }),
  },
  { path: '/blog/x/index.md', ...withHeaders(twinOfX, { vary }) },
  { path: '/blog/x/index.md?q=/y/index.html', asked: { Accept: 'text/html' }, ...withHeaders(twinOfX, { vary }) },
  { path: '/bl%6Fg/%78/index.md', ...twinOfX },
  { path: '/first/%C3%BC/', asked, ...twinOfFirst },
  { path: '/first/%C3%BC/index.md', ...twinOfFirst },
  { path: '/caf%C3%A9/', asked, ...twin('/caf%C3%A9/', 'caf\u00e9/index.md') },
  { path: '/caf%c3%a9/index.md', ...twin('/caf%C3%A9/', 'caf\u00e9/index.md') },
  {
    path: '/blog/x/',
    asked: { ...asked, Range: 'bytes=2-3' },
    ...withHeaders(twinOfX, { 'content-range': `bytes 2-3/${Buffer.byteLength(`# An article\n\n${long}`)}` }),
    status: 206,
    file: undefined,
    body: 'An',
  },
  {
    path: '/categories/s/',
    asked,
    ...withHeaders(given('categories/s/index.html', html, fresh), { vary: 'Accept-Encoding', ...atOnce }),
    nginx: { headers: { vary }, because: 'it says so of every page' },
  },
  { path: '/', asked, ...withHeaders(given('index.html', html, fresh), atOnce) },
  { path: '/blog/x', asked, ...moved('/blog/x/') },
  { path: '/Blog/X/Index.MD', asked, ...moved('/blog/x/index.md') },
  { path: '/blog/x/index.md/', asked, ...withHeaders(missing, atOnce) },
  { path: '/nowhere/', asked, ...withHeaders(missing, atOnce) },
  { path: '/nowhere/index.md', asked, ...withHeaders(missing, atOnce) },
]
