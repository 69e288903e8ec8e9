import { createServer, type Server, type ServerOptions } from 'node:http'
import { isIPv6 } from 'node:net'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { followedSite } from '#lib/server/followed-site.ts'
import { send } from '#lib/server/send.ts'

/** In milliseconds. A request that is not whole by then, or a visitor who takes nothing for so long, is let go. */
const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
}
const idle = 60_000
const patience = 10_000

/** A running server. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** Stop taking requests, and wait until the running ones are answered (10 seconds at most). */
  close(): Promise<void>
}

export interface ServeOptions {
  readonly siteDir: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

/** Serve `$SITE_DIR/current` until stopped; a switch of `current` shows with the next request. @throws in plain words */
export async function serveSite({ siteDir, host, port }: ServeOptions): Promise<RunningServer> {
  const site = followedSite(siteDir)
  await site()
  const server = createServer(limits, (request, response) => {
    // A visitor's connection that is kept for more would hold up the stop.
    response.on('close', () => server.listening || setImmediate(() => server.closeIdleConnections()))
    site()
      .then((current) => send(request, response, current))
      .catch((error) => {
        console.error(error)
        response.destroy()
      })
  })
  server.setTimeout(idle)
  await listen(server, host, port)
  return { address: addressOf(server, host), close: () => close(server) }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(inPlainWords(`The site cannot be served at ${host}:${port}.`, error)))
    server.listen(port, host, resolve)
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`
}

function close(server: Server): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), patience)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(deadline)
      resolve()
    })
  })
}
