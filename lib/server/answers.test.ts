import { mkdir, symlink, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headerRules, headersAt } from '#lib/release/hosting/headers.ts'
import { folderWith } from '#lib/release/sample-release.ts'
import type { Row } from '#lib/server/sample-answers.ts'
import { ask } from '#lib/server/sample-client.ts'
import { askedFiles, askedGone, askedOriginals, askedRedirects, formerFiles, hiddenFiles } from '#lib/server/sample-files.ts'
import { findNginx, serveByNginx } from '#lib/server/sample-nginx.ts'
import { requests } from '#lib/server/sample-requests.ts'
import { shelve } from '#lib/server/sample-site.ts'
import { type RunningServer, serveSite } from '#lib/server/serve-site.ts'

const hsts = 31_536_000
const nginx = findNginx()
const names = nginx === null ? ['npm start'] : ['npm start', 'nginx']
if (nginx === null) {
  console.warn('SKIPPED for nginx: it is not installed, and only the superuser of a system with apt can install it for the tests.')
}
const servers = new Map<string, RunningServer>()

beforeAll(async () => {
  const siteDir = await folderWith({})
  await shelve(siteDir, formerFiles, {}, { hsts })
  const { id } = await shelve(siteDir, askedFiles, askedRedirects, { hsts, gone: askedGone, originals: askedOriginals })
  const folder = join(siteDir, 'releases', id)
  for (const file of hiddenFiles) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), 'secret')
  }
  await symlink('/etc/hostname', join(folder, 'link.txt'))
  servers.set('npm start', await serveSite({ siteDir, host: '127.0.0.1', port: 0 }))
  if (nginx !== null) servers.set('nginx', await serveByNginx(nginx, siteDir))
}, 150_000)
afterAll(() => Promise.all([...servers.values()].map((server) => server.close())))

const {
  'Cache-Control': _,
  'Cross-Origin-Resource-Policy': __,
  ...everywhere
} = headersAt('/404.html', headerRules({ hsts, origin: 'https://example.com' }))
const general = Object.entries(everywhere).map(([name, value]) => [name.toLowerCase(), value] as const)

const expectedOf = (row: Row, server: string): Row =>
  server === 'nginx' && row.nginx ? { ...row, ...row.nginx, headers: { ...row.headers, ...row.nginx.headers } } : row
/** Two lines of one name are one list, and the order of what an answer varies by says nothing. */
const said = (name: string, headers: IncomingHttpHeaders) =>
  (name === 'vary' ? headers.vary?.split(', ').sort().join(', ') : headers[name]) ?? null
const bodyOf = ({ body, file }: Row) => body ?? (file === undefined ? undefined : { ...formerFiles, ...askedFiles }[file])

for (const server of names) {
  test(`${server} answers every request of the table as it says, with the headers of all answers`, async () => {
    for (const row of requests) {
      const { path, method, asked, status, headers, ...rest } = expectedOf(row, server)
      const got = await ask(addressOf(server), path, method, asked)
      const what = `${method ?? 'GET'} ${path.slice(0, 60)} ${JSON.stringify(asked ?? {})}`
      const named = Object.keys(headers ?? {}).map((name) => [name, said(name, got.headers)])
      expect.soft([what, got.status, Object.fromEntries(named)]).toEqual([what, status, headers ?? {}])
      const body = bodyOf({ path, status, ...rest })
      if (body !== undefined) expect.soft([what, got.body]).toEqual([what, body])
      const wanted = general.map(([name, value]) => [name, headers?.[name] ?? value])
      expect.soft([what, ...general.map(([name]) => [name, got.headers[name]])]).toEqual([what, ...wanted])
    }
  })

  test(`${server} answers 304 to a visitor who has the very bytes, and tags each form of them on its own`, async () => {
    const address = addressOf(server)
    const tags = new Set<string>()
    for (const encoding of ['identity', 'gzip', 'br']) {
      const accept = { 'Accept-Encoding': encoding }
      const { headers } = await ask(address, '/blog/x/', 'GET', accept)
      const tag = headers.etag ?? ''
      expect(tag).toMatch(/^"[^"]+"$/)
      tags.add(tag)
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await ask(address, '/blog/x/', 'GET', { ...accept, 'If-None-Match': known })
        expect([known, again.status, again.body]).toEqual([known, 304, ''])
        expect(again.headers).toMatchObject({ etag: tag, 'cache-control': headers['cache-control'] })
        expect(said('vary', again.headers)).toBe('Accept, Accept-Encoding')
        expect(general.map(([name]) => [name, again.headers[name]])).toEqual(general)
      }
      for (const known of ['"other"', '', `${tag}x`])
        expect((await ask(address, '/blog/x/', 'GET', { ...accept, 'If-None-Match': known })).status).toBe(200)
      const whole = await ask(address, '/robots.txt', 'HEAD')
      const part = await ask(address, '/robots.txt', 'GET', { Range: 'bytes=0-0', 'If-Range': whole.headers.etag ?? '' })
      expect([part.status, part.body]).toEqual([206, 'Z'])
    }
    expect(tags.size).toBe(server === 'nginx' ? 2 : 3)
  })

  test(`${server} tags a page and its twin apart, and answers 304 to a visitor who has the one that is asked for`, async () => {
    const get = (more: Readonly<Record<string, string>>) => ask(addressOf(server), '/blog/x/', 'GET', more)
    const tagOf = async (more: Readonly<Record<string, string>>) => (await get(more)).headers.etag ?? ''
    const [html, twin] = [await tagOf({}), await tagOf({ Accept: 'text/markdown' })]
    expect(twin).not.toBe(html)
    const again = await get({ Accept: 'text/markdown', 'If-None-Match': twin })
    expect([again.status, again.body, again.headers.link]).toEqual([304, '', '<https://example.com/blog/x/>; rel="canonical"'])
    expect((await get({ Accept: 'text/markdown', 'If-None-Match': html })).headers['content-type']).toContain('text/markdown')
    expect((await get({ 'If-None-Match': twin })).status).toBe(200)
    expect((await get({ Accept: 'text/markdown', Range: 'bytes=0-0', 'If-Range': html })).status).toBe(200)
  })

  test(`${server} says how it is at /healthz, which nobody keeps`, async () => {
    const { status, headers, body } = await ask(addressOf(server), '/healthz')
    expect([status, headers['cache-control'], headers['content-type']]).toEqual([200, 'no-store', 'application/json'])
    expect(JSON.parse(body)).toMatchObject({
      status: 'ok',
      release: expect.any(String),
      files: Object.keys(askedFiles).length,
      pages: 7,
    })
  })
}

