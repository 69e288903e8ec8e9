import type { IncomingMessage } from 'node:http'
import { errorPageOf } from '#lib/release/hosting/addresses.ts'
import { hashedFolders } from '#lib/release/hosting/headers.ts'
import { twinOf } from '#lib/release/manifest/paths.ts'
import { withQuery } from '#lib/release/manifest/redirect-targets.ts'
import { askedOf } from '#lib/server/asked.ts'
import { preferredEncoding } from '#lib/server/encodings.ts'
import type { ServedSite, Shelved } from '#lib/server/followed-site.ts'
import { type Form, formOf, generalHeaders, type HeaderList } from '#lib/server/forms.ts'
import { prefersMarkdown } from '#lib/server/media-types.ts'

/** What a request gets. */
export interface Answer {
  readonly status: 200 | 304 | 308 | 400 | 404 | 405 | 410
  readonly headers: HeaderList
  /** The file whose bytes are sent along; null where there are none. */
  readonly sent: Form | null
}

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

// What a refused request would still send is not worth reading.
const nothingMore = ['Content-Length', '0', 'Connection', 'close'] as const

/** Decide what a request gets from a site: only what a `release.json` lists exists. */
export async function answerTo(request: Request, site: ServedSite): Promise<Answer> {
  const { method, url = '' } = request
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, site, ['Allow', 'GET, HEAD'])
  const asked = askedOf(url)
  if (asked === null) return refusal(400, site, [])
  const found = site.at(asked.path)
  if (found !== null && 'movedTo' in found) return moved(withQuery(found.movedTo, asked.query), site)
  if (found !== null && 'isGone' in found) return missing(410, request, site)
  if (found !== null) return whole(request, variantOf(request, found.file, site), site)
  const other = await holderOf(asked.path, site)
  return other === null ? missing(404, request, site) : whole(request, asked.path.slice(1), other)
}

const refusal = (status: 400 | 405, site: Shelved, headers: HeaderList): Answer => ({
  status,
  headers: [...generalHeaders(site), ...headers, ...nothingMore],
  sent: null,
})

const moved = (to: string, site: Shelved): Answer => ({
  status: 308,
  headers: [...generalHeaders(site), 'Content-Length', '0', 'Location', to],
  sent: null,
})

/** Find another release that has a file: its name bears a hash, so it is the right one still. */
async function holderOf(path: string, site: ServedSite): Promise<Shelved | null> {
  const file = path.slice(1)
  if (!hashedFolders(site.release.origin).some((folder) => file.startsWith(folder))) return null
  return (await site.others()).find(({ release }) => Object.hasOwn(release.files, file)) ?? null
}

function missing(status: 404 | 410, request: Request, site: Shelved): Answer {
  const sent = chosenForm(request, errorPageOf(site.release.origin), site)
  return { status, headers: sent.headers, sent }
}

/** Choose between a page and its twin in Markdown. */
function variantOf({ headers }: Request, page: string, { release }: Shelved): string {
  const twin = prefersMarkdown(headers.accept) ? twinOf(page, release.files) : null
  return twin ?? page
}

function whole(request: Request, file: string, by: Shelved): Answer {
  const sent = chosenForm(request, file, by)
  const isKnown = holds(request.headers['if-none-match'], sent.tag)
  return isKnown ? { status: 304, headers: sent.headers, sent: null } : { status: 200, headers: sent.headers, sent }
}

/** Choose the form of a file that is sent. A part is always one of the plain file. */
function chosenForm({ headers }: Request, file: string, by: Shelved): Form {
  const ready = by.release.compressed[file]
  const wantsPart = headers.range !== undefined
  const encoding = ready === undefined || wantsPart ? null : preferredEncoding(headers['accept-encoding'], ready)
  return formOf(file, encoding, by)
}

/** Say whether `If-None-Match` names a tag; what is between may have made it a weak one. */
function holds(tags: string | undefined, tag: string): boolean {
  if (tags === undefined) return false
  const known = tags.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(tag)
}
