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

/** A file that is made only where none of its print is kept from before. */
export interface UnmadeFile {
  readonly file: string
  /** Names all that it is made of, our code included: two files of one print hold the same. */
  readonly print: string
  readonly make: () => Promise<Uint8Array>
}

/** Hand on a file that is made already. */
export const made = ({ file, bytes }: ReadyFile): UnmadeFile => ({ file, print: checksum(bytes), make: async () => bytes })

/** Files that are made together, and lead to pages: a search index. */
export interface UnmadeIndex {
  readonly print: string
  /** Where it leads. */
  readonly addresses: readonly string[]
  readonly make: () => Promise<readonly ReadyFile[]>
}
