import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { belowRoot } from '#lib/release/below-root.ts'
import { headersAt } from '#lib/release/hosting/headers.ts'
import { currentRelease } from '#lib/release/manifest/release.ts'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'
import { writeFolder } from '#lib/release/shelf/write-folder.ts'

const origin = 'https://name.github.io/Blog'
const files = {
  ...sampleFiles,
  'index.html': page(
    '<h1>Home</h1><a href="/blog/x/">x</a><a href="/old/">old</a><a href="/shop/">shop</a><a href="https://name.github.io/other/">other</a><pre><code>/blog/x/</code></pre>',
  ),
  'robots.txt': 'x',
  'blog/x/index.md': '# x',
}
const settings = {
  origin,
  elsewhere: ['/shop/'],
  redirects: { '/old/': '/blog/x/', '/away/': 'https://other.example/' },
  gone: ['/withdrawn/'],
  originals: { '/blog/x/': 'https://first.example/' },
}

test('a site below a path lies there whole, names all of it there, and is led to from the root of its host', async () => {
  const siteDir = await folderWith({})
  await publishSample(siteDir, files, settings)
  const release = await currentRelease(siteDir)
  if (release === null) throw new Error('There is no release.')
  expect(Object.keys(release.files)).toEqual(
    ['404.html', 'blog/x/index.html', 'blog/x/index.md', 'index.html', 'robots.txt', 'speculation-rules.json'].map(
      (file) => `Blog/${file}`,
    ),
  )
  expect(release.redirects).toEqual({ '/': '/Blog/', '/Blog/old/': '/Blog/blog/x/', '/Blog/away/': 'https://other.example/' })
  expect(release.gone).toEqual(['/Blog/withdrawn/'])
  const html = await readFile(join(siteDir, 'current/Blog/index.html'), 'utf8')
  expect(html.match(/href="[^"]*"/g)).toEqual([
    'href="https://example.com/"',
    'href="/Blog/blog/x/"',
    'href="/Blog/old/"',
    'href="/Blog/shop/"',
    'href="https://name.github.io/other/"',
  ])
  expect(html).toContain('<code>/blog/x/</code>')
  expect(headersAt('/Blog/', release.headers)['Speculation-Rules']).toBe('"/Blog/speculation-rules.json"')
  expect(headersAt('/Blog/blog/x/index.md', release.headers)).toMatchObject({
    Link: '<https://first.example/>; rel="canonical"',
    'Content-Location': '/Blog/blog/x/index.md',
  })
  expect(JSON.parse(await readFile(join(siteDir, 'current/Blog/speculation-rules.json'), 'utf8')).prefetch[0].where).toEqual({
    and: [{ href_matches: ['/Blog/', '/Blog/*/'] }, { not: { href_matches: ['/Blog/shop{/*}?'] } }],
  })
})

test('a link that is broken below a path stops the release, and names its file', async () => {
  const broken = { ...files, 'blog/x/index.html': page('<a href="/nowhere/">x</a>') }
  await expect(
    publishSample(await folderWith({}), broken, { ...settings, sources: { '/blog/x/': 'content/blog/x.md' } }),
  ).rejects.toThrow('Blog/blog/x/index.html (content/blog/x.md): /Blog/nowhere/ does not exist.')
})

test('belowRoot changes nothing of a site that has its host for itself', () => {
  const input = { origin: 'https://example.com' } as Parameters<typeof belowRoot>[0]
  expect(belowRoot(input)).toBe(input)
})

test('for a host without headers each page says its policy, and a page leads on from each former address', async () => {
  const siteDir = await folderWith({})
  const { files: listed } = await publishSample(
    siteDir,
    { ...files, 'search/index.html': page('') },
    { ...settings, host: 'github-pages' },
  )
  const current = (file: string) => readFile(join(siteDir, 'current/Blog', file), 'utf8')
  const html = await current('index.html')
  expect(html).toMatch(
    /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; /,
  )
  expect(html).not.toMatch(/frame-ancestors|wasm-unsafe-eval/)
  expect(await current('search/index.html')).toContain('wasm-unsafe-eval')
  expect(await current('old/index.html')).toContain('url=/Blog/blog/x/')
  expect(await current('.nojekyll')).not.toBe('')
  expect(Object.keys(listed).filter((file) => /old|nojekyll/.test(file))).toEqual([])
})

test('writeFolder writes what the host serves: for GitHub Pages what is below the path, for others all, without compressed forms', async () => {
  for (const [host, written] of [
    ['github-pages', ['.nojekyll', '404.html', 'away', 'blog', 'index.html', 'old', 'robots.txt', 'speculation-rules.json']],
    ['cloudflare-pages', ['404.html', 'Blog', '_headers', '_redirects']],
    ['vercel', ['404.html', 'Blog', 'vercel.json']],
    ['s3-cloudfront', ['Blog', 'index.html']],
  ] as const) {
    const siteDir = await folderWith({})
    await publishSample(siteDir, files, { ...settings, host })
    const folder = join(siteDir, 'dist')
    await writeFolder(siteDir, folder)
    expect((await readdir(folder)).sort()).toEqual(written)
    expect((await readdir(folder, { recursive: true })).filter((file) => /\.(?:br|gz)$|release\.json/.test(file))).toEqual([])
    await expect(writeFolder(siteDir, folder)).rejects.toThrow('is not empty')
  }
})
