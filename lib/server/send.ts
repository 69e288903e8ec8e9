import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { type Answer, answerTo } from '#lib/server/answer.ts'
import type { ServedSite } from '#lib/server/followed-site.ts'

/** Answer one request from a site. */
export function send(request: IncomingMessage, response: ServerResponse, site: ServedSite): void {
  const answer = answerTo(request, site.release)
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.status === 200) sendFile(answer, request, response, site)
  else if (answer.status === 404) sendNotFound(response, site)
  else response.writeHead(answer.status).end()
}

// sirv would send this page too, but with status 200.
function sendNotFound(response: ServerResponse, { notFound }: ServedSite): void {
  response.writeHead(404, { 'Content-Length': notFound.length }).end(notFound)
}

function sendFile({ file }: Answer, request: IncomingMessage, response: ServerResponse, site: ServedSite): void {
  guard(request, response)
  request.url = `/${encodeURI(file ?? '')}`
  site.files(request, response, () => sendNotFound(response, site))
}

/** Keep one visitor from harming all: sirv 3.0.2 leaves a file open when its visitor goes, and one that cannot be read ends the process. */
function guard(request: IncomingMessage, response: ServerResponse): void {
  // So would a range that ends before it starts (`bytes=5-2`); the whole file is always a right answer.
  delete request.headers.range
  response.on('pipe', (file: Readable) => {
    file.on('error', () => response.destroy())
    response.on('close', () => file.destroy())
  })
}
