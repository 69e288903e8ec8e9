/** What every server must say of the site of `askedFiles`; `[name]: null` says that there is no such header. */
export interface Expected {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | null>>
  /** The file whose bytes are the body, once decompressed; or the body itself. */
  readonly file?: string
  readonly body?: string
}

/** A request, and what it gets. */
export interface Row extends Expected {
  /** Exactly as it is sent. */
  readonly path: string
  readonly method?: string
  readonly asked?: Readonly<Record<string, string>>
  /** Where Debian's nginx cannot do the same: what it does, and why that is harmless. */
  readonly nginx?: Partial<Expected> & { readonly because: string }
}

export const html = 'text/html; charset=utf-8'
export const fresh = 'public, max-age=0, must-revalidate'
export const day = 'public, max-age=86400'
export const year = 'public, max-age=31536000, immutable'

/** A file that is given whole. */
export const given = (file: string, type: string, cache: string) => ({
  status: 200,
  file,
  headers: { 'content-type': type, 'cache-control': cache },
})

/** The same answer with more, or other, headers. */
export const withHeaders = <Said extends Expected>(said: Said, headers: Expected['headers']) => ({
  ...said,
  headers: { ...said.headers, ...headers },
})

export const anywhere = { 'cross-origin-resource-policy': 'cross-origin' }
export const open = { 'access-control-allow-origin': '*' }
export const moved = (location: string) => ({ status: 308, headers: { location, 'cache-control': fresh } })
export const missing = { status: 404, file: '404.html', headers: { 'content-type': html, 'cache-control': fresh, etag: null } }
export const gone = { ...missing, status: 410 }
export const malformed = { status: 400, headers: { 'cache-control': fresh } }
