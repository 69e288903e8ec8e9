import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import { isIPv6 } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { fileMemory } from '#lib/server/file-memory.ts'
import { followedSite } from '#lib/server/followed-site.ts'
import { healthAddress, type ServerState, sendHealth } from '#lib/server/health.ts'
import { refuseBrokenRequests } from '#lib/server/refuse-broken-requests.ts'
import type { RequestLog } from '#lib/server/request-log.ts'
import { send } from '#lib/server/send.ts'
import { onHost } from '#lib/urls.ts'

/** In milliseconds and bytes. A request that is not whole by then, or a visitor who takes nothing for so long, is let go. */
const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  // Longer than balancers keep theirs (60 seconds), otherwise they send a request into a connection that is being closed.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
}
const idle = 60_000
const patience = 10_000
const mostHeaders = 100

/** A running server. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** Where the site's front page is: the address itself, or `http://127.0.0.1:3000/blog/` below a path. */
  readonly home: string
  /** Stop: tell balancers first, for `drainFor`; then take no new ones and wait until running requests are answered (10 seconds at most). */
  close(): Promise<void>
}

export interface ServeOptions {
  readonly siteDir: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** For how many milliseconds the server still answers, and tells balancers to ask others, before it stops. Default: 0. */
  readonly drainFor?: number
  readonly log?: RequestLog
}

/** Serve `$SITE_DIR/current` until stopped; a switch of `current` shows with the next request. @throws in plain words */
export async function serveSite({ siteDir, host, port, drainFor = 0, log }: ServeOptions): Promise<RunningServer> {
  const [site, files] = [followedSite(siteDir), fileMemory()]
  const state: ServerState = { isDraining: false, requests: 0 }
  const { release } = await site()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const current = await site()
    log?.(request, response, current.release.id)
    state.requests += 1
    // A client that keeps its connection for more would hold up the stop.
    if (state.isDraining) response.shouldKeepAlive = false
    // HTTP/1.1 keeps it without 50 bytes of words in each answer.
    else response.removeHeader('Connection')
    if (request.url === healthAddress && request.method === 'GET') await sendHealth(response, current, state, siteDir)
    else await send(request, response, current, files)
  }
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  server.maxHeadersCount = mostHeaders
  server.setTimeout(idle)
  refuseBrokenRequests(server, site)
  await listen(server, host, port)
  const stop = async () => {
    state.isDraining = true
    await pause(drainFor)
    await close(server)
  }
  let stopped: Promise<void> | null = null
  return {
    address: addressOf(server, host),
    home: addressOf(server, host) + onHost(release.origin, '/').replace(/^\/$/, ''),
    close: () => {
      stopped ??= stop()
      return stopped
    },
  }
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
