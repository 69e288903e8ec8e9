import type { IncomingMessage } from 'node:http'
import { extname } from 'node:path'
import { decodedPath, foundAt } from '#lib/release/paths.ts'
import type { Release } from '#lib/release/release.ts'

/** What a request gets: `file` is the path in the release of what is sent along, null where that is nothing. */
export interface Answer {
  readonly status: 200 | 304 | 308 | 400 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly file: string | null
}

const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' } as const
// What a refused request would still send is not worth reading.
const refusal = { ...always, 'Content-Length': '0', Connection: 'close' } as const
const fresh = 'public, max-age=0, must-revalidate'
const forGood = 'public, max-age=31536000, immutable'

/** Types of text whose letters are UTF-8 and which do not say so themselves; sirv knows the rest. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

/** Decide what a request gets from a release: only what its `release.json` lists exists. */
export function answerTo({ method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, release: Release): Answer {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { ...refusal, Allow: 'GET, HEAD' }, file: null }
  const [written, query] = apart(url ?? '')
  const path = written.startsWith('/') ? decodedPath(written) : null
  if (path === null) return { status: 400, headers: refusal, file: null }
  const found = foundAt(path.normalize('NFC'), release.files)
  if (found !== null && 'movedTo' in found) return moved(found.movedTo + query)
  if (found === null || found.file === '404.html') return { status: 404, headers: headersOf('404.html'), file: '404.html' }
  return fileAnswer(found.file, headers['if-none-match'], release)
}

function apart(url: string): [path: string, query: string] {
  const end = url.indexOf('?')
  return end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)]
}

function moved(to: string): Answer {
  return { status: 308, headers: { ...always, 'Content-Length': '0', 'Cache-Control': fresh, Location: to }, file: null }
}

function fileAnswer(file: string, known: string | undefined, release: Release): Answer {
  // The checksum is of the plain file, and compressed ones mean the same: hence weak.
  const tag = `W/"${release.files[file]?.slice(0, 32)}"`
  const headers = { ...headersOf(file), ETag: tag, Vary: 'Accept-Encoding' }
  return holds(known, tag) ? { status: 304, headers, file: null } : { status: 200, headers, file }
}

function headersOf(file: string): Record<string, string> {
  const isHashed = file.startsWith('_next/static/') || file.startsWith('media/')
  const type = textTypes[extname(file)]
  return { ...always, 'Cache-Control': isHashed ? forGood : fresh, ...(type && { 'Content-Type': type }) }
}

function holds(tags = '', tag: string): boolean {
  const known = tags.split(',').map((known) => known.trim())
  return known.some((one) => one === '*' || one === tag || `W/${one}` === tag)
}
