import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { article, contentWith } from '#lib/check/sample-catalog.ts'
import { checksum } from '#lib/ready-file.ts'
import type { Ask } from './ask-catalog.ts'
import { deskAnswers } from './desk-answers.ts'
import { answerEditor } from './editor-requests.ts'

let server: Server
let port = 0
let root = ''
let shown = ''
let answers: Record<string, (...about: never[]) => Promise<unknown>>

const before = article({ title: 'A call', date: '2026-01-02', draft: 'true' })
const after = before.replace('One sentence', 'Another sentence')

beforeAll(async () => {
  const ask = ((name: string, ...about: never[]) => answers[name]?.(...about)) as Ask
  server = createServer((request, response) => {
    answerEditor(request, response, ask).then((done) => done || response.writeHead(404).end('{}'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

beforeEach(async () => {
  root = contentWith({ 'blog/call.md': before, 'notes.md': 'Notes', 'blog/data.yaml': 'a: b', 'README.md': 'Read me' })
  vi.stubEnv('CONTENT_DIR', root)
  answers = deskAnswers()
  shown = (await opened()).replace('/blog/call.md', '')
})
afterEach(() => vi.unstubAllEnvs())

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly file?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Buffer
}

/** Send what a page of the desk sends, but for what is said otherwise. */
async function send({ method = 'PUT', path, file, headers = {}, body = after }: Sent): Promise<{ status: number; said: string }> {
  const known = `${shown}/blog/call.md`
  const usual = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'text/markdown',
    'If-Match': `"${checksum(before)}"`,
  }
  const all = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: path ?? `/desk/save/?file=${encodeURIComponent(file ?? known)}`,
        headers: Object.fromEntries(all),
        setHost: false,
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, said: Buffer.concat(parts).toString() }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The one text of the folder, as it is shown. */
async function opened(): Promise<string> {
  const found = await answers.inventory?.()
  return (found as { rows: { file: string }[] }).rows[0]?.file ?? ''
}

/** All files of the folder with their words. */
const stateOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')])

test('a page of the desk saves a text, and hears what state its file has then', async () => {
  const { status, said } = await send({})
  expect([status, JSON.parse(said).sum]).toEqual([200, checksum(after)])
  expect(readFileSync(join(root, 'blog/call.md'), 'utf8')).toBe(after)
  expect(await send({ headers: { 'If-Match': `"${checksum(after)}"` }, body: before })).toMatchObject({ status: 200 })
})

test.each<[string, number, Sent | (() => Sent)]>([
  // Who asks.
  ['another origin', 403, { headers: { Origin: 'https://evil.example' } }],
  ['another port of this machine', 403, { headers: { Origin: 'http://127.0.0.1:1' } }],
  ['no origin', 403, { headers: { Origin: undefined } }],
  ['an origin of no name', 403, { headers: { Origin: 'null' } }],
  ['the origin over https', 403, () => ({ headers: { Origin: `https://127.0.0.1:${port}` } })],
  ['another name of this machine than the page has', 403, () => ({ headers: { Origin: `http://localhost:${port}` } })],
  ['a page of another site, as the browser says', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
  ['a page of a sister site', 403, { headers: { 'Sec-Fetch-Site': 'same-site' } }],
  ['an address that was typed', 403, { headers: { 'Sec-Fetch-Site': 'none' } }],
  // A name of another site that leads to this machine.
  ['a name that was bound to this machine', 403, () => rebound(`evil.example:${port}`)],
  ['a name that begins like this machine', 403, () => rebound(`127.0.0.1.evil.example:${port}`)],
  ['a name that begins like localhost', 403, () => rebound(`localhost.evil.example:${port}`)],
  ['a name with another one before it', 403, () => rebound(`127.0.0.1@evil.example:${port}`)],
  ['an address of the whole network', 403, () => rebound(`0.0.0.0:${port}`)],
  ['an address of the local network', 403, () => rebound(`192.168.0.2:${port}`)],
  ['no name', 400, { headers: { Host: undefined } }],
  // How it asks.
  ['GET', 405, { method: 'GET', body: '' }],
  ['POST', 405, { method: 'POST' }],
  ['DELETE', 405, { method: 'DELETE', body: '' }],
  ['OPTIONS, as browsers ask for another site', 405, { method: 'OPTIONS', body: '' }],
  ['a form', 415, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
  ['plain text, which any site may send', 415, { headers: { 'Content-Type': 'text/plain' } }],
  ['JSON', 415, { headers: { 'Content-Type': 'application/json' } }],
  ['no type', 415, { headers: { 'Content-Type': undefined } }],
  ['no state of the file', 428, { headers: { 'If-Match': undefined } }],
  ['any state of the file', 428, { headers: { 'If-Match': '*' } }],
  ['another state of the file', 409, { headers: { 'If-Match': `"${checksum('another')}"` } }],
  // Where to.
  ['a path outside', 404, { file: '../../../../etc/passwd' }],
  ['a path outside, by its full name', 404, { file: '/etc/passwd' }],
  ['a path that leaves and comes back', 404, () => ({ file: `${shown}/blog/../blog/call.md` })],
  ['a path that is spelled twice', 404, { file: '%2e%2e%2f%2e%2e%2fetc%2fpasswd' }],
  ['a path with a null character', 404, { file: 'content/blog/call.md\0.png' }],
  ['a path with backslashes', 404, { file: '..\\..\\blog\\call.md' }],
  ['a text that is not there', 404, { file: 'content/blog/new.md' }],
  ['settings', 404, () => ({ file: `${shown}/site.yaml` })],
  ['data beside the texts', 404, () => ({ file: `${shown}/blog/data.yaml` })],
  ['a text outside of the known folders', 404, () => ({ file: `${shown}/notes.md` })],
  ['what is about the folder', 404, () => ({ file: `${shown}/README.md` })],
  ['a folder', 404, () => ({ file: `${shown}/blog` })],
  ['nothing', 404, { file: '' }],
  ['no file', 404, { path: '/desk/save/' }],
  // What.
  ['nothing', 422, { body: '' }],
  ['a null character', 422, { body: 'A\0' }],
  ['a picture', 422, { body: Buffer.from('89504e470d0a1a0a0000', 'hex') }],
  ['half a letter', 422, { body: Buffer.from('c3', 'hex') }],
  ['more than a text may hold', 413, { body: Buffer.alloc(1_000_001, 'a') }],
  ['much more than a text may hold', 413, { body: Buffer.alloc(20_000_000, 'a') }],
])('nothing is written for %s', async (_, expected, sent) => {
  const state = stateOf(root)
  const { status, said } = await send(typeof sent === 'function' ? sent() : sent)
  expect(status).toBe(expected)
  expect(said).not.toContain('    at ')
  expect(stateOf(root)).toEqual(state)
})

const rebound = (host: string): Sent => ({ headers: { Host: host, Origin: `http://${host}` } })

test('nothing is written through links, whatever they are called', async () => {
  const outside = join(tmpdir(), `outside-${process.pid}`)
  mkdirSync(outside, { recursive: true })
  writeFileSync(join(outside, 'x.md'), before)
  symlinkSync(join(outside, 'x.md'), join(root, 'blog/link.md'))
  symlinkSync(outside, join(root, 'articles'))
  for (const file of ['blog/link.md', 'articles/x.md'])
    expect(await send({ file: `${shown}/${file}` })).toMatchObject({ status: 404 })
  expect(readFileSync(join(outside, 'x.md'), 'utf8')).toBe(before)
})

test('a text is looked at as it is being written, and its file stays', async () => {
  const state = stateOf(root)
  const file = `${shown}/blog/call.md`
  const path = `/desk/look/?file=${encodeURIComponent(file)}`
  const { status, said } = await send({ method: 'POST', path, body: before.replace('draft: true', 'draft: yes') })
  const { findings } = JSON.parse(said)
  expect([status, findings]).toEqual([200, expect.arrayContaining([expect.objectContaining({ line: 4, edit: expect.anything() })])])
  expect(await send({ method: 'POST', path, headers: { Origin: 'https://evil.example' } })).toMatchObject({ status: 403 })
  expect(stateOf(root)).toEqual(state)
})

test.each<[string, number, Sent]>([
  ['another origin', 403, { headers: { Origin: 'https://evil.example' } }],
  ['a form', 415, { headers: { 'Content-Type': 'text/plain' } }],
  ['no JSON', 422, { body: '{' }],
  ['another shape', 422, { body: '{"title":["a"],"kind":"post","category":null,"side":null}' }],
  ['a kind that is a path', 422, { body: '{"title":"A","kind":"../..","category":null,"side":null}' }],
  ['no title', 422, { body: '{"title":"","kind":"post","category":null,"side":null}' }],
  ['more than a title', 413, { body: 'a'.repeat(10_001) }],
])('no article is begun for %s', async (_, expected, sent) => {
  const state = stateOf(root)
  const headers = { 'Content-Type': 'application/json', ...sent.headers }
  expect(await send({ method: 'POST', path: '/desk/new/', body: '{}', ...sent, headers })).toMatchObject({ status: expected })
  expect(stateOf(root)).toEqual(state)
})

test('an article is begun as `npm run new` begins it', async () => {
  const body = JSON.stringify({ title: '../Why We Moor', kind: 'post', category: null, side: null })
  const sent = { method: 'POST', path: '/desk/new/', body, headers: { 'Content-Type': 'application/json' } }
  expect(JSON.parse((await send(sent)).said).file).toMatch(/blog\/why-we-moor\.md$/)
  expect(readFileSync(join(root, 'blog/why-we-moor.md'), 'utf8')).toContain('draft: true')
  expect((await send(sent)).status).toBe(422)
})