for (const name of names) {
  test(`${name} answers a site below a path there, leads to it from the root, and has nothing beside it`, async () => {
    const siteDir = await folderWith({})
    const below = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`blog/${file}`, text]))
    const redirects = { '/': '/blog/', '/blog/old/x/': '/blog/blog/x/' }
    await shelve(siteDir, below(formerFiles), redirects, { origin: 'https://example.com/blog' })
    await shelve(siteDir, below(askedFiles), redirects, { origin: 'https://example.com/blog', gone: ['/blog/withdrawn/'] })
    const server =
      name === 'nginx' && nginx !== null
        ? await serveByNginx(nginx, siteDir)
        : await serveSite({ siteDir, host: '127.0.0.1', port: 0 })
    if (name !== 'nginx') expect(server.home).toBe(`${server.address}/blog/`)
    for (const [path, status, location, header] of [
      ['/', 308, '/blog/'],
      ['/blog', 308, '/blog/'],
      ['/Blog/?a=b', 308, '/blog/?a=b'],
      ['/blog/', 200, undefined, ['speculation-rules', '"/blog/speculation-rules.json"']],
      ['/blog/blog/x/', 200, undefined, ['cache-control', 'public, max-age=0, must-revalidate']],
      ['/blog/blog/x/index.md', 200, undefined, ['link', '<https://example.com/blog/blog/x/>; rel="canonical"']],
      ['/blog/assets/a-1F.css', 200, undefined, ['cache-control', 'public, max-age=31536000, immutable']],
      ['/blog/assets/old-2a.css', 200],
      ['/blog/feed.xml', 200, undefined, ['access-control-allow-origin', '*']],
      ['/blog/search/', 200, undefined, ['content-security-policy', expect.stringContaining('wasm-unsafe-eval')]],
      ['/blog/old/x/', 308, '/blog/blog/x/'],
      ['/blog/withdrawn/', 410],
      ['/blog/404.html', 404],
      ['/blog/nowhere/', 404, undefined, ['content-type', 'text/html; charset=utf-8']],
      ['/nowhere/', 404],
      ['/robots.txt', 404],
      ['/release.json', 404],
      ['/blog/release.json', 404],
    ] as const) {
      const { headers, ...got } = await ask(server.address, path)
      expect.soft([path, got.status, headers.location]).toEqual([path, status, location])
      if (header) expect.soft([path, headers[header[0]]]).toEqual([path, header[1]])
      if (status === 404 || status === 410) expect.soft([path, got.body]).toEqual([path, askedFiles['404.html']])
    }
    await server.close()
  })
}

test('no answer of npm start says what serves it', async () => {
  const { headers } = await ask(addressOf('npm start'), '/')
  expect([headers.server, headers['x-powered-by'], headers.via]).toEqual([undefined, undefined, undefined])
})

function addressOf(server: string): string {
  const address = servers.get(server)?.address
  if (address === undefined) throw new Error(`${server} does not run.`)
  return address
}
