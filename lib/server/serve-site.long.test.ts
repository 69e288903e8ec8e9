import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { folderWith, page } from '#lib/release/sample-release.ts'
import { requestLog } from '#lib/server/request-log.ts'
import { ask } from '#lib/server/sample-client.ts'
import { shelve } from '#lib/server/sample-site.ts'
import { type ServeOptions, serveSite } from '#lib/server/serve-site.ts'

const files: Readonly<Record<string, string>> = {
  'index.html': page('<h1>Front</h1>'),
  '404.html': page('<h1>Not found</h1>'),
  'blog/x/index.html': page('<h1>An article</h1>'),
}

async function served(more: Readonly<Record<string, string>> = {}, options: Partial<ServeOptions> = {}) {
  const siteDir = await folderWith({})
  const release = await shelve(siteDir, { ...files, ...more })
  const server = await serveSite({ siteDir, host: '127.0.0.1', port: 0, ...options })
  onTestFinished(() => server.close())
  return { siteDir, release, ...server }
}

test('serveSite shows a new release with the next request, and tags what did not change as before', async () => {
  const { address, siteDir } = await served()
  const tags = async () => [(await ask(address, '/')).headers.etag, (await ask(address, '/blog/x/')).headers.etag]
  const [front, article] = await tags()
  await shelve(siteDir, { ...files, 'index.html': page('New') })
  expect((await ask(address, '/')).body).toBe(page('New'))
  const [newFront, newArticle] = await tags()
  expect(newArticle).toBe(article)
  expect(newFront).not.toBe(front)
})

test('a switch under 50 connections gives no error, no mixed answer, and every page its style sheet', {
  timeout: 30_000,
}, async () => {
  const release = (name: string) => ({ ...files, 'index.html': page(name.repeat(5000)), [`assets/${name}.css`]: name.repeat(1000) })
  const { address, siteDir } = await served(release('a'))
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  onTestFinished(() => agent.destroy())
  const get = async (path: string) => {
    const [response] = await once(request(address, { path, agent }).end(), 'response')
    return { status: response.statusCode, body: await text(response) }
  }
  let [isSwitching, answers] = [true, 0]
  const wrong: unknown[] = []
  const visitor = async () => {
    while (isSwitching) {
      const front = await get('/')
      const name = /<body>(.)/.exec(front.body)?.[1] ?? ''
      const style = await get(`/assets/${name}.css`)
      answers += 2
      if (front.body !== page(name.repeat(5000)) || style.body !== name.repeat(1000)) wrong.push([front.status, style.status, name])
    }
  }
  const visitors = Array.from({ length: 50 }, visitor)
  for (const name of ['b', 'c', 'a', 'd', 'b']) {
    await pause(100)
    await shelve(siteDir, release(name))
  }
  isSwitching = false
  await Promise.all(visitors)
  expect(wrong).toEqual([])
  expect(answers).toBeGreaterThan(500)
  expect((await get('/')).body).toBe(page('b'.repeat(5000)))
})

test('serveSite serves on what it has where current is lost or leads nowhere', async () => {
  const { address, siteDir } = await served()
  await rm(join(siteDir, 'current'))
  expect((await ask(address, '/blog/x/')).status).toBe(200)
  await symlink('releases/gone', join(siteDir, 'current'))
  expect((await ask(address, '/blog/x/')).status).toBe(200)
})

test('serveSite answers 500, which nobody keeps, where a listed file is gone or a link, and goes on', async () => {
  const { address, siteDir, release } = await served()
  const file = join(siteDir, 'releases', release.id, 'blog/x/index.html')
  await rm(file)
  expect(await ask(address, '/blog/x/')).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } })
  await symlink('/etc/hostname', file)
  expect(await ask(address, '/blog/x/')).toMatchObject({ status: 500, body: '' })
  expect((await ask(address, '/')).status).toBe(200)
})

