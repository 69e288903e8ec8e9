import { compare } from '#lib/findings.ts'
import type { HostName } from '#lib/hosts.ts'
import { onceFor } from '#lib/once-for.ts'
import type { HeaderRule, Release } from '#lib/release/manifest/release.ts'
import { errorPageOf, movesOf } from './addresses.ts'
import { matches } from './headers.ts'
import { type HostFile, leadingPages } from './leading-pages.ts'
import { hasEditor, policyBesidePages } from './page-policy.ts'

/**
 * Write the files by which a host answers as our own server does: path in the release to content. Where nobody has named a host, they are what
 * many CDNs read.
 */
export function hostingFiles(release: Release): Record<string, HostFile> {
  const { told, rest } = shared(release)
  const standIns = leadingPages(rest, release)
  const ownPage = errorPageOf(release.origin)
  // A host that puts the whole release at its root looks for this page there.
  const errorPage: Record<string, HostFile> = ownPage === '404.html' ? {} : { '404.html': { copyOf: ownPage } }
  const headers = { _headers: headersFile(release) }
  switch (release.host) {
    case 'github-pages':
      return { ...standIns, [ownPage.replace('404.html', '.nojekyll')]: 'These files are served as they are.\n' }
    case 's3-cloudfront':
      return standIns
    case 'vercel':
      return { ...standIns, ...errorPage, 'vercel.json': vercelFile(release, told) }
    case 'cloudflare-pages':
      return { ...standIns, ...errorPage, ...headers, _redirects: redirectLines(told, release).join('') }
    case 'netlify':
      return { ...standIns, ...errorPage, ...headers, _redirects: redirectsFile(told, release) }
    default:
      return { ...headers, _redirects: redirectsFile(told, release) }
  }
}

/** How many redirects a host reads, and how long one may be. docs/hosting says where each says so. */
const limits: Readonly<Partial<Record<HostName, { readonly most: number; readonly longest: number }>>> = {
  'github-pages': { most: 0, longest: 0 },
  's3-cloudfront': { most: 0, longest: 0 },
  'cloudflare-pages': { most: 2000, longest: 1000 },
  netlify: { most: 10_000, longest: Number.POSITIVE_INFINITY },
  vercel: { most: 2048, longest: 4096 },
}

/** Divide former addresses into those that the host is told of, and the rest, which other files must lead on. */
export function shared(release: Release): { readonly told: readonly string[]; readonly rest: readonly string[] } {
  const former = Object.keys(release.redirects)
  const limit = release.host && limits[release.host]
  if (!limit) return { told: former, rest: [] }
  const [told, rest]: [string[], string[]] = [[], []]
  let count = 0
  for (const from of former) {
    const lines = redirectLines([from], release)
    const fits = count + lines.length <= limit.most && lines.every((line) => line.length <= limit.longest)
    if (fits) count += lines.length
    if (fits) told.push(from)
    else rest.push(from)
  }
  return { told, rest }
}

/**
 * A CDN joins the values of all rules that match by commas, so what differs by path is left out of the rule for all paths: pages get
 * the CDN's own Cache-Control then, which is `max-age=0, must-revalidate` too. A twin names its page then, and not an original elsewhere
 * that the page names.
 */
function headersFile(release: Release): string {
  const lines = headerBlocks(release).map(([path, said]) =>
    [path, ...said.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  )
  return lines.join('\n')
}

type Block = readonly [path: string, said: readonly (readonly [name: string, value: string])[]]

function headerBlocks(release: Release): Block[] {
  const headers = withOnePolicy(release.headers)
  const rules = headers.filter(({ path }) => !headers.some((other) => isWider(other.path, path)))
  const varying = new Set(rules.filter(({ path }) => path !== '/*').flatMap(({ headers }) => Object.keys(headers)))
  const paths = [...new Set(rules.map(({ path }) => path))]
  return paths.map((path): Block => {
    const headers: HeaderRule['headers'] = Object.assign(
      {},
      ...rules.filter((rule) => rule.path === path).map((rule) => rule.headers),
    )
    const said = Object.entries(headers).filter(([name]) => path !== '/*' || !varying.has(name))
    return [path, said.map(([name, value]) => [name, relative(value)] as const)]
  })
}

/** https://vercel.com/docs/project-configuration */
function vercelFile(release: Release, told: readonly string[]): string {
  const moves = movesFrom(release)
  const redirects = told.flatMap((from) => {
    const destination = moves.get(from.normalize('NFC').toLowerCase())
    return destination === undefined ? [] : [{ source: asPattern(encoded(from)), destination, permanent: true }]
  })
  const headers = headerBlocks(release).map(([path, said]) => ({
    source: asPattern(path).replace('\\*', '(.*)'),
    headers: said.map(([key, value]) => ({ key, value })),
  }))
  return `${JSON.stringify({ $schema: 'https://openapi.vercel.sh/vercel.json', framework: null, trailingSlash: true, redirects, headers }, null, 1)}\n`
}

/** Write a path so that a pattern means it letter by letter. https://github.com/pillarjs/path-to-regexp */
const asPattern = (path: string): string => path.replace(/[()[\]{}:*+?!\\]/g, '\\$&')

/** Policies that are joined hold together, so the widest of all must hold everywhere: where ours would let one page do more, there all may. */
function withOnePolicy(rules: readonly HeaderRule[]): HeaderRule[] {
  const widest = hasEditor(rules)
    ? policyBesidePages
    : rules.findLast(({ headers }) => headers[policy] !== undefined)?.headers[policy]
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
function redirectsFile(former: readonly string[], release: Release): string {
  const gone = release.gone.flatMap((path) =>
    spellings(path).map((spelling) => `${encoded(spelling)} /${errorPageOf(release.origin)} 410\n`),
  )
  return [...redirectLines(former, release), ...inOrder(gone)].join('')
}

function redirectLines(former: readonly string[], release: Release): string[] {
  const moves = movesFrom(release)
  const lines = former.flatMap((from) => {
    const to = moves.get(from.normalize('NFC').toLowerCase())
    return to === undefined ? [] : spellings(from).map((spelling) => `${encoded(spelling)} ${to} 301\n`)
  })
  return inOrder(lines)
}

const movesFrom = onceFor((release: Release) => movesOf(release))

const inOrder = (lines: readonly string[]): string[] => [...new Set(lines)].sort(compare)

const spellings = (path: string): string[] => (path.length > 1 && path.endsWith('/') ? [path, path.slice(0, -1)] : [path])

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
