import type { HeaderRule } from '#lib/release/release.ts'

export interface HeaderSettings {
  /** For how many seconds browsers shall reach the site by HTTPS alone; null says nothing of it. */
  readonly hsts: number | null
}

/** Where the pages' speculation rules are; their header names it. */
export const speculationFile = 'speculation-rules.json'

/** How long a page is kept. A prefetched page is used all the same (Chromium 156), so nobody need be shown an old one. */
const fresh = 'public, max-age=0, must-revalidate'
const forGood = 'public, max-age=31536000, immutable'
/** Every page names it and it hardly changes: without this, each page view asks for it again. */
const forADay = 'public, max-age=86400'

/** Folders whose files bear a hash of their bytes in their names: a name never gets other bytes. */
export const hashedFolders = ['_next/static/', 'assets/', 'media/'] as const

/** What a page may load and do: its own files, no script that is written into it, no text turned into script. */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const unusedFeatures = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'payment', 'usb']

/** Say what every answer says, whoever serves the release. Where two rules match, the later one holds. */
export function headerRules({ hsts }: HeaderSettings): HeaderRule[] {
  const everywhere = {
    'Cache-Control': fresh,
    'Content-Security-Policy': contentPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Speculation-Rules': `"/${speculationFile}"`,
    'X-Content-Type-Options': 'nosniff',
    ...(hsts !== null && { 'Strict-Transport-Security': `max-age=${hsts}` }),
  }
  return [
    { path: '/*', headers: everywhere },
    ...hashedFolders.map((folder) => ({ path: `/${folder}*`, headers: { 'Cache-Control': forGood } }) as const),
    // Readers of feeds and networks show an article's pictures on pages of their own.
    { path: '/media/*', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    {
      path: `/${speculationFile}`,
      headers: { 'Cache-Control': forADay, 'Content-Type': 'application/speculationrules+json' },
    },
  ]
}

/** Say which headers the answer at `path` (decoded, from the first slash) has by these rules. */
export function headersAt(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => matches(rule.path, path)).map((rule) => rule.headers))
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern

/**
 * Write the speculation rules of a site: a browser may fetch a page when its reader rests on a link to it. Only pages end in a slash;
 * what another system serves under `elsewhere` may do things when asked, so it is never fetched ahead.
 */
export function speculationRules(elsewhere: readonly string[] = []): string {
  const pages = { href_matches: ['/', '/*/'] }
  const others = elsewhere.map((address) => `${address.replace(/\/$/, '')}{/*}?`)
  const where = others.length === 0 ? pages : { and: [pages, { not: { href_matches: others } }] }
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] }, null, 1)}\n`
}
