/** A file that crawlers and agents read. */
export interface CrawlerFile {
  /** Path in the release: `categories/x/feed.xml`. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Make the file that is served at an address. */
export const fileAt = (address: string, content: string | Uint8Array): CrawlerFile => ({
  file: address.slice(1),
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
})
