/** What an import is given: a folder, an archive of one, or a single file. It is only ever read. */
export interface OldFolder {
  /** As its owner typed it: `../old-blog`. */
  readonly name: string
  /** Paths of all files inside it, sorted. */
  readonly paths: readonly string[]
  /** Read a file. @throws {Refusal} where it is larger than what may be read at once, or is not there. */
  readonly read: (path: string) => Promise<Buffer>
  /** Read a file piece by piece, for those that may be large. */
  readonly stream: (path: string) => Promise<AsyncIterable<Uint8Array>>
  /** What was seen and is not taken, in words: links, special files. */
  readonly left: readonly string[]
  /** How many bytes all files of an archive claim to hold. */
  readonly size?: number
  readonly close: () => Promise<void>
}

/** Why an import cannot go on, in words for the person who asked. */
export class Refusal extends Error {}

/** How much is read of what a stranger gave us. */
export const limits = {
  /** Files in a folder or archive. */
  entries: 200_000,
  /** Folders in each other. */
  depth: 40,
  /** Bytes of one text. */
  text: 2_000_000,
  /** Signs of all texts of one export. */
  export: 1_000_000_000,
  /** Bytes of one file that is read as a whole. */
  file: 60_000_000,
  /** Bytes of all files of an archive. */
  archive: 8_000_000_000,
  /** How many times larger than itself the inside of an archive may be, once that is more than `harmless`. */
  ratio: 100,
  harmless: 50_000_000,
} as const

/** Files that no import needs. */
export const isHidden = (name: string): boolean =>
  name === 'node_modules' || name === '__MACOSX' || (name.startsWith('.') && !/^\.eleventy\b/.test(name))
