import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { answerTo } from '#lib/server/answer.ts'
import type { Contents, FileMemory } from '#lib/server/file-memory.ts'
import type { ServedSite } from '#lib/server/followed-site.ts'
import { generalHeaders } from '#lib/server/forms.ts'
import { type Range, rangeOf } from '#lib/server/ranges.ts'

/** Answer one request from a site. */
export async function send(request: IncomingMessage, response: ServerResponse, site: ServedSite, files: FileMemory): Promise<void> {
  const { status, headers, sent } = await answerTo(request, site)
  if (sent === null) return void response.writeHead(status, [...headers]).end()
  const contents = await files(sent.path, sent.tag).catch(unreadable)
  if (contents === null) return void response.writeHead(500, unkept(site)).end()
  const size = 'bytes' in contents ? contents.bytes.length : contents.size
  const range = status === 200 ? askedRange(request, sent.tag, size) : null
  if (range === 'unsatisfiable') {
    response.writeHead(416, [...generalHeaders(site), 'Content-Length', '0', 'Content-Range', `bytes */${size}`])
    return sendPart(response, contents, null)
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  const ofPart = range === null ? [] : ['Content-Range', `bytes ${first}-${last}/${size}`]
  response.writeHead(range === null ? status : 206, [...headers, 'Content-Length', String(last - first + 1), ...ofPart])
  return sendPart(response, contents, request.method === 'HEAD' ? null : { first, last })
}

function unreadable(error: unknown): null {
  console.error(error instanceof Error ? error.message : error)
  return null
}

const unkept = (site: ServedSite): string[] => [...generalHeaders(site, { 'Cache-Control': 'no-store' }), 'Content-Length', '0']

/** Read which part is asked for, unless its visitor has the rest of another file: a day says too little of that. */
function askedRange({ headers }: IncomingMessage, tag: string, size: number): Range | 'unsatisfiable' | null {
  const condition = headers['if-range']
  return headers.range === undefined || (condition !== undefined && condition !== tag) ? null : rangeOf(headers.range, size)
}

async function sendPart(response: ServerResponse, contents: Contents, part: Range | null): Promise<void> {
  if ('bytes' in contents) return void response.end(part && contents.bytes.subarray(part.first, part.last + 1))
  if (part === null) {
    response.end()
    return contents.handle.close()
  }
  // It closes the file too, and fails where the visitor goes before the end.
  await pipeline(contents.handle.createReadStream({ start: part.first, end: part.last }), response).catch(() => response.destroy())
}
