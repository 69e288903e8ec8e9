import { decodedPath } from '#lib/release/manifest/paths.ts'

/** Where a request leads. */
export interface Asked {
  /** Decoded and in the spelling NFC, from the first slash. */
  readonly path: string
  /** As it was written, from its question mark; empty where there is none. */
  readonly query: string
}

const longest = 4096

/** Characters that no address of a release has, and that other servers take for a border of folders or the end of a name. */
const refusedSigns = /[\\#\s]|%(?:[01][\da-f]|2f|5c|7f)/i
const isPlain = /^[\w/.-]*$/
const dotSegment = /(?:^|\/)\.{1,2}(?:\/|$)/

/** Read the target of a request, or answer null where it is malformed, too long, a whole address or climbs folders. */
export function askedOf(target: string): Asked | null {
  if (!target.startsWith('/') || target.length > longest) return null
  const end = target.indexOf('?')
  const [written, query] = end < 0 ? [target, ''] : [target.slice(0, end), target.slice(end)]
  if (refusedSigns.test(written)) return null
  // Most are plain, and decoding is costly.
  const path = isPlain.test(written) ? written : decodedPath(inUnicode(written))?.normalize('NFC')
  return path === undefined || dotSegment.test(path) ? null : { path, query }
}

// Node reads each byte of a request's first line as one letter, and some clients write theirs in UTF-8.
const inUnicode = (written: string): string => (/[\x80-\xff]/.test(written) ? Buffer.from(written, 'latin1').toString() : written)
