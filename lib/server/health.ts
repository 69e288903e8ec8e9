import type { ServerResponse } from 'node:http'
import { lastFailure } from '#lib/release/manifest/failure.ts'
import type { ServedSite } from '#lib/server/followed-site.ts'
import { generalHeaders } from '#lib/server/forms.ts'

export interface ServerState {
  /** Whether the server is about to stop. */
  isDraining: boolean
  /** Requests answered since the start. */
  requests: number
}

/** Where a balancer asks how the server is. */
export const healthAddress = '/healthz'

/** Say whether this server takes requests, which release it serves since when, how much that holds, and why the last edit is not in it. */
export async function sendHealth(
  response: ServerResponse,
  site: ServedSite,
  { isDraining, requests }: ServerState,
  siteDir: string,
): Promise<void> {
  const names = Object.keys(site.release.files)
  const counts = { files: names.length, pages: names.filter((name) => name.endsWith('.html')).length, requests }
  const failure = await lastFailure(siteDir)
  const text = `${JSON.stringify({ status: isDraining ? 'draining' : 'ok', release: site.release.id, since: site.since, ...counts, failure })}\n`
  const own = { 'Cache-Control': 'no-store', 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) }
  response.writeHead(isDraining ? 503 : 200, [...generalHeaders(site, own)]).end(text)
}
