import { once } from 'node:events'
import { rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-export.ts'
import { serveSite } from '#lib/server/serve-site.ts'

interface Given {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Ask for `path` exactly as it stands, which `fetch` would tidy up. */
async function ask(address: string, path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Given> {
  const asked = request(address, { path, method, headers, agent: false }).end()
  const [response] = await once(asked, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

async function served(files: Readonly<Record<string, string>> = {}) {
  const siteDir = await folderWith({})
  await publishSample(siteDir, { ...sampleFiles, ...files })
  const server = await serveSite({ siteDir, host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  return { siteDir, ...server }
}

const assets = {
  'robots.txt': 'Zürich',
  'feed.xml': '<rss/>',
  'café/index.html': page('Café'),
  'a b/c,d+e&f.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '100%.txt': '100%',
  '_next/static/a1.css': 'p{}',
  'media/x-3f-640.avif': 'picture',
}
const year = 'public, max-age=31536000, immutable'
const fresh = 'public, max-age=0, must-revalidate'

const found: Readonly<Record<string, readonly [file: string, type: string, cache: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8', fresh],
  '/?utm_source=x': ['index.html', 'text/html; charset=utf-8', fresh],
  '/blog/x/': ['blog/x/index.html', 'text/html; charset=utf-8', fresh],
  '/caf%C3%A9/': ['café/index.html', 'text/html; charset=utf-8', fresh],
  '/cafe%CC%81/': ['café/index.html', 'text/html; charset=utf-8', fresh],
  '/robots.txt': ['robots.txt', 'text/plain; charset=utf-8', fresh],
  '/feed.xml': ['feed.xml', 'application/xml; charset=utf-8', fresh],
  '/a%20b/c%2Cd+e%26f.svg': ['a b/c,d+e&f.svg', 'image/svg+xml; charset=utf-8', fresh],
  '/100%25.txt': ['100%.txt', 'text/plain; charset=utf-8', fresh],
  '/_next/static/a1.css': ['_next/static/a1.css', 'text/css; charset=utf-8', year],
  '/media/x-3f-640.avif': ['media/x-3f-640.avif', 'image/avif', year],
}
const all: Readonly<Record<string, string>> = { ...sampleFiles, ...assets }

test('serveSite sends each file with its type and how long to keep it, to HEAD without the file', async () => {
  const { address } = await served(assets)
  for (const [path, [file, type, cache]] of Object.entries(found)) {
    const [got, head] = [await ask(address, path), await ask(address, path, 'HEAD')]
    expect([path, got.status, got.body, got.headers['content-type']]).toEqual([path, 200, all[file], type])
    expect(got.headers).toMatchObject({ 'cache-control': cache, 'x-content-type-options': 'nosniff', vary: 'Accept-Encoding' })
    expect(got.headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect({ ...head, headers: { ...head.headers, date: '' } }).toEqual({ ...got, body: '', headers: { ...got.headers, date: '' } })
  }
})

const movedTo: Readonly<Record<string, string>> = {
  '/blog/x': '/blog/x/',
  '/blog/x?a=1&b=//c': '/blog/x/?a=1&b=//c',
  '/blog/x/index.html': '/blog/x/',
  '/index.html': '/',
  '/caf%C3%A9': '/caf%C3%A9/',
}
test('serveSite sends a visitor on to the one address of a page', async () => {
  const { address } = await served(assets)
  for (const [path, to] of Object.entries(movedTo)) {
    const { status, headers } = await ask(address, path)
    expect([path, status, headers.location]).toEqual([path, 308, to])
  }
})

const unknown = [
  '/nowhere/',
  '/blog',
  '/blog/',
  '/_next/static/',
  '/404',
  '/404.html',
  '/release.json',
  '/.env',
  '/.hidden/x.txt',
  '/unlisted.txt',
  '/..%2f..%2fetc%2fpasswd',
  '/../../etc/passwd',
  '/%2e%2e/release.json',
  '/blog%2Fx/',
  '//example.org/blog/x',
  '/constructor',
  '/robots.txt%00',
  '/blog/x/%5C..',
]
test('serveSite answers 404 with the page for it wherever the release lists nothing', async () => {
  const { address, siteDir } = await served(assets)
  for (const file of ['.env', 'unlisted.txt']) await writeFile(join(siteDir, 'current', file), 'secret')
  for (const path of unknown) {
    const [got, head] = [await ask(address, path), await ask(address, path, 'HEAD')]
    expect([path, got.status, got.body, got.headers['content-type']]).toEqual([path, 404, all['404.html'], found['/']?.[1]])
    expect([head.status, head.body, head.headers['content-length']]).toEqual([404, '', got.headers['content-length']])
    expect(got.headers['cache-control']).toBe(fresh)
  }
})

test('serveSite answers 400 to an address that is none', async () => {
  const { address } = await served()
  for (const path of ['/%', '/%zz/', '/%E0%A4%A', '*', 'blog/x/'])
    expect([path, (await ask(address, path)).status]).toEqual([path, 400])
})

test('serveSite answers 405 to everything but GET and HEAD', async () => {
  const { address } = await served()
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    const { status, headers } = await ask(address, '/', method)
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
  }
})

test('serveSite answers 304 to a visitor who has the page, with the headers that keep it', async () => {
  const { address } = await served()
  const { headers } = await ask(address, '/')
  const tag = headers.etag ?? ''
  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
    const again = await ask(address, '/', 'GET', { 'If-None-Match': known })
    expect([again.status, again.body]).toEqual([304, ''])
    expect(again.headers).toMatchObject({ etag: tag, 'cache-control': fresh, vary: 'Accept-Encoding' })
  }
  for (const known of ['"other"', '', `${tag}x`])
    expect((await ask(address, '/', 'GET', { 'If-None-Match': known })).status).toBe(200)
})

test('serveSite gives a page the same tag in every release that has it so', async () => {
  const { address, siteDir } = await served()
  const tags = async () => [(await ask(address, '/')).headers.etag, (await ask(address, '/blog/x/')).headers.etag]
  const [front, article] = await tags()
  await publishSample(siteDir, { ...sampleFiles, 'index.html': page('New') })
  const [newFront, newArticle] = await tags()
  expect(newArticle).toBe(article)
  expect(newFront).not.toBe(front)
})

test('serveSite sends what is ready in Brotli to whom takes it', async () => {
  const siteDir = await folderWith({})
  await publishSample(siteDir)
  await writeFile(join(siteDir, 'current/index.html.br'), brotliCompressSync('short'))
  const server = await serveSite({ siteDir, host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  const { headers } = await ask(server.address, '/', 'GET', { 'Accept-Encoding': 'gzip, br' })
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html; charset=utf-8' })
  expect((await ask(server.address, '/')).body).toBe(sampleFiles['index.html'])
})

const ranges = ['bytes=5-2', 'bytes=0-0', 'bytes=-5', 'bytes=999999-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,3-4']
test('serveSite sends the whole file, whatever range is asked for', async () => {
  const { address } = await served()
  for (const range of ranges) expect((await ask(address, '/', 'GET', { Range: range })).body).toBe(sampleFiles['index.html'])
})

test('serveSite shows a new release with the next request', async () => {
  const { address, siteDir } = await served()
  await publishSample(siteDir, { ...sampleFiles, 'index.html': page('New') })
  expect((await ask(address, '/')).body).toBe(page('New'))
})

test('serveSite serves on what it has where current is lost or leads nowhere', async () => {
  const { address, siteDir } = await served()
  await rm(join(siteDir, 'current'))
  expect((await ask(address, '/blog/x/')).status).toBe(200)
  await symlink('releases/gone', join(siteDir, 'current'))
  expect((await ask(address, '/blog/x/')).status).toBe(200)
})

test('serveSite drops one visitor, and not all, where a file cannot be read', async () => {
  const { address, siteDir } = await served()
  await rm(join(siteDir, 'current/blog'), { recursive: true })
  await expect(ask(address, '/blog/x/')).rejects.toThrow()
  expect((await ask(address, '/')).status).toBe(200)
})

test('close lets a running request finish and takes no new one', async () => {
  const big = page('x'.repeat(5_000_000))
  const { address, siteDir } = await served({ 'big/index.html': big })
  const server = await serveSite({ siteDir, host: '127.0.0.1', port: 0 })
  const running = request(server.address, { path: '/big/' }).end()
  const [response] = await once(running, 'response')
  const closed = server.close()
  expect((await text(response)).length).toBe(big.length)
  await closed
  await expect(ask(server.address, '/')).rejects.toThrow('ECONNREFUSED')
  expect((await ask(address, '/')).status).toBe(200)
})

test('serveSite survives what is no HTTP', async () => {
  const { address } = await served()
  const socket = connect(Number(new URL(address).port), '127.0.0.1').end('GET / nonsense\r\n\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1.1 400/)
  expect((await ask(address, '/')).status).toBe(200)
})

test('serveSite says in plain words why it cannot start', async () => {
  const { address, siteDir } = await served()
  const port = Number(new URL(address).port)
  await expect(serveSite({ siteDir, host: '127.0.0.1', port })).rejects.toThrow('another program uses it already')
  await expect(serveSite({ siteDir: await folderWith({}), host: '127.0.0.1', port: 0 })).rejects.toThrow(
    'Run `npm run build` first.',
  )
})
