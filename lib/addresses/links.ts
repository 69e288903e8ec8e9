import { posix } from 'node:path'
import { nameOf, withoutDate } from '#lib/content/source/old-permalinks.ts'
import type { Elsewhere } from '#lib/elsewhere.ts'
import { onceFor } from '#lib/once-for.ts'
import { nearest } from '#lib/text/nearest.ts'
import { namesAmong } from './near-pages.ts'
import { isFeedOfSite } from './own-files.ts'

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
  /** Addresses of files that the site makes beside its pages: feeds, `/robots.txt`, articles as Markdown. */
  readonly own: ReadonlySet<string>
  /** Whether another system of this host serves an address. */
  readonly elsewhere: Elsewhere
  /** Former addresses as their authors spelled them, where that is another spelling, and where they lead now: null if to nothing. */
  readonly spelled: ReadonlyMap<string, string | null>
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
  /** An error if nothing else is said. */
  readonly severity?: 'warning'
  /** What many links may have in common: a line for site.yaml then mends all of them. */
  readonly cause?: Cause
  /** Whether a page was found that may be meant: then what the link has in common with others is less likely. */
  readonly isGuessed?: true
}

/** A folder of addresses in which nothing of ours is, or a pattern by which another system spelled addresses. */
export interface Cause {
  readonly field: 'elsewhere' | 'permalinks'
  readonly value: string
}

/** Say where a link leads, spelled as the site spells its own addresses. */
export function resolveLink(href: string, from: Standpoint, targets: Targets): Resolved {
  if (/^(mailto|tel):/i.test(href)) return { href }
  const { before, query, hash } = divided(href)
  if (/^[a-z][a-z\d+.-]*:/i.test(before) || before.startsWith('//')) {
    if (!URL.canParse(href))
      return broken('link-form', `The link "${href}" is not a web address.`, 'Correct it, or remove the link.')
    const url = new URL(href)
    return url.origin === targets.origin ? within(decoded(url.pathname), url.search, url.hash, href, from, targets) : { href }
  }
  return within(decoded(before), query, hash, href, from, targets)
}

