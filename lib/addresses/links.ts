import { posix } from 'node:path'
import { nameOf, withoutDate } from '#lib/content/source/old-permalinks.ts'
import { isUrl } from '#lib/is-url.ts'
import { nearest } from '#lib/text/nearest.ts'
import { rootOf, withinRoot } from '#lib/urls.ts'
import { spelledAs } from './anchors.ts'
import type { LinkProblem, Resolved, Standpoint, Targets } from './link.ts'
import { hint, isText, nowhere, outOfSite } from './lost-links.ts'
import { namesAmong } from './near-pages.ts'

/** Say where a link leads, spelled as the site spells its own addresses. */
export function resolveLink(href: string, from: Standpoint, targets: Targets): Resolved {
  if (/^(mailto|tel|sms|ircs?|xmpp):/i.test(href)) return { href }
  const { before, query, hash } = divided(href)
  if (/^[a-z][a-z\d+.-]*:/i.test(before) || before.startsWith('//')) {
    if (!isUrl(href)) return broken('link-form', `The link "${href}" is not a web address.`, 'Correct it, or remove the link.')
    const url = new URL(href)
    const path = url.origin === new URL(targets.origin).origin ? withinRoot(targets.origin, decoded(url.pathname)) : null
    return path === null ? { href } : within(path, url.search, url.hash, href, from, targets)
  }
  // Zola writes @/ for its content folder.
  return within(decoded(before).replace(/^@\//, '/'), query, hash, href, from, targets)
}

function divided(href: string): { before: string; query: string; hash: string } {
  const [, before = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  return { before, query, hash }
}

/** Follow a link within the site. `href` is how its author wrote it, with or without the site's origin. */
function within(path: string, query: string, hash: string, href: string, from: Standpoint, targets: Targets): Resolved {
  if (path === '') return withAnchor(from.address, '', query, hash, { targets, href, from })
  const target = pageAt(path, from, targets, href)
  if ('problem' in target) return (target.problem.rule === 'link-broken' ? outOfSite(href) : null) ?? target
  // As in a browser, the place that a former address leads to wins over that of the link.
  if (/#|^https:/.test(target.address)) return { href: target.address }
  if (target.address === '/' && /[?&](?:p|page_id|attachment_id|preview|post)=/.test(query))
    return broken('link-broken', ...ofWordPress(href))
  if (target.isElsewhere) return { href: target.address + query + hash }
  return withAnchor(target.address, target.address, query, hash, { targets, href, from })
}

const ofWordPress = (href: string): [message: string, fix: string] => [
  `The link "${href}" names a text by its number in WordPress, and would lead to the front page.`,
  'Write the name of the file, such as other-article.md, or its address, such as /blog/other-article/.',
]

/** Who knows below which path the site is may have written it: `/blog/articles/x/` for `/articles/x/`. */
function pageAt(path: string, from: Standpoint, targets: Targets, href: string): Page {
  const target = pageFor(path, from, targets, href)
  const below = rootOf(targets.origin) === '' ? null : withinRoot(targets.origin, path)
  if (!('problem' in target) || below === null) return target
  const meant = pageFor(below, from, targets, href)
  return 'problem' in meant ? target : meant
}

type Page = { readonly address: string; readonly isElsewhere?: true } | { readonly problem: LinkProblem }

/** Find the page that the part of a link before `?` and `#` means. */
function pageFor(written: string, from: Standpoint, targets: Targets, href: string): Page {
  const path = written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(from.path), written)
  const file = targets.files.get(path) ?? targets.files.get(`${path.replace(/\/$/, '')}.md`)
  if (file) return { address: file }
  if (targets.unpublished.has(path)) return led(path, from, targets) ?? toDraft(href)
  if (targets.own.has(`/${path}`)) return { address: `/${path}` }
  if (isText(path)) return textFor(path, targets, href)
  const address = addressOf(written, from)
  // A front page that another system serves is at an address where ours has one too.
  if (address === '/' && targets.elsewhere('/')) return { address: '/', isElsewhere: true }
  if (targets.pages.has(address)) return { address }
  const page = address.replace(/\.html?\/$/, '/')
  const [now, isGone] = [formerAt(address, targets) ?? formerAt(page, targets), goneAt(address, targets)]
  if (now !== null) return { address: now }
  if (isGone) return broken('link-gone', `What was at "${href}" is gone for good.`, 'Remove the link, or let it lead elsewhere.')
  if (targets.pages.has(page)) return { address: page }
  if (targets.elsewhere(address)) return { address: written, isElsewhere: true }
  if (targets.elsewhere(`/${path}`)) return { address: `/${path}`, isElsewhere: true }
  const other = fileNames(path).find((name) => targets.files.has(name) || targets.unpublished.has(name))
  if (other !== undefined) return targets.unpublished.has(other) ? toDraft(href) : { address: targets.files.get(other) ?? '' }
  const called = namesAmong(targets).called(written)
  const isMeant = called !== null && (isBareName(written) || posix.dirname(called) === posix.dirname(address))
  return !isMeant ? { problem: nowhere(written, address, href, targets) } : { address: called }
}

/** A text that only leads on is none that is published: its address leads on. */
function led(path: string, from: Standpoint, targets: Targets): Page | null {
  const address = formerAt(addressOf(`/${path.replace(/(?:\/index)?\.[a-z]+$/i, '')}`, from), targets)
  return address === null ? null : { address }
}

/** Which texts a path may mean that names one as a page: `x.html`, `x/`. */
const fileNames = (path: string): string[] => {
  const bare = path.replace(/\/$/, '').replace(/\.html?$/i, '')
  return [`${bare}.md`, `${bare}/index.md`, `${bare}.markdown`]
}

/** Other systems keep their texts in other folders (`_posts/2019-03-01-x.md`): a text of that name is the one, if it is the only one. */
function textFor(path: string, targets: Targets, href: string): Page {
  const names = namesAmong(targets)
  const called = names.called(path) ?? endingIn(path, targets)
  if (called !== null) return { address: called }
  const [draft] = [...targets.unpublished].filter((other) => withoutDate(nameOf(other)) === withoutDate(nameOf(path)))
  if (draft !== undefined) return toDraft(href)
  return broken('link-broken', `There is no file "${path}" in the content folder.`, hint(names.like(path)))
}

/** In a folder of its own a text is called by both: `x/index.de.md`. */
function endingIn(path: string, { files }: Targets): string | null {
  const [end] = /\/[^/]+\/index\.[^/]+$/i.exec(`/${path}`) ?? []
  const [only, ...others] = end === undefined ? [] : [...files.keys()].filter((file) => `/${file}`.endsWith(end))
  return only === undefined || others.length > 0 ? null : (files.get(only) ?? null)
}

/** `x`, `./x` and `x.html`, as in a folder of pages: not an address, but the name of one. */
const isBareName = (written: string): boolean => /^(?:\.\/)?[^/.][^/]*?(?:\.html?)?\/?$/i.test(written)

const toDraft = (href: string) =>
  broken(
    'link-to-draft',
    `The link "${href}" leads to an article that is not published.`,
    'Publish that article too, or remove the link for now.',
  )

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

function withAnchor(
  page: string,
  address: string,
  query: string,
  hash: string,
  { targets, href, from }: { readonly targets: Targets; readonly href: string; readonly from: Standpoint },
): Resolved {
  // What follows `:~:` is no place of a page: browsers look for those words. https://wicg.github.io/scroll-to-text-fragment/
  const [named = ''] = hash.slice(1).split(':~:')
  const anchor = decoded(named)
  if (anchor === '' || anchor === 'top') return { href: address + query + hash || '#' }
  const headings = targets.pages.get(page)
  if (!headings) return { href: address + query + hash }
  const heading =
    headings.find((heading) => heading.anchor === anchor) ?? headings.find(({ id }) => id === anchor) ?? spelledAs(anchor, headings)
  if (heading) return { href: `${address}${query}#${heading.id}${hash.slice(1 + named.length)}` }
  const meant = nearest(
    anchor,
    headings.map((heading) => heading.anchor),
  )
  const fix = meant
    ? `Did you mean #${meant}?`
    : headings.length === 0 && page !== from.address
      ? `Remove #${anchor}; if another system serves that page, add "elsewhere: [${page}]" to site.yaml.`
      : 'Link to one of its headings, or to the page without the part after #.'
  return broken('link-anchor', `The page that "${href}" leads to has no heading "${anchor}".`, fix)
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
