import { onceFor } from '#lib/once-for.ts'
import { gluedTitle } from '#lib/text/glued-title.ts'
import type { LinkNote, LinkProblem, Targets } from './link.ts'
import { namesAmong } from './near-pages.ts'
import { isFeedOfSite } from './own-files.ts'

/** Say what is wrong with a link for which there is no page, and what its author may have meant. */
export function nowhere(written: string, address: string, href: string, targets: Targets): LinkProblem {
  const message = `There is no page at "${href}".`
  const rule = 'link-broken'
  const glued = gluedTitle(href)
  if (glued) return { rule, message, fix: `Put a space before the title: (${glued.address} ${glued.title})` }
  if (/\{[{%]/.test(written))
    return {
      rule,
      message: `The link "${href}" is a template of another system.`,
      fix: 'Write the address itself, such as /blog/my-article/.',
    }
  if (isFeedOfSite(address.replace(/\/$/, '')))
    return {
      rule: 'link-to-feed',
      severity: 'warning',
      message: `There is no feed at "${href}": no article has a date yet. The link is left out.`,
      fix: 'Give an article a date: or remove the link.',
    }
  const feed = usualFeeds.test(address) && targets.own.has('/feed.xml')
  if (feed) return { rule, message, fix: 'Write /feed.xml, which is the feed of this site.' }
  const folder = folderOf(address)
  const cause = hasPagesIn(folder, targets) ? {} : ({ cause: { field: 'elsewhere', value: folder } } as const)
  const meant = namesAmong(targets).like(address)
  if (meant !== null) return { rule, message, isGuessed: true, ...cause, ...proposal(address, meant, targets) }
  if (written.startsWith('/')) return { rule, message, fix: hint(null), ...cause }
  if (isFileName(written))
    return {
      rule,
      message: `The file "${href}" is not there.`,
      fix: 'Put it beside the text, or correct its name; letters must match.',
    }
  return {
    rule,
    message,
    fix: 'Write the name of the file, such as other-article.md, or the whole address, such as /blog/other-article/.',
  }
}

/** Where other systems have the feed of a whole site. */
const usualFeeds =
  /^\/(?:feed|rss|rss2|atom|index\.xml|index\.rss|feed\.rss|feed\/rss|feeds?\/all|blog\/feed|blog\/index\.xml)(?:\.xml)?\/$/

/** Read a link that leads to no page as what it plainly is: a web address without its first signs, or a mail address. Null where it is neither. */
export function outOfSite(href: string): { readonly href: string; readonly note: LinkNote } | null {
  const before = isHost(href) ? 'https://' : isMail(href) ? 'mailto:' : null
  if (before === null) return null
  const message = `The link "${href}" is read as ${before}${href}.`
  return { href: before + href, note: { rule: 'link-form', message, fix: `Write ${before} before it to say so.` } }
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

/** `/2019/03/01/x.html` is spelled `/:year/:month/:day/:title.html`, below a folder too. */
function datedPattern(address: string): string | null {
  const [, folder, day, ending] = /^((?:\/[a-z][\w-]*)*)\/\d{4}\/\d{2}(\/\d{2})?\/[^/]+?(\.html|\/)?$/i.exec(address) ?? []
  return ending === undefined ? null : `${folder}/:year/:month${day ? '/:day' : ''}/:title${ending}`
}

/** The first part of an address, with all that lies below it. */
const folderOf = (address: string): string => /^\/[^/]*\//.exec(address)?.[0] ?? '/'

const hasPagesIn = (folder: string, { pages }: Targets): boolean => foldersWithPages(pages).has(folder)
const foldersWithPages = onceFor((pages: Targets['pages']) => new Set([...pages.keys()].map(folderOf)))

/** What a browser would take for a file beside the page, and its author took for the name of a host. */
const isHost = (written: string): boolean =>
  /^www\.[^\s/?#]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(written) ||
  /^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|co|app|ai|edu|gov|info|de|uk|fr|eu)(?:[/?#]\S*)?$/i.test(written)

const isMail = (written: string): boolean => /^[^\s@/?#:]+@[^\s@/?#:]+\.[a-z]{2,}$/i.test(written)

/** What ends like a file that is no page. */
const isFileName = (written: string): boolean => /[^/.]\.(?!html?$)[a-z][a-z\d]{1,4}$/i.test(written)

/** Propose the address that a link was probably meant to lead to; null where none is known. */
export function hint(meant: string | null): string {
  return meant
    ? `Did you mean ${meant}?`
    : 'Correct the address, or remove the link. If another system serves the address, add it under elsewhere: in site.yaml.'
}

/** Say whether a path names a text. */
export const isText = (path: string): boolean => /\.(md|mdx|markdown)$/i.test(path)
