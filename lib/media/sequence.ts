import type { FileKind } from '#lib/media/picture/file-kind.ts'

/** Say whether a file holds a sequence of pictures in a form of which only the first can be read. GIF and WebP are read as they move. */
export function isSequence(kind: FileKind, bytes: Buffer): boolean {
  if (kind === 'avif') return bytes.toString('latin1', 8, 12) === 'avis'
  return kind === 'png' && framesOf(bytes) > 1
}

/** An animated PNG says before its first pixels how many frames it has. https://www.w3.org/TR/png-3/#acTL-chunk */
function framesOf(bytes: Buffer): number {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'acTL') return bytes.readUInt32BE(at + 8)
    if (name === 'IDAT') return 1
  }
  return 1
}
