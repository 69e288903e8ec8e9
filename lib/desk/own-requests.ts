import type { IncomingMessage } from 'node:http'
import { isUrl } from '#lib/is-url.ts'

/** Why a request is not answered. */
export interface Refusal {
  readonly status: number
  readonly message: string
}

/** Names by which a machine calls itself. A page of another site that has its name lead here still asks by its own name. */
const isLoopback = (name: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(name)

/** Say whether the desk answers this machine alone. */
export const isPrivate = (host: string): boolean => isLoopback(host) || host === '::1'

/** Say whether a request calls the desk by a name of this machine: `127.0.0.1:3000`. */
export function callsThisMachine({ headers: { host = '' } }: IncomingMessage): boolean {
  const address = `http://${host}`
  return isUrl(address) && new URL(address).host === host.toLowerCase() && isLoopback(new URL(address).hostname)
}

/** What may come in a request that writes. */
export interface Allowed {
  readonly method: string
  readonly type: string
}

/** Say why a request that writes is refused: it must come from a page of the desk, on this machine; null where it does. */
export function whyRefused(request: IncomingMessage, { method, type }: Allowed): Refusal | null {
  const { headers, socket } = request
  const from = socket.remoteAddress ?? ''
  if (!/^(::ffff:)?127\.|^::1$/.test(from) || !callsThisMachine(request)) return elsewhere
  if (request.method !== method) return { status: 405, message: `Only ${method} is answered here.` }
  // Browsers say where a request comes from, and no page can say otherwise.
  if (headers.origin !== `http://${headers.host}`) return elsewhere
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin') return elsewhere
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return given === type ? null : { status: 415, message: `Only ${type} is read here.` }
}

const elsewhere: Refusal = { status: 403, message: 'Only pages of the desk, opened on its own machine, may ask for this.' }

/** Read what a request brings, to its end, so that whoever sends it hears the answer; null where it is more than `limit` bytes. */
export async function bytesIn(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size <= limit) parts.push(part)
  }
  return size > limit ? null : Buffer.concat(parts)
}