function divided(href: string): { before: string; query: string; hash: string } {
  const [, before = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  return { before, query, hash }
}

/** Follow a link within the site. `href` is how its author wrote it, with or without the site's origin. */
function within(path: string, query: string, hash: string, href: string, from: Standpoint, targets: Targets): Resolved {
  if (path === '') return withAnchor(from.address, '', query, hash, targets, href)
  const target = pageFor(path, from, targets, href)
  if ('problem' in target) return target
  // As in a browser, the place that a former address leads to wins over that of the link.
  if (/#|^https:/.test(target.address)) return { href: target.address }
  if (target.isElsewhere) return { href: target.address + query + hash }
  return withAnchor(target.address, target.address, query, hash, targets, href)
}

type Page = { readonly address: string; readonly isElsewhere?: true } | { readonly problem: LinkProblem }

/** Find the page that the part of a link before `?` and `#` means. */
function pageFor(written: string, from: Standpoint, targets: Targets, href: string): Page {
  const path = written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(from.path), written)
  const file = targets.files.get(path) ?? targets.files.get(`${path.replace(/\/$/, '')}.md`)
  if (file) return { address: file }
  if (targets.unpublished.has(path)) return toDraft(href)
  if (targets.own.has(`/${path}`)) return { address: `/${path}` }
  if (isText(path)) return textFor(path, targets, href)
  const address = addressOf(written, from)
  // A front page that another system serves is at an address where ours has one too.
  if (address === '/' && targets.elsewhere('/')) return { address: '/', isElsewhere: true }
  if (targets.pages.has(address)) return { address }
  const page = address.replace(/\.html?\/$/, '/')
  const [now, isGone] = [formerAt(address, targets), goneAt(address, targets)]
  if (now !== null) return { address: now }
  if (isGone) return broken('link-gone', `What was at "${href}" is gone for good.`, 'Remove the link, or let it lead elsewhere.')
  if (targets.pages.has(page)) return { address: page }
  if (targets.elsewhere(address)) return { address: written, isElsewhere: true }
  const other = fileNames(path).find((name) => targets.files.has(name) || targets.unpublished.has(name))
  if (other !== undefined) return targets.unpublished.has(other) ? toDraft(href) : { address: targets.files.get(other) ?? '' }
  const called = isBareName(written) ? namesAmong(targets).called(written) : null
  return called === null ? { problem: nowhere(written, address, href, targets) } : { address: called }
}

const isText = (path: string): boolean => /\.(md|mdx|markdown)$/i.test(path)

/** Which texts a path may mean that names one as a page: `x.html`, `x/`. */
const fileNames = (path: string): string[] => {
  const bare = path.replace(/\/$/, '').replace(/\.html?$/i, '')
  return [`${bare}.md`, `${bare}/index.md`, `${bare}.markdown`]
}

/** Other systems keep their texts in other folders (`_posts/2019-03-01-x.md`): a text of that name is the one, if it is the only one. */
function textFor(path: string, targets: Targets, href: string): Page {
  const names = namesAmong(targets)
  const called = names.called(path)
  if (called !== null) return { address: called }
  const [draft] = [...targets.unpublished].filter((other) => withoutDate(nameOf(other)) === withoutDate(nameOf(path)))
  if (draft !== undefined) return toDraft(href)
  return broken('link-broken', `There is no file "${path}" in the content folder.`, hint(names.like(path)))
}

/** `x`, `./x` and `x.html`, as in a folder of pages: not an address, but the name of one. */
const isBareName = (written: string): boolean => /^(?:\.\/)?[^/.][^/]*?(?:\.html?)?\/?$/i.test(written)

const toDraft = (href: string) =>
  broken(
    'link-to-draft',
    `The link "${href}" leads to an article that is not published.`,
    'Publish that article too, or remove the link for now.',
  )

/** Say what is wrong with a link for which there is no page, and what its author may have meant. */
function nowhere(written: string, address: string, href: string, targets: Targets): LinkProblem {
  const message = `There is no page at "${href}".`
  const rule = 'link-broken'
  if (/\{[{%]/.test(written))
    return {
      rule,
      message: `The link "${href}" is a template of another system.`,
      fix: 'Write the address itself, such as /blog/my-article/.',
    }
  if (isHost(written))
    return {
      rule: 'link-form',
      message: `The link "${href}" does not say that it leads to the web.`,
      fix: `Write https:// before it: https://${written}`,
    }
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(written))
    return {
      rule: 'link-form',
      message: `The link "${href}" is a mail address.`,
      fix: `Write mailto: before it: mailto:${written}`,
    }
  if (isFeedOfSite(address.replace(/\/$/, '')))
    return {
      rule: 'link-to-feed',
      severity: 'warning',
      message: `There is no feed at "${href}": no article has a date yet. The link is left out.`,
      fix: 'Give an article a date: or remove the link.',
    }
  const folder = folderOf(address)
  const cause = hasPagesIn(folder, targets) ? {} : ({ cause: { field: 'elsewhere', value: folder } } as const)
  const meant = namesAmong(targets).like(address)
  if (meant !== null) return { rule, message, isGuessed: true, ...cause, ...proposal(address, meant, targets) }
  if (written.startsWith('/')) return { rule, message, fix: hint(null), ...cause }
  return {
    rule,
    message,
    fix: 'Write the name of the file, such as other-article.md, or the whole address, such as /blog/other-article/.',
  }
}

/** A page of that very name is at another address: it may have been at this one before, as may all of its kind. */
function proposal(address: string, meant: string, targets: Targets): Pick<LinkProblem, 'fix' | 'cause'> {
  const isNamed = namesAmong(targets).called(address) === meant
  const path = isNamed ? [...targets.files].find(([path, at]) => at === meant && isText(path))?.[0] : undefined
  if (path === undefined) return { fix: hint(meant) }
  const former = address.replace(/(\.\w+)\/$/, '$1')
  const pattern = datedPattern(former)
  const line = pattern ? `permalinks: ${pattern}` : null
  return {
    fix: line
      ? `Did you mean ${meant}? If posts had such addresses before, add the line "${line}" to site.yaml: then all of them lead there.`
      : `Did you mean ${meant}? If it had this address before, add "aliases: [${former}]" to ${path}: then this link leads there too.`,
    ...(pattern ? { cause: { field: 'permalinks', value: pattern } } : {}),
  }
}

/** `/2019/03/01/x.html` is spelled `/:year/:month/:day/:title.html`. */
function datedPattern(address: string): string | null {
  const [, day, ending] = /^\/\d{4}\/\d{2}(\/\d{2})?\/[^/]+?(\.html|\/)?$/.exec(address) ?? []
  return ending === undefined ? null : `/:year/:month${day ? '/:day' : ''}/:title${ending}`
}

/** The first part of an address, with all that lies below it. */
const folderOf = (address: string): string => /^\/[^/]*\//.exec(address)?.[0] ?? '/'

const hasPagesIn = (folder: string, { pages }: Targets): boolean => foldersWithPages(pages).has(folder)
const foldersWithPages = onceFor((pages: Targets['pages']) => new Set([...pages.keys()].map(folderOf)))

/** What a browser would take for a file beside the page, and its author took for the name of a host. */
const isHost = (written: string): boolean =>
  /^www\.[^\s/]+\.[a-z]{2,}(?:\/|$)/i.test(written) ||
  /^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|co|app|ai|edu|gov|info|de|uk|fr|eu)(?:\/|$)/i.test(written)

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
