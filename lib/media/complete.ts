import type { FileKind } from '#lib/media/picture/file-kind.ts'

/** Say whether a picture's bytes reach its own end, without decoding it. GIF and WebP are judged by their reader. */
export function isComplete(kind: FileKind, bytes: Buffer): boolean {
  if (kind === 'jpeg') return hasScanToTheEnd(bytes)
  if (kind === 'png') return hasLastChunk(bytes)
  if (kind === 'avif') return hasWholeBoxes(bytes)
  return true
}

/** The end marker counts only after the start of the scan: the camera's thumbnail, before it, has one of its own. */
function hasScanToTheEnd(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at
}

function hasLastChunk(bytes: Buffer): boolean {
  let at = 8
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at += 12 + bytes.readUInt32BE(at)
  }
  return false
}

function hasWholeBoxes(bytes: Buffer): boolean {
  let at = 0
  while (at + 16 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    // By the format, 0 is "to the end of the file" and 1 is "the size follows in eight bytes".
    if (size === 0) return true
    at += size === 1 ? Math.max(16, Number(bytes.readBigUInt64BE(at + 8))) : Math.max(8, size)
  }
  return at === bytes.length
}
