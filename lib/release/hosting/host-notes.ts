import type { HostName } from '#lib/hosts.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { onHost } from '#lib/urls.ts'
import { shared } from './hosting.ts'
import { hasNoHeaders } from './page-policy.ts'

/** What people call a host. */
export const hostTitles: Readonly<Record<HostName, string>> = {
  'github-pages': 'GitHub Pages',
  netlify: 'Netlify',
  'cloudflare-pages': 'Cloudflare Pages',
  vercel: 'Vercel',
  's3-cloudfront': 'S3 with CloudFront',
  nginx: 'nginx',
  container: 'A container',
}

/** Hosts that answer all that our own server answers. */
const able: ReadonlySet<HostName> = new Set(['nginx', 'container'])

/** Say, a sentence each, what the host of a release cannot do, and what stands in for it. */
export function hostNotes(release: Release): string[] {
  const { host, origin, gone } = release
  if (!host || able.has(host)) return []
  const { rest } = shared(release)
  const led = rest.filter((from) => from !== '/')
  const hasHsts = release.headers.some(({ headers }) => headers['Strict-Transport-Security'] !== undefined)
  const folder = onHost(origin, '/')
  return [
    ...(led.length > 0
      ? [
          `${counted(led.length, 'former address', 'former addresses')} cannot be redirected there: a page at each leads on at once (<meta http-equiv="refresh">) and names the new one as canonical.`,
        ]
      : []),
    ...(gone.length > 0 && host !== 'netlify'
      ? [`${counted(gone.length, 'address that is', 'addresses that are')} gone for good: 404 there, not 410.`]
      : []),
    ...(hasNoHeaders(host)
      ? [
          'It sends none of our headers by itself: each page says its content policy in a <meta>, all but that nobody may frame it.',
          ...(hasHsts ? ['hsts: is not sent.'] : []),
          'Pages are not fetched ahead, and how long a file is kept is for the host to say.',
        ]
      : [
          'A search page may do in all pages what only it may do elsewhere (run WebAssembly), because policies there cannot differ by page.',
        ]),
    'An article as Markdown is at index.md in its folder alone, and not at the page for those who ask by Accept.',
    ...(host === 'github-pages' && folder !== '/'
      ? [`It gets the folder ${folder.slice(1, -1)} of the release, because it puts that below the path itself.`]
      : []),
  ]
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)
