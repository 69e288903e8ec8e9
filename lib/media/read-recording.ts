import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, stat } from 'node:fs/promises'
import { basename, parse } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { onceForFile } from '#lib/file-facts.ts'
import { atMost } from '#lib/media/picture/at-most.ts'
import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { damaged, isProblem } from '#lib/media/picture/problems.ts'
import { nameLetters } from '#lib/media/plan-variants.ts'
import type { Recording } from './recording.ts'
import { recordingKind } from './recording-kinds.ts'

/** In bytes. GitHub takes no file above the first, and captions are words. */
const limits = { recording: 100_000_000, captions: 2_000_000 }

const inTurn = atMost(2)

/**
 * Read what a video, a sound or captions are, and name the file that is published. Nothing is decoded.
 *
 * @param path absolute, of a regular file that the caller has found to be inside the content folder
 */
export const readRecording: (path: string) => Promise<Recording | PictureProblem> = onceForFile('recordings', (path) =>
  inTurn(() => read(path)),
)

async function read(path: string): Promise<Recording | PictureProblem> {
  const name = basename(path)
  const { size } = await stat(path)
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const kind = recordingKind(name, buffer.toString('latin1', 0, bytesRead))
    if (isProblem(kind)) return kind
    const most = kind.kind === 'captions' ? limits.captions : limits.recording
    if (size > most) return tooHeavy(name, size, most)
    if (kind.type.endsWith('/mp4') && !(await hasWholeBoxes(handle, size))) return damaged(name)
    const file = `${nameLetters(parse(path).name) || kind.kind}-${await hashOf(path)}${kind.endings[0]}`
    return { path, kind: kind.kind, type: kind.type, file, bytes: size }
  } finally {
    await handle.close()
  }
}

/** Read a recording or a download to publish it. @throws where its file is no longer the one that was named */
export async function recordingBytes({ path, file }: Pick<Recording, 'path' | 'file'>): Promise<Buffer> {
  const bytes = await readFile(path)
  // A name promises its content for ever.
  if (!file.includes(`-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.`))
    throw new Error(`"${basename(path)}" was changed while the site was built. Build again.`)
  return bytes
}

/** A part of the sum of a file's bytes, for its name. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex').slice(0, 10)
}

/** Boxes of an MP4 are few and name their length: what was cut off in an upload ends within one. ISO/IEC 14496-12, section 4.2 */
async function hasWholeBoxes(handle: FileHandle, size: number): Promise<boolean> {
  const head = Buffer.alloc(16)
  for (let at = 0, boxes = 0; at < size && boxes < 100_000; boxes++) {
    const { bytesRead } = await handle.read(head, 0, 16, at)
    if (bytesRead < 8) return false
    const length = head.readUInt32BE(0)
    // By the format, 0 is "to the end of the file" and 1 is "the length follows in eight bytes".
    if (length === 0) return true
    const whole = length === 1 ? Number(head.readBigUInt64BE(8)) : length
    if (whole < 8 || at + whole > size) return false
    at += whole
  }
  return true
}

const tooHeavy = (name: string, bytes: number, most: number): PictureProblem => ({
  rule: 'media-heavy',
  message: `"${name}" has ${Math.ceil(bytes / 1_000_000)} MB; at most ${most / 1_000_000} MB are allowed.`,
  fix: 'Export it smaller or shorter, or put it on a video service and link to it.',
})
