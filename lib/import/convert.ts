import { posix } from 'node:path'
import { aliasOf } from '#lib/content/source/permalink.ts'
import { markdownTree, safeTree, unsafeTree } from '#lib/markdown/markdown-tree.ts'
import { leftoverLines } from '#lib/markdown/opening/page-chrome.ts'
import { keyOf } from '#lib/urls.ts'
import { newHeader } from './header.ts'
import type { Pictures } from './pictures.ts'
import type { Moved, Placed } from './places.ts'
import { isMapping, listOf, textOf } from './source/old-header.ts'
import type { Cut, Dialect, OldSite, OldText } from './source/old-site.ts'
import { rewriteAddresses } from './syntax/addresses.ts'
import { type Context, link } from './syntax/context.ts'
import { evaluated } from './syntax/evaluate-liquid.ts'
import { htmlTree, markdownOf } from './syntax/html-to-markdown.ts'
import { fromKramdown } from './syntax/kramdown.ts'
import { fromLiquid } from './syntax/liquid.ts'
import { fromMdx } from './syntax/mdx.ts'
import { outsideCode } from './syntax/pieces.ts'
import { fromShortcodes } from './syntax/shortcodes.ts'
import { fromWiki } from './syntax/wiki.ts'
import { fromWordPress } from './syntax/wordpress.ts'

/** What all articles of an import share. */
export interface Import {
  readonly site: OldSite
  readonly moved: Moved
  readonly pictures: Pictures
  /** The origin of the site that they come to; null where it has none yet. */
  readonly newOrigin: string | null
  readonly authorOf: (key: string) => string
  /** Hear of a link to a page of the old site that does not come along. */
  readonly leads: (path: string, by: Placed) => void
}

/** An article in our form; its pictures are still marks. */
export interface Converted extends Placed {
  readonly text: string
  readonly aliases: readonly string[]
  readonly remarks: readonly string[]
  readonly cuts: readonly Cut[]
}

/** Turn an article of another system into one of ours. */
export function convert(placed: Placed, shared: Import): Converted {
  const { old } = placed
  const { site } = shared
  const resolve = (address: string, isPicture: boolean): string | null => resolveAddress(address, isPicture, placed, shared)
  const { body, cuts } = newBody(placed, shared)
  const remarks: string[] = [...old.remarks]
  const aliases = formerAddresses(placed, site, remarks)
  if (old.hidden !== null) remarks.push(`it was not public there (${old.hidden}), so it is a draft here`)
  const header =
    old.header === null
      ? newHeader(old, {
          language: site.language ?? 'en',
          timeZone: site.timeZone ?? 'Etc/UTC',
          aliases,
          hasTitle: Object.keys(old.fields).length === 0 || /^ {0,3}# |^[^\n]+\n=+[ \t]*\n|<h1\b/m.test(body),
          authorOf: shared.authorOf,
          pictureOf: (address) => resolve(address, true) ?? (/^https?:\/\//i.test(address) ? address : null),
        })
      : { text: '', remarks: ['its front matter cannot be read: the file is taken as it is'] }
  remarks.push(...header.remarks)
  const text = old.header ?? `${header.text}${body === '' || header.text === '' ? '' : '\n'}${body}`
  return { ...placed, text: `${text.trimEnd()}\n`, aliases, remarks, cuts: [...old.cuts, ...cuts] }
}

/** Lists that every site has. */
const ownPlaces = /^\/(?:(?:blog|articles|search|archive|categories|series|debates|tags|authors)\/)?$/

/** List the addresses that an article had, in the form that aliases have here. */
function formerAddresses({ old, address }: Placed, site: OldSite, remarks: string[]): string[] {
  const named = ['aliases', 'alias', 'redirect_from', 'redirectFrom', 'redirects', 'old_url', 'oldUrl'].flatMap((name) =>
    listOf(old.fields[name]),
  )
  const relative = (path: string) => (/^(\/|https?:)/i.test(path) ? path : `/${path}`)
  const all = [...old.addresses.map((path) => site.basePath + path), ...named.map(relative)]
  const found = new Map<string, string>()
  for (const written of all) {
    const path = URL.canParse(written) ? new URL(written).pathname : written
    const alias = aliasOf(path, 1)
    if (alias.address === null) remarks.push(`its former address ${written} cannot be one here`)
    else if (ownPlaces.test(alias.address)) remarks.push(`its former address ${alias.address} is that of a list here`)
    else if (!alias.address.startsWith('/../') && keyOf(alias.address) !== keyOf(address))
      found.set(keyOf(alias.address), alias.address)
  }
  return [...found.values()]
}

const rewriters: Readonly<Record<Dialect, (text: string, context: Context) => string>> = {
  liquid: fromLiquid,
  kramdown: fromKramdown,
  shortcodes: fromShortcodes,
  mdx: fromMdx,
  wiki: fromWiki,
  wordpress: fromWordPress,
}

/** Where lists stop to show a text. It parts paragraphs. */
const endOfTeaser = /\n{0,3}^[ \t]*<!--\s{0,9}(?:more|truncate|excerpt)\b[^<>]{0,200}-->[ \t]*\n{0,2}/gim

function newBody(placed: Placed, shared: Import): { body: string; cuts: readonly Cut[] } {
  const { old } = placed
  if (old.header !== null) return { body: '', cuts: [] }
  const context = contextOf(placed, shared)
  const dialects = shared.site.dialects.filter(
    (dialect) => old.form === 'markdown' || dialect === 'liquid' || dialect === 'shortcodes' || dialect === 'wordpress',
  )
  const rewritten = dialects.reduce((text, dialect) => rewriters[dialect](text, context), shared.pictures.takeOut(old.body, placed))
  const { templates } = shared.site
  const written = templates === null ? rewritten : evaluated(rewritten, templates, { ...old.fields, title: context.title })
  const { text, cuts } = asMarkdown(written.replace(endOfTeaser, '\n\n'), old)
  const addressed = rewriteAddresses(text, (address, isPicture) => resolveAddress(address, isPicture, placed, shared))
  return { body: withoutFarMedia(addressed).replace(/^\n+/, ''), cuts }
}

const farMedia = /<(video|audio)\b[^<>]*?\ssrc="(https?:\/\/[^"<>\s]+)"[^<>]*>\s*<\/\1>/gi

