import { compare } from '#lib/findings.ts'
import type { HeaderRule, Release } from '#lib/release/manifest/release.ts'
import { errorPageOf, movesOf } from './addresses.ts'
import { matches } from './headers.ts'

/** Write the files by which a CDN (Cloudflare Pages, Netlify and others) answers as our own server does: path in the release to text. */
export function hostingFiles(release: Release): Record<string, string> {
  return { _headers: headersFile(release), _redirects: redirectsFile(release) }
}

/**
 * A CDN joins the values of all rules that match by commas, so what differs by path is left out of the rule for all paths: pages get
 * the CDN's own Cache-Control then, which is `max-age=0, must-revalidate` too. A twin names its page then, and not an original elsewhere
 * that the page names.
 */
function headersFile(release: Release): string {
  const headers = withOnePolicy(release.headers)
  const rules = headers.filter(({ path }) => !headers.some((other) => isWider(other.path, path)))
  const varying = new Set(rules.filter(({ path }) => path !== '/*').flatMap(({ headers }) => Object.keys(headers)))
  const paths = [...new Set(rules.map(({ path }) => path))]
  const blocks = paths.map((path) => {
    const headers: HeaderRule['headers'] = Object.assign(
      {},
      ...rules.filter((rule) => rule.path === path).map((rule) => rule.headers),
    )
    const said = Object.entries(headers).filter(([name]) => path !== '/*' || !varying.has(name))
    return [path, ...said.map(([name, value]) => `  ${name}: ${relative(value)}`), ''].join('\n')
  })
  return blocks.join('\n')
}

/** Policies that are joined hold together, so the widest of all must hold everywhere: where ours would let one page do more, there all may. */
function withOnePolicy(rules: readonly HeaderRule[]): HeaderRule[] {
  const widest = rules.findLast(({ headers }) => headers[policy] !== undefined)?.headers[policy]
  return rules.flatMap(({ path, headers: { [policy]: own, ...rest } }) => {
    const headers = path === '/*' && widest !== undefined ? { ...rest, [policy]: widest } : rest
    return Object.keys(headers).length === 0 ? [] : [{ path, headers }]
  })
}

const policy = 'Content-Security-Policy'

const isWider = (pattern: string, path: string): boolean =>
  pattern !== '/*' && pattern.includes('*') && pattern !== path && matches(pattern, path)

/** Not every CDN puts parts of an address into a value, but each value may be read from where the file is. RFC 8288, 3.1 */
const relative = (value: string): string => value.replace(/<[^<>]*\{folder\}>/, '<./>').replace(/^\{folder\}/, '')

/**
 * Only 301 is known to every CDN; the site takes no other requests than those that 301 and 308 treat alike. Netlify knows 410 too. Others
 * skip such a line, and count it: these come last.
 */
function redirectsFile(release: Release): string {
  const moves = movesOf(release)
  const lines = Object.keys(release.redirects).flatMap((from) => {
    const to = moves.get(from.normalize('NFC').toLowerCase())
    return to === undefined ? [] : spellings(from).map((spelling) => `${encoded(spelling)} ${to} 301\n`)
  })
  const gone = release.gone.flatMap((path) =>
    spellings(path).map((spelling) => `${encoded(spelling)} /${errorPageOf(release.origin)} 410\n`),
  )
  return [...inOrder(lines), ...inOrder(gone)].join('')
}

const inOrder = (lines: readonly string[]): string[] => [...new Set(lines)].sort(compare)

const spellings = (path: string): string[] => (path.length > 1 && path.endsWith('/') ? [path, path.slice(0, -1)] : [path])

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
