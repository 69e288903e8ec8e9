import { rehype } from 'rehype'
import { visit } from 'unist-util-visit'
import type { Element, Nodes, Parents } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { z } from 'zod'
import { isUrl } from '#lib/is-url.ts'

/** For tests: say where a feed breaks the rules of RSS 2.0 and of the RSS profile, a sentence each. */
export function rssFaults(text: string): string[] {
  const rss = rootOf(text)
  const channels = named('channel', rss)
  const [channel] = channels
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0' || !channel || channels.length > 1) return ['It is no RSS 2.0.']
  const items = named('item', channel)
  return [
    ...once(channel, ['title', 'link', 'description', 'language', 'lastBuildDate', 'atom:link']),
    ...items.flatMap((item) => once(item, ['title', 'link', 'guid', 'pubDate', 'description', 'content:encoded'])),
    ...[...said('lastBuildDate', channel), ...items.flatMap((item) => said('pubDate', item))].flatMap(mailDateFault),
    ...repeated(items.flatMap((item) => said('guid', item))),
    ...items
      .flatMap((item) => named('guid', item))
      .flatMap(({ attributes }) => (attributes.isPermaLink === 'true' ? [] : ['A guid.'])),
    ...[channel, ...items].flatMap((holder) => said('link', holder)).flatMap(addressFault),
    ...items.flatMap((item) => said('content:encoded', item)).flatMap(contentFaults),
    ...unsaid(text),
    ...(items.length === 0 ? ['It has no items.'] : []),
  ]
}

/** For tests: say where a feed breaks the rules of Atom, RFC 4287. */
export function atomFaults(text: string): string[] {
  const feed = rootOf(text)
  if (feed.name !== 'feed' || feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom') return ['It is no Atom.']
  const entries = named('entry', feed)
  return [
    ...[feed, ...entries].flatMap((holder) => once(holder, ['title', 'id', 'updated'])),
    ...entries.flatMap((entry) => once(entry, ['published', 'content', 'summary'])),
    ...[feed, ...entries].flatMap((holder) => [...said('updated', holder), ...said('published', holder)]).flatMap(dateFault),
    ...[feed, ...entries].flatMap((holder) => said('id', holder)).flatMap(addressFault),
    ...[feed, ...entries]
      .flatMap((holder) => named('link', holder))
      .flatMap(({ attributes }) => addressFault(attributes.href ?? '')),
    ...[feed, ...entries].flatMap((holder) => named('author', holder)).flatMap((author) => once(author, ['name'])),
    ...(named('author', feed).length === 1 ? [] : ['The feed has no author.']),
    ...entries.flatMap((entry) => {
      const pages = named('link', entry).filter(({ attributes }) => attributes.rel === 'alternate')
      return pages.length === 1 ? [] : ['An entry must have one page.']
    }),
    ...(named('link', feed).some(({ attributes }) => attributes.rel === 'self') ? [] : ['The feed does not say where it is.']),
    ...repeated([feed, ...entries].flatMap((holder) => said('id', holder))),
    ...entries.flatMap((entry) => said('content', entry)).flatMap(contentFaults),
    ...unsaid(text),
    ...(entries.length === 0 ? ['It has no entries.'] : []),
  ]
}

const address = z.string().refine((value) => addressFault(value).length === 0)
const date = z.string().refine((value) => dateFault(value).length === 0)
const filled = z.string().min(1)
const author = z.strictObject({ name: filled, url: address.optional(), avatar: address.optional() })
const item = z.strictObject({
  id: filled,
  url: address,
  title: filled,
  summary: filled.optional(),
  content_html: filled,
  image: address.optional(),
  attachments: z
    .array(z.strictObject({ url: address, mime_type: filled, size_in_bytes: z.int().positive() }))
    .min(1)
    .optional(),
  date_published: date,
  date_modified: date.optional(),
  authors: z.array(author).min(1).optional(),
  tags: z.array(filled).min(1).optional(),
})
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: filled,
  home_page_url: address,
  feed_url: address,
  description: filled,
  icon: address,
  language: filled,
  items: z.array(item).min(1),
})

/** For tests: say where a feed breaks the rules of JSON Feed 1.1. */
export function jsonFeedFaults(text: string): string[] {
  const parsed = jsonFeed.safeParse(JSON.parse(text))
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const { items } = parsed.data
  return [
    ...repeated(items.map(({ id }) => id)),
    ...items.flatMap(({ content_html }) => contentFaults(content_html)),
    ...unsaid(text),
  ]
}

/** For tests: read a document of XML, strictly. @throws where it is not well-formed */
export function rootOf(text: string): Element {
  const root = fromXml(text).children.find((node) => node.type === 'element')
  if (!root) throw new Error('There is no root.')
  return root
}

/** For tests: the elements of this name that are children of another. */
export const named = (name: string, parent: Parents): Element[] =>
  parent.children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []))

/** For tests: what those elements say. */
export const said = (name: string, parent: Parents): string[] => named(name, parent).map(wordsIn)

const wordsIn = (node: Nodes): string =>
  node.type === 'text' || node.type === 'cdata' ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : ''

function once(parent: Element, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const [element, ...others] = named(name, parent)
    const isSaid = element && (wordsIn(element).trim() !== '' || Object.keys(element.attributes).length > 0)
    return isSaid && others.length === 0 ? [] : [`A ${parent.name} must have one ${name}.`]
  })
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${value} stands there twice.`)

const mailDate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d:\d\d [+-]\d{4}$/

function mailDateFault(value: string): string[] {
  const [, weekday, day, month, year] = mailDate.exec(value) ?? []
  const isRight = weekday !== undefined && new Date(`${day} ${month} ${year} UTC`).toUTCString().startsWith(`${weekday}, ${day}`)
  return isRight ? [] : [`${value} is no date of RFC 5322.`]
}

const dateFault = (value: string): string[] =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))
    ? []
    : [`${value} is no date of RFC 3339.`]

const addressFault = (value: string): string[] =>
  /^https?:\/\//.test(value) && isUrl(value) && new URL(value).href === value ? [] : [`${value} is no whole address.`]

/** What a reader shows must lead to where the article is, and do nothing. */
function contentFaults(html: string): string[] {
  const faults: string[] = []
  visit(rehype().data('settings', { fragment: true }).parse(html), 'element', ({ tagName, properties }) => {
    for (const name of ['href', 'src', 'cite']) {
      const value = properties[name]
      if (typeof value === 'string' && !/^(mailto|tel):/.test(value)) faults.push(...addressFault(value))
    }
    const odd = Object.keys(properties).filter((name) => /^(on|id|class|style|srcSet|loading|data|aria)/.test(name))
    faults.push(...odd.map((name) => `<${tagName}> has ${name}.`))
    if (/^(script|style|iframe|object|embed|form|input)$/.test(tagName)) faults.push(`<${tagName}> has no place in a feed.`)
  })
  return faults
}

const unsaid = (text: string): string[] =>
  [...text.matchAll(/>\s*(undefined|null|NaN|Invalid Date|\[object \w+\])\s*<|"(undefined|NaN|Invalid Date)"/g)].map(
    ([found]) => `It says ${found}.`,
  )
