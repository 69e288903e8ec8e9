import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { NotSaved } from '#lib/content/save-text.ts'
import { textIn } from '#lib/content/save-text.ts'
import { textLimit } from '#lib/content/source/files.ts'
import type { Ask } from './ask-catalog.ts'
import { type Allowed, bytesIn, type Refusal, whyRefused } from './own-requests.ts'

/** What an answer says, in JSON. */
interface Said {
  readonly status: number
  readonly body: object
}

interface Service extends Allowed {
  readonly limit: number
  readonly serve: (bytes: Buffer, request: IncomingMessage, url: URL, ask: Ask) => Promise<Said>
}

const markdown = { type: 'text/markdown', limit: textLimit } as const

const services: Readonly<Record<string, Service>> = {
  '/desk/save/': { method: 'PUT', ...markdown, serve: save },
  '/desk/look/': { method: 'POST', ...markdown, serve: look },
  '/desk/new/': { method: 'POST', type: 'application/json', limit: 10_000, serve: begin },
}

/** Answer what an editor at the desk asks for: to save a text, to look at one as it is being written, to begin one. False where it is something else. */
export async function answerEditor(request: IncomingMessage, response: ServerResponse, ask: Ask): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://desk.invalid')
  const service = services[url.pathname]
  if (service === undefined) return false
  const { status, body } = await said(service, request, url, ask)
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  response.writeHead(status, status === 405 ? { ...headers, Allow: service.method } : headers).end(JSON.stringify(body))
  return true
}

async function said(service: Service, request: IncomingMessage, url: URL, ask: Ask): Promise<Said> {
  const refusal = whyRefused(request, service)
  if (refusal) {
    request.resume()
    return refused(refusal)
  }
  const bytes = await bytesIn(request, service.limit)
  if (bytes === null) return refused({ status: 413, message: 'This is more than is read here: nothing was saved.' })
  return service.serve(bytes, request, url, ask)
}

const refused = ({ status, message }: Refusal): Said => ({ status, body: { message } })

const statusOf = { unknown: 404, 'too-large': 413, 'no-text': 422, changed: 409 } as const satisfies Record<NotSaved['why'], number>

/** The header If-Match says on which state of the file its author worked. https://httpwg.org/specs/rfc9110.html#field.if-match */
async function save(bytes: Buffer, { headers }: IncomingMessage, url: URL, ask: Ask): Promise<Said> {
  const sum = /^"([\da-f]{64})"$/.exec(headers['if-match'] ?? '')?.[1]
  if (sum === undefined) return refused({ status: 428, message: 'The state of the file is not named: nothing was saved.' })
  const saved = await ask('save', url.searchParams.get('file') ?? '', bytes, sum)
  return 'why' in saved ? { status: statusOf[saved.why], body: saved } : { status: 200, body: saved }
}

async function look(bytes: Buffer, _: IncomingMessage, url: URL, ask: Ask): Promise<Said> {
  const text = textIn(bytes)
  if (typeof text !== 'string') return { status: statusOf[text.why], body: text }
  const looked = await ask('look', url.searchParams.get('file') ?? '', text)
  return looked === null ? refused({ status: 404, message: 'There is no such text.' }) : { status: 200, body: looked }
}

const beginning = z.strictObject({
  title: z.string().max(300),
  kind: z.string().max(50),
  category: z.string().max(300).nullable(),
  side: z.string().max(300).nullable(),
})

async function begin(bytes: Buffer, _: IncomingMessage, __: URL, ask: Ask): Promise<Said> {
  const asked = beginning.safeParse(jsonIn(bytes))
  if (!asked.success) return refused({ status: 422, message: 'This does not say what article to begin.' })
  const begun = await ask('begin', asked.data)
  return { status: 'file' in begun ? 201 : 422, body: begun }
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
