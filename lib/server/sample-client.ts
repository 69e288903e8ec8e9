import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** An answer as a visitor gets it. */
export interface Given {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** Decompressed, where it is whole. */
  readonly body: string
}

/** Ask for `path` exactly as it is, which `fetch` would tidy up. */
export async function ask(
  address: string,
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<Given> {
  const asked = request(address, { path, method, headers, agent: false }).end()
  const [response] = await once(asked, 'response')
  return {
    status: response.statusCode,
    headers: response.headers,
    body: read(await buffer(response), response.headers, response.statusCode),
  }
}

function read(bytes: Buffer, headers: IncomingHttpHeaders, status: number): string {
  if (bytes.length === 0 || status === 206) return bytes.toString()
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString()
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}
