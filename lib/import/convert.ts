import { posix } from 'node:path'
import { nameToEmoji } from 'gemoji'
import { markdownTree, safeTree, unsafeTree } from '#lib/markdown/markdown-tree.ts'
import { leftoverLines } from '#lib/markdown/opening/page-chrome.ts'
import { newHeader } from './header.ts'
import { formerAddresses, type Import, resolveAddress } from './old-addresses.ts'
import type { Placed } from './places.ts'
import { isMapping, textOf } from './source/old-header.ts'
import type { Cut, Dialect, OldText } from './source/old-site.ts'
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
import { withinLimits } from './syntax/within-limits.ts'
import { fromWordPress } from './syntax/wordpress.ts'

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
  const remarks: string[] = [...old.remarks]
  const { body, cuts } = bodyWithinLimits(placed, shared, remarks)
  const aliases = formerAddresses(placed, shared, remarks)
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

/** The check says of a text beyond its limits what must be done; here its words come as they are. */
function bodyWithinLimits(placed: Placed, shared: Import, remarks: string[]): ReturnType<typeof newBody> {
  return withinLimits(
    () => newBody(placed, shared),
    () => {
      remarks.push('it is too large to be rewritten, so its text came as it is')
      return { body: placed.old.body, cuts: [] }
    },
  )
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
  const { text: named, cuts } = asMarkdown(written.replace(endOfTeaser, '\n\n'), old)
  const { text, shown } = withEmoji(named)
  const addressed = rewriteAddresses(text, (address, isPicture) => resolveAddress(address, isPicture, placed, shared))
  return { body: withoutFarMedia(addressed).replace(/^\n+/, ''), cuts: [...cuts, ...shown] }
}

/** GitHub and most systems show `:tada:` as the sign of that name. */
function withEmoji(text: string): { text: string; shown: readonly Cut[] } {
  const shown: Cut[] = []
  const changed = outsideCode(text, (part) =>
    part.replace(/(?<![\w:/.])((?::[a-z\d_+-]{2,40}:)+)(?![\w:/])/g, (written) => {
      const names = written.slice(1, -1).split(/:+/)
      const signs = names.map((name) => nameToEmoji[name])
      if (signs.includes(undefined)) return written
      shown.push(...names.map((name, at) => ({ words: name, why: `shown as ${signs[at]}` })))
      return signs.join('')
    }),
  )
  return { text: changed, shown }
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
