import { toHtml } from 'hast-util-to-html'
import { type Xml, xml, xmlDocument } from '#lib/crawlers/writing/xml.ts'
import type { Feed, FeedItem } from './feed.ts'

const spaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** Write a feed as RSS 2.0 with full content. https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile */
export function rss(feed: Feed, sheet: string): string {
  const channel = xml(
    'channel',
    {},
    xml('title', {}, feed.title),
    xml('link', {}, feed.page),
    xml('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.addresses.rss }),
    xml('description', {}, feed.description),
    xml('language', {}, feed.language),
    xml('lastBuildDate', {}, feed.updated.mail),
    ...feed.items.map(item),
  )
  return xmlDocument(xml('rss', { version: '2.0', ...spaces }, channel), sheet)
}

const item = ({ title, address, published, authors, subjects, summary, content, recordings }: FeedItem): Xml =>
  xml(
    'item',
    {},
    xml('title', {}, title),
    xml('link', {}, address),
    xml('guid', { isPermaLink: 'true' }, address),
    xml('pubDate', {}, published.mail),
    ...authors.map(({ name }) => xml('dc:creator', {}, name)),
    ...subjects.map((subject) => xml('category', {}, subject)),
    xml('description', {}, asHtml(summary)),
    xml('content:encoded', {}, content),
    // Many readers take one of an item at most. https://www.rssboard.org/rss-profile#element-channel-item-enclosure
    ...recordings.slice(0, 1).map(({ address, type, bytes }) => xml('enclosure', { url: address, length: String(bytes), type })),
  )

/** An item's description is HTML to its readers, whatever it is to us; every other text is plain. */
const asHtml = (value: string): string => toHtml({ type: 'text', value })