test('serveSite sends parts of a file that is too large to be kept, and leaves none open when a visitor goes', async () => {
  const big = 'abcdefghij'.repeat(300_000)
  const { address } = await served({ 'big.pdf': big })
  const openFiles = () => readdirSync('/dev/fd').length
  expect((await ask(address, '/big.pdf')).body.length).toBe(big.length)
  expect((await ask(address, '/big.pdf', 'GET', { Range: 'bytes=2999990-' })).body).toBe('abcdefghij')
  const before = openFiles()
  for (let visitor = 0; visitor < 20; visitor += 1) {
    const [response] = await once(request(address, { path: '/big.pdf', agent: false }).end(), 'response')
    response.destroy()
    await ask(address, '/big.pdf', 'HEAD')
    await ask(address, '/big.pdf', 'GET', { Range: 'bytes=5-2' })
  }
  await pause(200)
  expect(openFiles()).toBeLessThanOrEqual(before + 2)
})

test('health says since when a release is current, and in a sentence why the last edit is not in it', async () => {
  const { address, siteDir } = await served()
  const health = async () => JSON.parse((await ask(address, '/healthz')).body)
  expect(await health()).toMatchObject({ since: expect.stringMatching(/^20\d\d-.*Z$/), failure: null })
  await writeFile(
    join(siteDir, 'failure.json'),
    JSON.stringify({ since: '2026-01-01T00:00:00Z', why: 'content/blog/x.md, line 3: No.' }),
  )
  expect(await health()).toMatchObject({ status: 'ok', failure: { why: 'content/blog/x.md, line 3: No.' } })
  await writeFile(join(siteDir, 'failure.json'), '{"since":')
  expect(await health()).toMatchObject({ status: 'ok', failure: null })
})

test('close tells balancers first, lets a running request finish and takes no new one', { timeout: 30_000 }, async () => {
  const big = 'x'.repeat(5_000_000)
  const { address, close } = await served({ 'big.txt': big }, { drainFor: 300 })
  const [response] = await once(request(address, { path: '/big.txt' }).end(), 'response')
  const closed = close()
  const health = await ask(address, '/healthz')
  expect([health.status, JSON.parse(health.body).status, health.headers['cache-control']]).toEqual([503, 'draining', 'no-store'])
  expect(await ask(address, '/')).toMatchObject({ status: 200, headers: { connection: 'close' } })
  expect((await text(response)).length).toBe(big.length)
  await closed
  await expect(ask(address, '/')).rejects.toThrow('ECONNREFUSED')
})

const broken: Readonly<Record<string, number>> = {
  'GET / nonsense\r\n\r\n': 400,
  'GET / HTTP/1.1\r\n\r\n': 400,
  'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n': 400,
  [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]: 431,
  [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`]: 431,
  'CONNECT example.org:80 HTTP/1.1\r\nHost: x\r\n\r\n': 405,
}
test('serveSite refuses what is no request with the headers of all answers, and goes on', async () => {
  const { address } = await served()
  for (const [written, status] of Object.entries(broken)) {
    const answer = await text(connect(Number(new URL(address).port), '127.0.0.1').end(written))
    expect([written.slice(0, 40), answer.slice(0, 12)]).toEqual([written.slice(0, 40), `HTTP/1.1 ${status}`])
    // Without a host, Node answers by itself.
    if (written !== 'GET / HTTP/1.1\r\n\r\n') expect(answer).toContain("Content-Security-Policy: default-src 'none'")
  }
  expect((await ask(address, '/')).status).toBe(200)
})

test('serveSite logs one line of JSON per request where it is told to', async () => {
  const folder = await folderWith({ 'requests.log': '' })
  const log = await open(join(folder, 'requests.log'), 'a')
  const { address, release } = await served({}, { log: requestLog(log.fd) })
  await ask(address, '/blog/x?a="b"')
  await ask(address, '/nowhere/', 'HEAD')
  await pause(600)
  const lines = (await readFile(join(folder, 'requests.log'), 'utf8')).trimEnd().split('\n')
  await log.close()
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'GET', path: '/blog/x?a="b"', status: 308, release: release.id, bytes: expect.any(Number), ms: expect.any(Number) },
    { method: 'HEAD', path: '/nowhere/', status: 404, release: release.id },
  ])
})

test('serveSite says in plain words why it cannot start', async () => {
  const { address, siteDir } = await served()
  const port = Number(new URL(address).port)
  await expect(serveSite({ siteDir, host: '127.0.0.1', port })).rejects.toThrow('another program uses it already')
  await expect(serveSite({ siteDir: await folderWith({}), host: '127.0.0.1', port: 0 })).rejects.toThrow(
    'Run `npm run build` first.',
  )
})
