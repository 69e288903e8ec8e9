import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

/** Serve a folder below the path `root` as a host does that can do nothing but that: no header of ours. Gives its address, and what ends it. */
export async function servePlainly(
  folder: string,
  root: string,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    json: 'application/json',
    svg: 'image/svg+xml',
  }
  const plain = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid')
    const path = decodeURIComponent(pathname)
      .replace(new RegExp(`^${root}/`), '')
      .replace(/(^|\/)$/, '$1index.html')
    const bytes = pathname.startsWith(`${root}/`) ? await readFile(join(folder, path)).catch(() => null) : null
    response.setHeader('Content-Type', types[(bytes ? path : '404.html').split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    response.writeHead(bytes ? 200 : 404).end(bytes ?? (await readFile(join(folder, '404.html'))))
  }).listen(0, '127.0.0.1')
  await once(plain, 'listening')
  const at = plain.address()
  return { address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`, close: () => plain.close() }
}
