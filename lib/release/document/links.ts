import type { Element, Properties } from 'hast'
import { servedElsewhere } from '#lib/elsewhere.ts'
import { isUrl } from '#lib/is-url.ts'
import { onceFor } from '#lib/once-for.ts'
import { addressOf, decodedPath, foundAt } from '#lib/release/manifest/paths.ts'
import { dividedTarget, isAbroad } from '#lib/release/manifest/redirect-targets.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { withinRoot } from '#lib/urls.ts'

/** Properties of an element that name one address, or several with descriptors. */
export const single = ['href', 'src', 'poster', 'action', 'formAction', 'xLinkHref'] as const
export const several = ['srcSet', 'imageSrcSet'] as const
/** What a `meta` element must be called for its content to be an address. */
const metaAddresses: ReadonlySet<unknown> = new Set(['og:url', 'og:image', 'twitter:image'])

/** A release whose links are to be checked. */
export interface Linked extends Pick<Release, 'origin' | 'files' | 'redirects' | 'gone'> {
  /** Addresses of the same host that another system serves. */
  readonly elsewhere: readonly string[]
  /** The places that links may name after `#`, by page: `blog/x/index.html`. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>
}

/** List the addresses that an element names, as written. */
export function addressesOf({ tagName, properties }: Element): string[] {
  const named = tagName === 'meta' && namesAddress(properties) ? [properties.content] : single.map((name) => properties[name])
  return [...named.filter((value) => typeof value === 'string'), ...several.flatMap((name) => candidatesIn(properties[name]))]
}

function namesAddress(properties: Properties): boolean {
  return metaAddresses.has(String(properties.property ?? properties.name))
}

/** List the addresses of a `srcset`: words apart, each followed by descriptors up to a comma. https://html.spec.whatwg.org/#srcset */
function candidatesIn(srcset: Properties[string]): string[] {
  const found: string[] = []
  let expected = true
  for (const word of String(srcset ?? '').split(/\s+/)) {
    if (expected) found.push(word.replace(/,+$/, ''))
    expected = word.endsWith(',')
  }
  return found.filter((address) => address !== '')
}

/** Say, a sentence each, which of the addresses that `page` names lead nowhere on its own site. */
export function linkFaults(page: string, addresses: readonly string[], release: Linked): string[] {
  const base = new URL(addressOf(page), release.origin)
  const known = knownFaults(release)
  const places = release.places.get(page)
  return addresses.flatMap((written) => {
    if (written.startsWith('#') && places?.has(written.slice(1))) return []
    // From every page these lead to one place.
    const isOfTheSite = written.startsWith('/') && !written.startsWith('//')
    const fault = (isOfTheSite ? known.get(written) : undefined) ?? { fault: linkFault(written, base, release) }
    if (isOfTheSite) known.set(written, fault)
    return fault.fault ?? []
  })
}

const knownFaults = onceFor((_: Linked) => new Map<string, { readonly fault: string | null }>())

function linkFault(written: string, base: URL, release: Linked): string | null {
  const missing = `${written} does not exist. Correct the address, or publish what it names.`
  if (!isUrl(written, base)) return missing
  const url = new URL(written, base)
  // What lies beside the path that the site is below is not its own.
  if (url.origin !== base.origin || withinRoot(release.origin, url.pathname) === null) return null
  const path = decodedPath(url.pathname)
  if (path === null) return missing
  const target = landing(path, release)
  if (target === null) return missing
  return hasPlace(url.hash, release.places.get(target))
    ? null
    : `${written} names a place that its page does not have. Link to a heading that is there.`
}

/** Find the file that a visitor of `path` gets in the end, or the address that is not in this release; null where there is nothing. */
function landing(path: string, release: Linked): string | null {
  const seen = new Set<string>()
  for (let at: string | null = path; at !== null && !seen.has(at); at = redirectFrom(at, release)) {
    seen.add(at)
    const end = isAbroad(at) || isElsewhere(at, release) ? at : fileAt(at, release)
    if (end !== null) return end
  }
  return null
}

function fileAt(path: string, { files }: Linked): string | null {
  const found = foundAt(path, files)
  if (found === null) return null
  if ('file' in found) return found.file
  const moved = foundAt(decodedPath(found.movedTo) ?? '', files)
  return moved && 'file' in moved ? moved.file : null
}

function redirectFrom(path: string, { redirects }: Linked): string | null {
  const from = [path, `${path}/`].find((address) => Object.hasOwn(redirects, address))
  const to = from === undefined ? undefined : redirects[from]
  return to === undefined ? null : dividedTarget(to).path
}

// A file that is no page has no places that could be known: #page=2 of a PDF.
function hasPlace(hash: string, places: ReadonlySet<string> | undefined): boolean {
  const [written = ''] = hash.slice(1).split(':~:')
  if (!places || written === '' || written.toLowerCase() === 'top') return true
  return places.has(written) || places.has(decodedPath(written) ?? '')
}

const isElsewhere = (path: string, { elsewhere }: Linked): boolean => elsewhereIn(elsewhere)(path)

const elsewhereIn = onceFor((listed: readonly string[]) => servedElsewhere(listed))

/** Say, a sentence each, which former addresses lead nowhere or are in the way of a file, and which are gone and are there. */
export function redirectFaults(release: Linked): string[] {
  const { redirects, gone, files } = release
  const former = Object.entries(redirects).flatMap(([from, to]) => {
    if (foundAt(from, files) !== null) return [`${from} is a former address and a present one. Remove it from the aliases.`]
    const fault = targetFault(to, release)
    return fault === null ? [] : [`${from} leads to ${to}, ${fault}.`]
  })
  const there = gone.filter((address) => foundAt(address, files) !== null || Object.hasOwn(redirects, address))
  return [
    ...former,
    ...there.map((address) => `${address} is listed as gone, and is a former or present address too. Keep one of the two.`),
  ]
}

function targetFault(to: string, release: Linked): string | null {
  if (isAbroad(to)) return linkFault(to, new URL(release.origin), release) === null ? null : missingTarget
  const { path, place } = dividedTarget(to)
  const target = landing(path, release)
  if (target === null) return missingTarget
  return hasPlace(place, release.places.get(target)) ? null : 'a place that its page does not have'
}

const missingTarget = 'which does not exist'
