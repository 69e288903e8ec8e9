import { type Xml, xml, xmlDocument } from '#lib/crawlers/writing/xml.ts'
import type { Feed, FeedItem } from './feed.ts'

/** Write a feed as Atom with full content. https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(feed: Feed, sheet: string): string {
  const root = xml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    xml('title', {}, feed.title),
    xml('subtitle', {}, feed.description),
    xml('id', {}, feed.page),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: feed.addresses.atom }),
    xml('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    xml('updated', {}, feed.updated.iso),
    xml('icon', {}, feed.icon),
    // Every entry must have an author: where an article names none, it is the site that speaks.
    xml('author', {}, xml('name', {}, feed.site)),
    ...feed.items.map(entry),
  )
  return xmlDocument(root, sheet)
}

const entry = ({ title, address, published, updated, authors, subjects, summary, content, recordings }: FeedItem): Xml =>
  xml(
    'entry',
    {},
    xml('title', {}, title),
    xml('id', {}, address),
    xml('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...recordings.map(({ address, type, bytes }) => xml('link', { rel: 'enclosure', type, href: address, length: String(bytes) })),
    xml('published', {}, published.iso),
    xml('updated', {}, updated.iso),
    ...authors.map(({ name, page }) => xml('author', {}, xml('name', {}, name), xml('uri', {}, page))),
    ...subjects.map((subject) => xml('category', { term: subject })),
    xml('summary', {}, summary),
    xml('content', { type: 'html' }, content),
  )
