import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ServedSite } from '#lib/server/followed-site.ts'
import { generalHeaders, type HeaderList } from '#lib/server/forms.ts'

/** What Node calls a request that it does not even read, and how that is answered. */
const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answer what is no request, and refuse to be a tunnel, with the headers of all other answers. */
export function refuseBrokenRequests(server: Server, site: () => Promise<ServedSite>): void {
  const refuse = async (socket: Duplex, status: number, more: Record<string, string>) => {
    const headers = generalHeaders(await site(), { ...more, 'Content-Length': '0', Connection: 'close' })
    if (!socket.writable) return void socket.destroy()
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${linesOf(headers)}\r\n`, () => socket.destroy())
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy()
    else refuse(socket, statuses[error.code ?? ''] ?? 400, {}).catch(() => socket.destroy())
  })
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    refuse(socket, 405, { Allow: 'GET, HEAD' }).catch(() => socket.destroy())
  })
}

const linesOf = (headers: HeaderList): string =>
  headers.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('')
