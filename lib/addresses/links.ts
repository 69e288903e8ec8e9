import { posix } from 'node:path'
import { onceFor } from '#lib/once-for.ts'
import { nearest, nearestAmong } from '#lib/text/nearest.ts'

/** Everything that a link of this site may lead to. */
export interface Targets {
  readonly origin: string
  /** Pages by address, with the places in them that a link may name. */
  readonly pages: ReadonlyMap<string, readonly Anchor[]>
  /** Former addresses, and where they lead now: to an address (with `#` and an id where it is a place in it) or a web address. */
  readonly former: ReadonlyMap<string, string>
  /** Addresses at which there will never be anything again. */
  readonly gone: ReadonlySet<string>
  /** Addresses of articles by their path in the content folder. */
  readonly files: ReadonlyMap<string, string>
  /** Paths of articles that are written but not published. */
  readonly unpublished: ReadonlySet<string>
  readonly elsewhere: ReadonlySet<string>
}

/** A place in a page: what an author writes after `#`, and the id it has there. */
export interface Anchor {
  readonly anchor: string
  readonly id: string
}

/** Where a text is that holds links. */
export interface Standpoint {
  readonly path: string
  readonly address: string
}

/** Where a link leads, or what is wrong with it. */
export type Resolved = { readonly href: string } | { readonly problem: LinkProblem }

export interface LinkProblem {
  readonly rule: string
  readonly message: string
  readonly fix: string
}

/** Say where a link leads, spelled as the site spells its own addresses. */
export function resolveLink(href: string, from: Standpoint, targets: Targets): Resolved {
  if (/^(mailto|tel):/i.test(href)) return { href }
  const [, before = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  if (before === '') return withAnchor(from.address, '', query, hash, targets, href)
  if (/^[a-z][a-z\d+.-]*:/i.test(before) || before.startsWith('//')) {
    if (!URL.canParse(href))
      return broken('link-form', `The link "${href}" is not a web address.`, 'Correct it, or remove the link.')
    const url = new URL(href)
    if (url.origin !== targets.origin) return { href }
    return resolveLink(`${url.pathname}${url.search}${url.hash}`, from, targets)
  }
  const target = pageFor(decoded(before), from, targets)
  if ('problem' in target) return target
  // As in a browser, the place that a former address leads to wins over that of the link.
  if (/#|^https:/.test(target.address)) return { href: target.address }
  return withAnchor(target.address, target.address, query, hash, targets, href)
}

/** Find the page that the part of a link before `?` and `#` means. */
function pageFor(
  written: string,
  from: Standpoint,
  targets: Targets,
): { readonly address: string } | { readonly problem: LinkProblem } {
  const path = written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(from.path), written)
  const file = targets.files.get(path) ?? targets.files.get(`${path.replace(/\/$/, '')}.md`)
  if (file) return { address: file }
  if (targets.unpublished.has(path)) {
    return broken(
      'link-to-draft',
      `The link "${written}" leads to an article that is not published.`,
      'Publish that article too, or remove the link for now.',
    )
  }
  if (/\.(md|markdown)$/i.test(path)) {
    return broken('link-broken', `There is no file "${path}" in the content folder.`, hint(nearFiles(targets.files)(path)))
  }
  const address = addressOf(written, from)
  if (targets.pages.has(address)) return { address }
  const [now, isGone] = [formerAt(address, targets), goneAt(address, targets)]
  if (now !== null) return { address: now }
  if (isGone) return broken('link-gone', `What was at "${written}" is gone for good.`, 'Remove the link, or let it lead elsewhere.')
  if (targets.elsewhere.has(address)) return { address: written }
  return broken('link-broken', `There is no page at "${written}".`, hint(nearPages(targets.pages)(address)))
}

const bothSpellings = (address: string) => [address, address.replace(/\/$/, '')] as const

/** Say where a former address leads now; null where it is none. Those of other systems may end without a slash. */
export function formerAt(address: string, { former }: Pick<Targets, 'former'>): string | null {
  const spelling = bothSpellings(address).find((spelling) => former.has(spelling))
  return spelling === undefined ? null : (former.get(spelling) ?? null)
}

const goneAt = (address: string, { gone }: Targets): boolean => bothSpellings(address).some((spelling) => gone.has(spelling))

/** Spell a written address as the site does: from the root, lower case, with a slash at its end. */
export function addressOf(written: string, from: Pick<Standpoint, 'address'>): string {
  const path = decodeURI(new URL(encodeURI(written), `https://site.invalid${encodeURI(from.address)}`).pathname)
  return `${path}/`
    .replace(/\/+/g, '/')
    .replace(/\/index\.html\/$/, '/')
    .toLowerCase()
    .normalize('NFC')
}

function withAnchor(page: string, address: string, query: string, hash: string, targets: Targets, href: string): Resolved {
  const anchor = decoded(hash.slice(1))
  if (anchor === '' || anchor === 'top') return { href: address + query + hash || '#' }
  const headings = targets.pages.get(page)
  if (!headings) return { href: address + query + hash }
  const heading = headings.find((heading) => heading.anchor === anchor) ?? headings.find(({ id }) => id === anchor)
  if (heading) return { href: `${address}${query}#${heading.id}` }
  const meant = nearest(
    anchor,
    headings.map((heading) => heading.anchor),
  )
  const fix = meant ? `Did you mean #${meant}?` : 'Link to one of its headings, or to the page without the part after #.'
  return broken('link-anchor', `The page that "${href}" leads to has no heading "${anchor}".`, fix)
}

const nearFiles = onceFor((files: Targets['files']) => nearestAmong(files.keys()))
const nearPages = onceFor((pages: Targets['pages']) => nearestAmong(pages.keys()))

function hint(meant: string | null): string {
  return meant
    ? `Did you mean ${meant}?`
    : 'Correct the address, or remove the link. If another system serves the address, add it under elsewhere: in site.yaml.'
}

function broken(rule: string, message: string, fix: string): { readonly problem: LinkProblem } {
  return { problem: { rule, message, fix } }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
