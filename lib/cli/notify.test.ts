import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { contentWith } from '#lib/check/sample-catalog.ts'
import { folderWith } from '#lib/release/sample-release.ts'
import { shelve } from '#lib/server/sample-site.ts'
import release from './release.ts'
import { run } from './sample-commands.ts'

const key = '0123456789abcdef'
let server: Server
let endpoint = ''
/** What the end point was sent, and what it answers. */
let sent: unknown[] = []
let answer: (path: string) => number | null = () => 200

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    sent.push({ type: request.headers['content-type'], method: request.method, ...JSON.parse(Buffer.concat(parts).toString()) })
    const status = answer(request.url ?? '')
    if (status === null) response.destroy()
    else response.writeHead(status, { Location: '/elsewhere' }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  endpoint = typeof address === 'object' ? `http://127.0.0.1:${address?.port}/indexnow` : ''
})
afterAll(() => server.close())
beforeEach(() => {
  sent = []
  answer = () => 200
})

const page = (text: string, address: string, robots = 'max-image-preview:large') =>
  `<!doctype html><html lang="en"><head><title>A page</title><meta name="robots" content="${robots}"><link rel="canonical" href="https://example.com${address}"></head><body>${text}</body></html>`
const files = {
  'index.html': page('Home', '/'),
  '404.html': page('Not found', '/404/'),
  'blog/a/index.html': page('A', '/blog/a/'),
  'caf\u00e9/index.html': page('C', '/caf%C3%A9/'),
  'hidden/index.html': page('Hidden', '/hidden/', 'noindex, max-snippet:-1'),
  'copied/index.html': page('Copied', '/blog/a/'),
  'feed.xml': '<rss/>',
  [`${key}.txt`]: key,
}

const site = 'name: Desk\norigin: https://example.com\ndescription: About.\n'
const contentFor = (whom: string) => contentWith({ 'site.yaml': `${site}indexNow:\n  endpoint: ${whom}\n  key: ${key}\n` })

const notify = (siteDir: string, content: string, ...words: readonly string[]) =>
  run(release, ['notify', ...words], { SITE_DIR: siteDir, CONTENT_DIR: content })

/** The same as a command of its own. */
function npmRunNotify(siteDir: string, content: string): Promise<{ status: number; said: string }> {
  const env = { ...process.env, SITE_DIR: siteDir, CONTENT_DIR: content }
  return new Promise((done) => {
    execFile(process.execPath, ['lib/cli/run.mjs', 'release', 'notify'], { env }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}

const told = (...addresses: readonly string[]) => [
  {
    method: 'POST',
    type: 'application/json; charset=utf-8',
    host: 'example.com',
    key,
    keyLocation: `https://example.com/${key}.txt`,
    urlList: addresses.map((address) => `https://example.com${address}`),
  },
]

test('npm run release -- notify sends what has changed since the last time, and only what may be indexed', {
  timeout: 120_000,
}, async () => {
  const siteDir = await folderWith({})
  const content = contentFor(endpoint)
  await shelve(siteDir, files)
  expect(await npmRunNotify(siteDir, content)).toEqual({ status: 0, said: `3 addresses sent to ${endpoint}.\n` })
  expect(sent).toEqual(told('/', '/blog/a/', '/caf%C3%A9/'))

  sent = []
  expect((await notify(siteDir, content)).said).toBe('Nothing has changed since the last time: nothing was sent.\n')
  expect(sent).toEqual([])

  const { 'caf\u00e9/index.html': _removed, ...kept } = files
  const next = { ...kept, 'blog/a/index.html': page('A, changed', '/blog/a/'), 'blog/b/index.html': page('B', '/blog/b/') }
  await shelve(siteDir, { ...next, 'hidden/index.html': page('Hidden, changed', '/hidden/', 'noindex') })
  const dry = await notify(siteDir, content, '--dry-run')
  expect(dry).toEqual({
    status: 0,
    said: `/blog/a/\n/blog/b/\n/caf\u00e9/\n3 addresses would be sent to ${endpoint}. Nothing was sent.\n`,
  })
  expect(sent).toEqual([])
  await notify(siteDir, content)
  expect(sent).toEqual(told('/blog/a/', '/blog/b/', '/caf%C3%A9/'))
})

test('where the end point refuses or is silent, it is said why and nothing is recorded', { timeout: 120_000 }, async () => {
  const siteDir = await folderWith({})
  const content = contentFor(endpoint)
  await shelve(siteDir, files)
  for (const [status, says] of [
    [403, /could not verify the key/],
    [422, /not of this site/],
    [429, /Try again later/],
    [500, /it answered 500/],
    [302, /it answered 302/],
    [null, /no connection was made/],
  ] as const) {
    answer = (path) => (path === '/elsewhere' ? 200 : status)
    const failed = await notify(siteDir, content)
    expect(failed.status).toBe(1)
    expect(failed.said).toMatch(says)
    expect(failed.said).not.toMatch(/^\s+at /m)
  }
  expect(() => readFileSync(join(siteDir, 'notified.json'))).toThrow()
  answer = () => 202
  expect((await notify(siteDir, content)).said).toBe(`3 addresses sent to ${endpoint}.\n`)
})

test('what was recorded and cannot be read, or is of another origin, counts for nothing', { timeout: 120_000 }, async () => {
  const siteDir = await folderWith({})
  const content = contentFor(endpoint)
  await shelve(siteDir, files)
  await notify(siteDir, content)
  const state = join(siteDir, 'notified.json')
  const recorded = readFileSync(state, 'utf8')
  for (const text of [recorded.slice(0, 60), '[]', recorded.replace('https://example.com', 'https://other.example')]) {
    writeFileSync(state, text)
    expect((await notify(siteDir, content)).said).toBe(`3 addresses sent to ${endpoint}.\n`)
  }
})

test('nothing is sent without an end point, a release, its key file, or by a command that is misspelled', {
  timeout: 120_000,
}, async () => {
  const siteDir = await folderWith({})
  const content = contentFor(endpoint)
  expect((await notify(siteDir, content)).said).toMatch(/^There is no release/)
  const { [`${key}.txt`]: _key, ...keyless } = files
  await shelve(siteDir, keyless)
  expect((await notify(siteDir, content)).said).toMatch(/does not show the key/)
  await shelve(siteDir, files)
  expect((await notify(siteDir, contentWith({ 'site.yaml': site }))).said).toMatch(/Add these lines/)
  expect((await notify(siteDir, contentFor('http://example.com/indexnow'))).said).toMatch(/site.yaml has mistakes/)
  expect((await notify(siteDir, content, 'dry-run')).status).toBe(1)
  expect((await notify(siteDir, content, '--dryrun')).status).toBe(2)
  rmSync(join(siteDir, 'current'))
  expect((await notify(siteDir, content)).status).toBe(1)
  expect(sent).toEqual([])
})
