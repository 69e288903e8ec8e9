import { createHash } from 'node:crypto'
import { patternsOf } from '#lib/elsewhere.ts'
import { addressOf } from '#lib/release/manifest/paths.ts'
import type { HeaderRule } from '#lib/release/manifest/release.ts'
import * as urls from '#lib/urls.ts'

export interface HeaderSettings {
  /** For how many seconds browsers must reach the site by HTTPS alone; null says nothing of it. */
  readonly hsts: number | null
  /** The one script that may be inside a page; null or absent if none may. */
  readonly opening?: string | null
  /** The site's origin: `https://example.com`. */
  readonly origin: string
  /** Articles whose original is on another site: address as the host knows it, percent-decoded, to the original's whole address. */
  readonly originals?: Readonly<Record<string, string>>
  /** Where one searches, in each of the site's languages. */
  readonly searches?: readonly string[]
  /** Whether pages play videos or sounds of the site's own. */
  readonly plays?: boolean
  /** Where a form of the site's sends what readers write: `https://lists.example`; null where there is none. */
  readonly formOrigin?: string | null
  /** What counts visits: the whole address of its script, and of where that sends what it saw; null where nothing does. */
  readonly counter?: { readonly script: string; readonly sends: string } | null
  /** Pages on which readers may comment, percent-decoded, and who keeps it: a page in a frame, or scripts of a server. */
  readonly comments?: CommentSettings | null
  /** What the editor at /admin/ may do; null without one. */
  readonly editor?: EditorSettings | null
  /** Whether it is no site for visitors: then no answer may be found by search engines. */
  readonly preview?: boolean
}

/** Where readers may comment, and what a page there may ask. */
export interface CommentSettings {
  readonly addresses: readonly string[]
  readonly frame: string | null
  readonly server: string | null
}

/** What the page of the editor may do, as a content policy, and whether one signs in by a window of another site. */
export interface EditorSettings {
  readonly policy: string
  readonly signsInByWindow: boolean
}

/** Where the pages' speculation rules are; their header names it. */
export const speculationFile = 'speculation-rules.json'

/** How long a page is kept. A prefetched page is used all the same (Chromium 156), so nobody has to be shown an old one. */
const fresh = 'public, max-age=0, must-revalidate'
const forGood = 'public, max-age=31536000, immutable'
/** Every page names these and they hardly change: without this, each page view asks for them again. */
const forADay = 'public, max-age=86400'

/** Folders whose files have a hash of their bytes in their names: a name never gets other bytes. */
export const hashedFolders = (origin: string): string[] =>
  ['/_next/static/', '/assets/', '/media/', ...['filter/', 'fragment/', 'index/'].map((folder) => urls.searchIndex + folder)].map(
    (folder) => urls.onHost(origin, folder).slice(1),
  )