/** Films and sounds of other hosts cannot be shown: a link leads to them. */
const withoutFarMedia = (text: string): string =>
  outsideCode(text, (part) =>
    part.replace(farMedia, (_, tag: string, src: string) =>
      link('markdown', tag.toLowerCase() === 'video' ? 'Watch the video' : 'Listen to the recording', src),
    ),
  )

/** HTML becomes Markdown, also where a file that is called Markdown holds nothing else. */
function asMarkdown(text: string, old: OldText): { text: string; cuts: readonly Cut[] } {
  if (old.form === 'html' || isAllHtml(text)) return { text: markdownOf(htmlTree(text)), cuts: [] }
  const plain = withPlainHeadings(text)
  return Object.keys(old.fields).length === 0 ? withoutChrome(plain) : { text: plain, cuts: [] }
}

/** Google Docs writes the words of headings bold once more, and headings without words. */
function withPlainHeadings(text: string): string {
  const headings = text.match(/^#{1,6}[ \t][^\n]*$/gm) ?? []
  const isAllBold =
    headings.some((line) => boldHeading.test(line)) && headings.every((line) => boldHeading.test(line) || emptyHeading.test(line))
  if (!isAllBold) return text
  return outsideCode(text, (part) =>
    part
      .replace(/^#{1,6}[ \t]*(?:\*\*[ \t]*\*\*)?[ \t]*$/gm, '')
      .replace(/^(#{1,6}[ \t]+)\*\*([^\n]*?)\*\*[ \t]*(?:\{#[\w.-]+\})?[ \t]*$/gm, '$1$2'),
  )
}

const boldHeading = /^#{1,6}[ \t]+\*\*(?:[^*]|\*(?!\*))+\*\*[ \t]*(?:\{#[\w.-]+\})?[ \t]*$/
const emptyHeading = /^#{1,6}[ \t]*(?:\*\*[ \t]*\*\*)?[ \t]*$/

function isAllHtml(text: string): boolean {
  if (!/^\s*</.test(text)) return false
  const { children } = markdownTree(text)
  return children.length > 0 && children.every(({ type }) => type === 'html') && !/\{[{%]/.test(text)
}

/** Cut what a copied page brought along: lines that are nobody's words, in texts that are mere lines. */
function withoutChrome(text: string): { text: string; cuts: readonly Cut[] } {
  const markdown = markdownTree(text)
  if (markdown.children.some(({ type }) => type !== 'paragraph')) return { text, cuts: [] }
  const tree = safeTree(unsafeTree(markdown, { source: text, sides: [], language: 'en' }))
  const chrome = new Set(leftoverLines(tree).map(({ line }) => line))
  const lines = text.split('\n')
  const cuts = [...chrome].map((line) => ({
    words: lines[line - 1]?.trim() ?? '',
    why: 'part of the page that the text was copied from',
  }))
  const kept = lines.filter((_, at) => !chrome.has(at + 1)).join('\n')
  return { text: chrome.size === 0 ? text : kept.replace(/\n{3,}/g, '\n\n'), cuts }
}

function contextOf(placed: Placed, { moved, pictures, site }: Import): Context {
  const { old } = placed
  return {
    form: old.form,
    title: textOf(old.fields.title),
    site,
    addressOf: (named) => {
      const [path = '', place] = named.split('#')
      const near = posix.join(posix.dirname(old.path), path)
      const found =
        (path.startsWith('.') ? moved.byFile(near) : null) ?? moved.byFile(path) ?? moved.byFile(near) ?? moved.byAddress(path)
      return found === null ? null : `${found}${place === undefined ? '' : `#${place}`}`
    },
    fileOf: (named) => pictures.use(named, placed),
    attachments: site.attachments,
    paramOf: (name) => fieldIn(old.fields, name) ?? fieldIn(site.params, name),
  }
}

/** Hugo knows no letter case in names. */
function fieldIn(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  let value: unknown = fields
  for (const part of name.toLowerCase().split('.'))
    value = isMapping(value) ? Object.entries(value).find(([key]) => key.toLowerCase() === part)?.[1] : undefined
  return textOf(value)
}

/** Say where an address of the old site leads now; null where it stays as it is. */
function resolveAddress(written: string, isPicture: boolean, placed: Placed, shared: Import): string | null {
  const { site, moved, pictures } = shared
  const { old } = placed
  if (/\{[{%<]/.test(written) || written.startsWith('#') || written === '' || written.startsWith('counterpoint-import-'))
    return null
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
  const target = isWhole
    ? (moved.byAddress(inside) ?? moved.byAddress(path))
    : (relativeFile(path, old, moved) ??
      moved.byAddress(fromAddress(old, path)) ??
      moved.byAddress(posix.join(old.addresses[0] ?? '/', path)))
  if (target !== null) return `${target}${hash}`
  const absolute = isWhole ? address : fromAddress(old, address)
  const lead = absolute.replace(/[?#].*$/, '')
  // The front page is another one here, and has other places in it.
  if (lead !== '/' || hash !== '') shared.leads(lead, placed)
  // A whole address of the old site stays whole.
  if (own !== null) return null
  return site.origin !== null && shared.newOrigin !== site.origin && shared.newOrigin !== null && absolute.startsWith('/')
    ? `${site.origin}${absolute}`
    : isWhole || site.origin === null
      ? null
      : absolute
}

/** What browsers take a relative address for: an address without a slash at its end is a file of its folder. */
const fromAddress = ({ addresses: [own = '/'] }: OldText, path: string): string =>
  posix.join(own.endsWith('/') ? own : posix.dirname(own), path)

const relativeFile = (path: string, old: OldText, moved: Moved): string | null =>
  /\.(md|mdx|markdown|html?)$/i.test(path) || !path.includes('.') ? moved.byFile(posix.join(posix.dirname(old.path), path)) : null

/** The path of an address that names the old site's own origin; null for others. */
function ownPath(written: string, { origin }: OldSite): string | null {
  if (origin === null || !/^(https?:)?\/\//i.test(written)) return null
  const whole = written.startsWith('//') ? `https:${written}` : written
  if (!URL.canParse(whole)) return null
  const bare = (host: string) => host.replace(/^www\./, '')
  return bare(new URL(whole).host) === bare(new URL(origin).host) ? whole.replace(/^https?:\/\/[^/]+/i, '') || '/' : null
}
