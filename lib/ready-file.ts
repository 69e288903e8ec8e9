import { createHash } from 'node:crypto'

/** A file that a build made, ready to be served. */
export interface ReadyFile {
  /** Path in the release: `categories/x/feed.xml`, `assets/search-1f2e3d4c5b.js`. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Make the file that is served at an address. */
export const fileAt = (address: string, content: string | Uint8Array): ReadyFile => ({
  file: address.slice(1),
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
})

/** Spell the SHA-256 of some bytes in hex. */
export const checksum = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
