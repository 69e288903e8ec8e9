import { compare } from '#lib/findings.ts'
import { addressOf, type Found, foundAt } from '#lib/release/manifest/paths.ts'
import { dividedTarget, isAbroad, spelledAbroad, spelledPlace } from '#lib/release/manifest/redirect-targets.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { onHost } from '#lib/urls.ts'
import { hashedFolders } from './headers.ts'

/** What is not for visitors though it lies in a release: its description, and what other servers read of it. */
const unserved = (origin: string): ReadonlySet<string> => new Set(['release.json', '_headers', '_redirects', errorPageOf(origin)])

/** The page that is sent where nothing is, as it lies in a release. */
export const errorPageOf = (origin: string): string => onHost(origin, '/404.html').slice(1)

/** Say what is at a path that is decoded and in the spelling NFC, or null if nothing is. */
export type Directory = (path: string) => Found | Gone | null

/** Nothing, for good. */
export interface Gone {
  readonly isGone: true
}

/** List every address of a release once, so that each request needs a look or two; wherever a visitor is sent, it is one step. */
export function directoryOf(release: Pick<Release, 'origin' | 'files' | 'redirects' | 'gone'>): Directory {
  const hidden = unserved(release.origin)
  const moves = movesOf(release)
  const gone = goneFrom(release)
  return (path) => {
    const found = foundAt(path, release.files)
    if (found !== null && 'file' in found) return hidden.has(found.file) ? null : found
    const key = path.toLowerCase()
    const movedTo = moves.get(key)
    if (movedTo !== undefined) return { movedTo }
    return gone.has(key) ? { isGone: true } : null
  }
}

/** List the lower-case spellings of all addresses that are gone for good, with and without what visitors add or leave out. */
export const goneFrom = ({ gone }: Pick<Release, 'gone'>): ReadonlySet<string> =>
  new Set(gone.flatMap((path) => spellings(path.normalize('NFC'))))

/**
 * List the lower-case spellings of all addresses, with and without what visitors add or leave out, and of all former addresses:
 * each to the one address (percent-encoded) that it means, which may be a place on a page or on another host. An address that is
 * in use wins over a former one.
 */
export function movesOf({
  origin,
  files,
  redirects,
}: Pick<Release, 'origin' | 'files' | 'redirects'>): ReadonlyMap<string, string> {
  const pages = Object.keys(files).filter(hasOneSpelling(origin))
  const inUse = spelledOut(pages.map((file) => [pathOf(file), addressOf(file)] as const))
  const former = spelledOut(Object.entries(redirects).sort(([a], [b]) => compare(a, b)))
  const ends = [...former.keys()].flatMap((from) => {
    const end = inUse.get(from) ?? endOf(from, former, inUse)
    return end === null ? [] : [[from, end] as const]
  })
  return new Map([...inUse, ...ends])
}

/** List every lower-case spelling of each path with what the path has; the first of equal ones holds. */
function spelledOut(entries: readonly (readonly [path: string, value: string])[]): Map<string, string> {
  const all = new Map<string, string>()
  for (const [path, value] of entries) {
    for (const spelling of spellings(path.normalize('NFC'))) if (!all.has(spelling)) all.set(spelling, value)
  }
  return all
}

/**
 * Follow former addresses until one is in use, on another host or no former one; null where they lead in a circle. As in a browser,
 * a place on the page is kept until another one is named.
 */
function endOf(from: string, former: ReadonlyMap<string, string>, inUse: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>()
  let [at, place] = [from, '']
  while (!seen.has(at)) {
    seen.add(at)
    const to = former.get(at)
    if (to === undefined) return null
    const target = dividedTarget(to)
    if (isAbroad(to)) return spelledAbroad(target.place === '' ? to + place : to)
    place = target.place || place
    const key = target.path.normalize('NFC').toLowerCase()
    // What another system of this host serves is in no release.
    const address = inUse.get(key) ?? (former.has(key) ? undefined : encoded(target.path))
    if (address !== undefined) return address + spelledPlace(place)
    at = key
  }
  return null
}

// Hashed names may differ in nothing but letter case.
function hasOneSpelling(origin: string): (file: string) => boolean {
  const [hidden, hashed] = [unserved(origin), hashedFolders(origin)]
  return (file) => !hidden.has(file) && !hashed.some((folder) => file.startsWith(folder))
}

const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`

function spellings(path: string): string[] {
  const lower = path.toLowerCase()
  if (!lower.endsWith('/')) return [lower]
  return [lower, lower.slice(0, -1), `${lower}index.html`].filter((spelling) => spelling !== '')
}

const encoded = (path: string): string => path.normalize('NFC').split('/').map(encodeURIComponent).join('/')
