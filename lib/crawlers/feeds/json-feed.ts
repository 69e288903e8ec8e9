import type { Feed, FeedItem } from './feed.ts'

/** Write a feed as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const described = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.addresses.json,
    description: feed.description,
    icon: feed.icon,
    language: feed.language,
    items: feed.items.map(item),
  }
  return `${JSON.stringify(described, null, 1)}\n`
}

const item = ({ address, title, summary, content, image, published, updated, authors, subjects, recordings }: FeedItem) => ({
  id: address,
  url: address,
  title,
  summary,
  content_html: content,
  ...(image !== null && { image }),
  ...(recordings.length > 0 && {
    attachments: recordings.map(({ address, type, bytes }) => ({ url: address, mime_type: type, size_in_bytes: bytes })),
  }),
  date_published: published.iso,
  ...(updated.time !== published.time && { date_modified: updated.iso }),
  ...(authors.length > 0 && { authors: authors.map(({ name, page }) => ({ name, url: page })) }),
  ...(subjects.length > 0 && { tags: subjects }),
})
