import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchContent } from '#lib/import/fetch-content.ts'
import { importContent } from '#lib/import/import-content.ts'
import { folderOf, textsIn } from '#lib/import/sample-import.ts'
import { download } from './download.ts'
import { type Network, publicNetwork } from './network.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const step = <Result>(_: string, work: (count: () => void) => Promise<Result>) => work(() => {})

/** This machine alone may be asked, as a test does. */
const loopback: Network = { refuses: () => null, allows: (ip) => ip === '127.0.0.1' }

const answers: Readonly<Record<string, RequestListener>> = {
  '/m.png': (_, response) => void response.end(png),
  '/photo.jpg': (_, response) => void response.end(png),
  '/moved': (_, response) => void response.writeHead(302, { location: '/m.png' }).end(),
  '/inside': (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/round': (_, response) => void response.writeHead(301, { location: '/round' }).end(),
  '/page': (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('<!doctype html><html>'),
  '/large': (_, response) => void response.writeHead(200, { 'content-length': 90_000_000 }).end(),
  '/endless': (_, response) => {
    response.write(png)
    const more = () => response.write(Buffer.alloc(1_000_000), () => setImmediate(more))
    more()
    response.on('error', () => {})
  },
  '/broken': (_, response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write(png, () => response.destroy())
  },
}
const server = createServer((request, response) =>
  (answers[request.url ?? ''] ?? ((_, other) => void other.writeHead(404).end()))(request, response),
)
let host = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const site = 'name: Pier\norigin: https://pier.example\ndescription: By the sea.\n'

test('pictures of other hosts are put beside their texts, whose other letters stay', async () => {
  const into = folderOf({
    'site.yaml': site,
    'blog/low.md': `---\ntitle: Low\nimage: ${host}/photo.jpg\n---\n\nOne ![M](${host}/m.png "The moon.") and <img src="${host}/moved" alt="M">.\r\n\n\`![a](${host}/code.png)\` [a link](${host}/page)\n`,
    'blog/high/index.md': `---\ntitle: High\n---\n\n![M](${host}/m.png) ![N][n]\n\n[n]: ${host}/photo.jpg\n`,
    'blog/none.md': '---\ntitle: None\n---\n\nWords.\n',
  })
  const before = textsIn(into)
  const { lines, isWhole } = await fetchContent(into, loopback, step)
  expect(isWhole).toBe(true)
  expect(lines.join('\n')).toContain('5 pictures fetched for 2 texts')
  const after = textsIn(into)
  expect(after).toMatchObject({
    'site.yaml': site,
    'blog/none.md': before['blog/none.md'],
    'blog/low.md': `---\ntitle: Low\nimage: ./low/photo.png\n---\n\nOne ![M](./low/m.png "The moon.") and <img src="./low/moved.png" alt="M">.\r\n\n\`![a](${host}/code.png)\` [a link](${host}/page)\n`,
    'blog/high/index.md': '---\ntitle: High\n---\n\n![M](./m.png) ![N][n]\n\n[n]: ./photo.png\n',
  })
  expect(Object.keys(after)).toEqual(
    expect.arrayContaining(['blog/low/m.png', 'blog/low/moved.png', 'blog/low/photo.png', 'blog/high/m.png']),
  )
  expect((await fetchContent(into, loopback, step)).lines.join()).toContain('Nothing to fetch')
  expect(textsIn(into)).toEqual(after)
})

test('a picture that is written into a text becomes a file', async () => {
  const into = folderOf({ 'site.yaml': site, 'blog/low.md': `# Low\n\n![M](data:image/png;base64,${png.toString('base64')})\n` })
  expect((await fetchContent(into, publicNetwork, step)).isWhole).toBe(true)
  expect(textsIn(into)['blog/low.md']).toMatch(/^# Low\n\n!\[M\]\(\.\/low\/picture-[0-9a-f]{8}\.png\)\n$/)
})

test.each([
  ['it is not there', '/nothing', /answers 404/],
  ['it is no picture', '/page', /no picture/],
  ['it is too large', '/large', /larger than 30 MB/],
  ['it never ends', '/endless', /larger than 30 MB/],
  ['it breaks off', '/broken', /broke off|aborted|reset/],
  ['it leads on without end', '/round', /leads on more than 4 times/],
  ['it leads to where nobody may ask', '/inside', /169\.254\.169\.254 is not public/],
])('if a picture cannot be had because %s, its text stays, and the report names file and line', async (_, path, why) => {
  const text = `# Low\n\nOne\n\n![M](${host}${path})\n`
  const into = folderOf({ 'site.yaml': site, 'blog/low.md': text })
  const { lines, isWhole } = await fetchContent(into, loopback, step)
  expect(isWhole).toBe(false)
  expect(lines.join('\n')).toMatch(new RegExp(`blog/low\\.md:5 ${host}${path} .*${why.source}`))
  expect(textsIn(into)).toEqual({ 'site.yaml': site, 'blog/low.md': text })
})

test('an import fetches what its texts show, and is the same when it is run again', async () => {
  const from = folderOf({ 'low.md': `# Low\n\n![M](${host}/m.png)\n` })
  const request = { from, into: join(folderOf(), 'content'), dryRun: false, force: false, network: loopback }
  await importContent(request, step)
  const files = textsIn(request.into)
  expect(files['blog/low.md']).toBe('# Low\n\n![M](./low/m.png)\n')
  expect(await importContent(request, step)).toMatchObject({ added: 0, different: [] })
  expect(textsIn(request.into)).toEqual(files)
})

test.each([
  ['http', 'http://a.example/a.png', /only https/],
  ['a port of its own', 'https://a.example:8443/a.png', /usual port/],
  ['a password', 'https://ann:secret@a.example/a.png', /password/],
  ['this machine', 'https://127.0.0.1/a.png', /not public/],
  ['this machine in other digits', 'https://2130706433/a.png', /not public/],
  ['this machine by its name', 'https://localhost/a.png', /not public/],
  ['this machine in version 6', 'https://[::1]/a.png', /not public/],
  ['version 4 within version 6', 'https://[::ffff:10.0.0.1]/a.png', /not public/],
  ['what translates to version 4', 'https://[64:ff9b::a00:1]/a.png', /not public/],
  ['a private network', 'https://10.1.2.3/a.png', /not public/],
  ['another', 'https://192.168.0.1/a.png', /not public/],
  ['the one between', 'https://172.31.0.1/a.png', /not public/],
  ['that of a provider', 'https://100.64.0.1/a.png', /not public/],
  ['what clouds tell their machines', 'https://169.254.169.254/a.png', /not public/],
  ['all at once', 'https://224.0.0.1/a.png', /not public/],
  ['private version 6', 'https://[fd00::1]/a.png', /not public/],
])('%s is never asked', async (_, address, why) => {
  await expect(download(address, publicNetwork)).rejects.toThrow(why)
})

test.each([
  ['1.1.1.1', true],
  ['172.32.0.1', true],
  ['2606:4700::1111', true],
  ['2001:db8::1', false],
  ['2002:a00:1::1', false],
  ['::', false],
  ['fe80::1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['198.18.0.1', false],
])('the machine at %s is public: %s', (ip, isPublic) => {
  expect(publicNetwork.allows(ip)).toBe(isPublic)
})
