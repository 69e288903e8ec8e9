import { expect, test } from 'vitest'
import { type Files, importOf } from '#lib/import/sample-import.ts'

const head =
  '<head><title>Low Tide | Pier</title><meta property="og:site_name" content="Pier"><meta name="description" content="What it says."><meta property="article:published_time" content="2019-03-01T09:00:00Z"><meta name="author" content="Ann Lee"><link rel="canonical" href="https://pier.example/log/low-tide/"><style>p { color: red }</style><script>let a = "words of a script"</script></head>'
const page = (body: string, top = head): string => `<!doctype html><html lang="en">${top}<body>${body}</body></html>`
const words = '<p>The <em>sea</em> goes out, and comes back.</p>'
const imported = (files: Files, file?: string) => importOf(files, file === undefined ? {} : { file })

test.each([
  [
    'main',
    `<header>Home About</header><main><h1>Low Tide</h1>${words}</main><footer>All rights</footer>`,
    ['Home About', 'All rights'],
  ],
  [
    'one article',
    `<nav><a href="/">Home</a></nav><article><h1>Low Tide</h1>${words}</article><aside>Popular</aside>`,
    ['Home', 'Popular'],
  ],
  [
    'an article in main',
    `<main><div class="crumbs">You are here</div><article><h1>Low Tide</h1>${words}</article></main>`,
    ['You are here'],
  ],
  [
    'main, with teasers that are articles',
    `<main><h1>Low Tide</h1>${words}</main><article>A</article><article>B</article>`,
    ['A', 'B'],
  ],
  ['the role of main', `<div>Top</div><div role="main"><h1>Low Tide</h1>${words}</div>`, ['Top']],
  ['what a machine takes for its body', `<div>Top</div><div itemprop="articleBody"><h1>Low Tide</h1>${words}</div>`, ['Top']],
  [
    'nothing but furniture around it',
    `<nav>Home</nav><div><h1>Low Tide</h1>${words}</div><div class="related-posts">More</div>`,
    ['Home', 'More'],
  ],
  [
    'furniture in it',
    `<article><h1>Low Tide</h1><div class="share">Tweet this</div>${words}<form>Your name</form></article>`,
    ['Tweet this', 'Your name'],
  ],
])('the article of a page with %s is found; all else is cut and listed', async (_, body, cuts) => {
  const { files, report } = await imported({ 'low-tide.html': page(body) }, 'low-tide.html')
  expect(files['blog/low-tide.md']).toBe(
    '---\ndescription: What it says.\ndate: 2019-03-01T09:00:00Z\nauthor: Ann Lee\naliases:\n  - /log/low-tide/\n---\n\n# Low Tide\n\nThe _sea_ goes out, and comes back.\n',
  )
  expect(report.texts[0]?.cuts.map((cut) => cut.words)).toEqual(cuts)
  expect(report.texts[0]?.words).toMatchObject({ lost: [], cut: cuts.join(' ').split(' ').length })
})

test.each([
  ['a title of its page', page(`<main>${words}</main>`), 'title: Low Tide'],
  [
    'a title behind a line',
    page(`<main>${words}</main>`, '<head><title>Low Tide – and high</title></head>'),
    'title: Low Tide – and high',
  ],
  ['no title at all', page(`<main><h1>Low Tide</h1>${words}</main>`, ''), '# Low Tide'],
  ['no html around it', `<h1>Low Tide</h1>${words}`, '# Low Tide'],
  [
    'a day in its text',
    page(`<main><h1>Low Tide</h1><time datetime="2019-03-01">1 March</time>${words}</main>`, ''),
    'date: 2019-03-01',
  ],
  [
    'a wish not to be found',
    page(`<main><h1>Low Tide</h1>${words}</main>`, '<head><meta name="robots" content="noindex"></head>'),
    'unlisted: true',
  ],
])('a page with %s is understood', async (_, html, line) => {
  const { files } = await imported({ 'low-tide.html': html }, 'low-tide.html')
  expect(files['blog/low-tide.md']).toContain(`${line}\n`)
})

test('a folder of pages keeps its addresses, links and pictures; its front page and pages that forward are none', async () => {
  const { files, report } = await imported({
    'index.html': page('<main><h1>Pier</h1><p>Welcome.</p></main>', ''),
    '2019/low.html': page(`<main><h1>Low</h1><p><a href="high.html">next</a> <img src="../img/m.svg" alt="M"></p></main>`, ''),
    '2019/high.html': page(`<main><h1>High</h1>${words}</main>`, ''),
    'old.html': '<meta http-equiv="refresh" content="0; url=/2019/low.html">',
    'img/m.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
  })
  expect(files['blog/low/index.md']).toContain('[next](/blog/high/) ![M](./m.svg)')
  expect(files['blog/high.md']).toContain('- /2019/high.html\n')
  expect(files['redirects.yaml']).toBe('/old.html: /blog/low/\n')
  expect(report.texts).toHaveLength(2)
  expect(report.left).toEqual(['index.html is the front page.'])
})
