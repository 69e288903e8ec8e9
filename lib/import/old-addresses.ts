import { posix } from 'node:path'
import { aliasOf } from '#lib/content/source/permalink.ts'
import { isUrl } from '#lib/is-url.ts'
import { keyOf, withinRoot } from '#lib/urls.ts'
import type { Pictures } from './pictures.ts'
import type { Moved, Placed } from './places.ts'
import { listOf } from './source/old-header.ts'
import type { OldSite, OldText } from './source/old-site.ts'

/** What all articles of an import share. */
export interface Import {
  readonly site: OldSite
  readonly moved: Moved
  readonly pictures: Pictures
  /** The origin of the site that they come to, with its path. */
  readonly newOrigin: string
  readonly authorOf: (key: string) => string
  /** Hear of a link to a page of the old site that does not come along. */
  readonly leads: (path: string, by: Placed) => void
}

/** Lists that every site has. */
const ownPlaces = /^\/(?:(?:blog|articles|search|archive|categories|series|debates|tags|authors)\/)?$/

/** List the addresses that an article had, in the form that aliases have here. */
export function formerAddresses({ old, address }: Placed, { site, newOrigin }: Import, remarks: string[]): string[] {
  const named = ['aliases', 'alias', 'redirect_from', 'redirectFrom', 'redirects', 'old_url', 'oldUrl'].flatMap((name) =>
    listOf(old.fields[name]),
  )
  const relative = (path: string) => (/^(\/|https?:)/i.test(path) ? path : `/${path}`)
  const own = old.addresses.map((path) => [site.basePath + path, hereOf(path, site, newOrigin)] as const)
  const others = named.map(relative).map((written) => {
    const path = isUrl(written) ? new URL(written).pathname : written
    return [written, withinRoot(newOrigin, path) ?? path] as const
  })
  const found = new Map<string, string>()
  for (const [written, path] of [...own, ...others]) {
    const alias = path === null ? null : aliasOf(path, 1)
    if (alias === null)
      remarks.push(`its former address ${written} is outside the path of ${newOrigin}, so this site cannot lead on from it`)
    else if (alias.address === null) remarks.push(`its former address ${written} cannot be one here`)
    else if (ownPlaces.test(alias.address)) remarks.push(`its former address ${alias.address} is that of a list here`)
    else if (!alias.address.startsWith('/../') && keyOf(alias.address) !== keyOf(address))
      found.set(keyOf(alias.address), alias.address)
  }
  return [...found.values()]
}

/**
 * Spell an address of the old site, from its root, as one of the new site; null where that is on the same host and below another path. What moves
 * to another host may keep its addresses there.
 */
export function hereOf(path: string, { origin, basePath }: OldSite, newOrigin: string): string | null {
  const below = withinRoot(newOrigin, basePath + path)
  return below ?? (hostOf(newOrigin) === hostOf(origin) ? null : path)
}

/** Say where an address of the old site leads now; null where it stays as it is. */
export function resolveAddress(given: string, isPicture: boolean, placed: Placed, shared: Import): string | null {
  const { site, moved, pictures } = shared
  const { old } = placed
  const written = fileOfFolder(given)
  if (/\{[{%<]/.test(written) || written.startsWith('#') || written === '' || written.startsWith('counterpoint-import-'))
    return null
  if (isMailAddress(written)) return `mailto:${written}`
  if (/^www\.[^\s/]+\.[a-z]{2,}(?:\/|$)/i.test(written)) return `https://${written}`
  const own = ownPath(written, site)
  if (own === null && /^([a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return null
  const address = own ?? written
  const found = pictures.use(address, placed)
  if (found !== null) return found
  if (isPicture) return null
  const [, path = '', rest = ''] = /^([^?#]*)([\s\S]*)$/.exec(address) ?? []
  const hash = rest.replace(/^\?[^#]*/, '')
  const isWhole = path.startsWith('/')
  const byNumber = /^\?p(?:age_id)?=\d+/.test(rest)
    ? moved.byAddress(`/${rest.replace(/^\?p(?:age_id)?=(\d+).*$/s, '?p=$1')}`)
    : null
  if (byNumber !== null) return byNumber
  const inside = isWhole && site.basePath !== '' && path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path
  const file = isWhole ? null : relativeFile(path, old, moved)
  // What did not come along is where it was, or where it led.
  if (file !== null && moved.byAddress(file) !== file) return resolveAddress(file + hash, isPicture, placed, shared) ?? file + hash
  const target = isWhole
    ? (moved.byAddress(inside) ??
      moved.byAddress(path) ??
      (/\.(md|mdx|markdown)$/i.test(path) ? moved.byFile(path.slice(1)) : null))
    : (file ?? moved.byAddress(fromAddress(old, path)) ?? moved.byAddress(posix.join(old.addresses[0] ?? '/', path)))
  if (target !== null) return `${target}${hash}`
  const absolute = isWhole ? address : site.basePath + fromAddress(old, address)
  const here = withinRoot(shared.newOrigin, absolute)
  const isSameHost = hostOf(site.origin) === hostOf(shared.newOrigin)
  const lead = (here ?? absolute).replace(/[?#].*$/, '')
  // The front page is another one here, and has other places in it. What lies beside the path of the site is none of its pages.
  if ((lead !== '/' || hash !== '') && !(isSameHost && here === null)) shared.leads(lead, placed)
  // A whole address of the old site stays whole.
  if (own !== null) return null
  if (site.origin === null) return null
  if (!absolute.startsWith('/')) return absolute
  if (!isSameHost || here === null) return `${site.origin}${absolute}`
  return here === written ? null : here
}

/** What a browser would take for a file beside the page. */
const isMailAddress = (written: string): boolean => /^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(written)

const hostOf = (origin: string | null): string | null => (origin !== null && isUrl(origin) ? new URL(origin).host : null)

/** What browsers take a relative address for: an address without a slash at its end is a file of its folder. */
const fromAddress = ({ addresses: [own = '/'] }: OldText, path: string): string =>
  posix.join(own.endsWith('/') ? own : posix.dirname(own), path)

/** Zola writes `@/x.md` for a file of its content folder, Pelican `{filename}/x.md` and `{static}/x.png`. */
const fileOfFolder = (written: string): string => written.replace(/^[{|](?:filename|static|attach)[}|]/, '').replace(/^@\//, '/')

const relativeFile = (path: string, old: OldText, moved: Moved): string | null =>
  /\.(md|mdx|markdown|html?)$/i.test(path) || !path.includes('.')
    ? (moved.byFile(posix.join(posix.dirname(old.path), path)) ??
      (/\/.*\.(md|mdx|markdown)$/i.test(path) ? moved.byFile(path) : null))
    : null

/** The path of an address that names the old site's own origin; null for others. */
function ownPath(written: string, { origin }: OldSite): string | null {
  if (origin === null || !/^(https?:)?\/\//i.test(written)) return null
  const whole = written.startsWith('//') ? `https:${written}` : written
  if (!isUrl(whole)) return null
  const bare = (host: string) => host.replace(/^www\./, '')
  return bare(new URL(whole).host) === bare(new URL(origin).host) ? whole.replace(/^https?:\/\/[^/]+/i, '') || '/' : null
}
