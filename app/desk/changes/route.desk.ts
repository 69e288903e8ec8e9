import { contentChanges } from '#lib/content/source/content-changes.ts'

export const dynamic = 'force-dynamic'

/** Tell the writing desk, as server-sent events, when the content changes. */
export function GET(request: Request): Response {
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }
  return new Response(contentChanges(request.signal), { headers })
}