/** What a page may load and do: its own files, no script that is written into it but ours, by its hash, no text turned into script. */
function contentPolicy(
  { opening = null, formOrigin = null, plays = false, counter = null }: HeaderSettings,
  { frame = null, server = null }: Partial<CommentSettings> = {},
): string {
  const also = (...origins: readonly (string | null | undefined)[]) => origins.map((one) => (one ? ` ${one}` : '')).join('')
  return [
    "default-src 'none'",
    `style-src 'self'${also(server)}`,
    `img-src 'self'${also(counter?.sends, server)}`,
    ...(plays ? ["media-src 'self'"] : []),
    "font-src 'self'",
    `script-src 'self'${opening === null ? '' : ` '${hashSource(opening)}'`}${also(counter?.script, server)}`,
    `connect-src 'self'${also(counter?.sends, server)}`,
    ...(frame === null ? [] : [`frame-src ${frame}`]),
    "manifest-src 'self'",
    `form-action 'self'${formOrigin === null ? '' : ` ${formOrigin}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // Isso makes what it shows of text.
    ...(server === null ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ')
}

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const hashSource = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`

const unusedFeatures = ['camera', 'geolocation', 'microphone', 'payment', 'usb']

/** Say what every answer says, whatever serves the release. Where two rules match, the later one holds. */
export function headerRules(settings: HeaderSettings): HeaderRule[] {
  const { hsts, origin, originals = {}, searches = [urls.search], preview = false, comments = null, editor = null } = settings
  const everywhere = {
    'Cache-Control': fresh,
    'Content-Security-Policy': contentPolicy(settings),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(preview && { 'X-Robots-Tag': 'noindex' }),
    ...(hsts !== null && { 'Strict-Transport-Security': `max-age=${hsts}` }),
  }
  const at = (address: string) => urls.onHost(origin, address)
  const rules = at(`/${speculationFile}`)
  return [
    rule('/*', everywhere),
    ...['/', '/*/'].map((page) => rule(at(page), { 'Speculation-Rules': `"${rules}"` })),
    ...hashedFolders(origin).map((folder) => rule(`/${folder}*`, { 'Cache-Control': forGood })),
    rule(at('/media/*'), shownElsewhere),
    ...Object.values(urls.icons).map((icon) => rule(at(icon), { 'Cache-Control': forADay, ...shownElsewhere })),
    // Search runs WebAssembly, and nothing else that others must not.
    ...searches.map((search) =>
      rule(at(search), {
        'Content-Security-Policy': contentPolicy(settings).replace('script-src', "script-src 'wasm-unsafe-eval'"),
      }),
    ),
    ...(comments?.addresses ?? []).map((page) =>
      rule(at(page), { 'Content-Security-Policy': contentPolicy(settings, comments ?? {}) }),
    ),
    ...(editor === null ? [] : editorRules(at, editor)),
    rule(at(urls.manifest), { 'Cache-Control': forADay }),
    rule(rules, { 'Cache-Control': forADay, 'Content-Type': 'application/speculationrules+json' }),
    // The site's own feeds, and those of its lists.
    ...['/', '/*/'].map(at).flatMap(feedRules),
    rule(at(urls.twin('/*/')), twinHeaders(new URL(origin).origin)),
    ...Object.entries(originals).map(([address, original]) => rule(urls.twin(address), { Link: canonicalLink(spelled(original)) })),
  ]
}

const rule = (path: string, headers: HeaderRule['headers']): HeaderRule => ({ path: `/${path.slice(1)}`, headers })

function editorRules(at: (address: string) => string, { policy, signsInByWindow }: EditorSettings): HeaderRule[] {
  return [
    rule(at(urls.admin), {
      'Content-Security-Policy': policy,
      'X-Robots-Tag': 'noindex',
      ...(signsInByWindow && { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' }),
    }),
    rule(at(`${urls.adminFiles}*`), { 'Cache-Control': forGood }),
  ]
}

/** Readers of feeds and networks show an article's pictures, and the site's icon, on pages of their own. */
const shownElsewhere = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Readers of feeds that run in a browser ask from pages of their own. */
function feedRules(list: string): HeaderRule[] {
  const open = { 'Access-Control-Allow-Origin': '*' }
  const { rss, atom, json } = urls.feedsOf(list)
  return [rule(rss, open), rule(atom, open), rule(json, { ...open, 'Content-Type': 'application/feed+json' })]
}

/** A page as Markdown is no page of its own: what is found is the page. */
const twinHeaders = (origin: string) => ({
  'Content-Location': urls.twin('{folder}'),
  Link: canonicalLink(`${origin}{folder}`),
  'X-Robots-Tag': 'noindex',
})

const canonicalLink = (address: string): string => `<${address}>; rel="canonical"`

/** Spell an address so that it can be in a header, and holds nothing that we or nginx would replace. */
const spelled = (address: string): string => new URL(address).href.replace(/[{}$<>]/g, encodeURIComponent)

/** Say which headers the answer at `path` (decoded, from the first slash) has by these rules. */
export function headersAt(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const headers: Record<string, string> = Object.assign(
    {},
    ...rules.filter((rule) => matches(rule.path, path)).map((rule) => rule.headers),
  )
  const folder = addressOf(path.slice(1).replace(/[^/]*$/, 'index.html'))
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{folder}', folder)]))
}

/** Say whether a rule for `pattern` holds at `path`. */
export function matches(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*')
  if (end === undefined) return path === pattern
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end)
}

/**
 * Write the speculation rules of a site, whose `elsewhere` is spelled as its host knows it: a browser may fetch a page when its reader rests on a link to it. Only pages end in a slash;
 * what another system serves under `elsewhere` may do things when asked, so it is never fetched ahead.
 */
export function speculationRules(origin: string, elsewhere: readonly string[] = []): string {
  const pages = { href_matches: ['/', '/*/'].map((page) => urls.onHost(origin, page)) }
  const others = patternsOf(elsewhere)
  const where = others.length === 0 ? pages : { and: [pages, { not: { href_matches: others } }] }
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] }, null, 1)}\n`
}
