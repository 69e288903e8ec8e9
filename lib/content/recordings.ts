import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Remark } from '#lib/findings.ts'
import type { WrittenRecording } from '#lib/markdown/tree/body.ts'
import { readRecording } from '#lib/media/read-recording.ts'
import type { Recording } from '#lib/media/recording.ts'
import { type FileRemark, findBeside } from './beside.ts'

export const recordingEndings = /\.(mp4|m4v|webm|ogv|ogg|oga|opus|mp3|m4a|m4b|wav|flac|aac|vtt)$/i
const nouns = { video: 'video', audio: 'sound', captions: 'captions' } as const

/** Read the recording that an element plays in the file at `from`: a file of the content folder, and nothing else. */
export async function findRecording(
  { src, as }: WrittenRecording,
  from: string,
  folder: ContentFolder,
  origin: string,
): Promise<Recording | FileRemark> {
  const sort = { noun: nouns[as], rule: 'media', endings: recordingEndings } as const
  const found = findBeside(src, from, folder, origin, sort)
  const read = typeof found === 'string' ? await readRecording(found) : found
  return isRecording(read) && (read.kind === 'captions') !== (as === 'captions') ? misplaced(src, read) : read
}

export const isRecording = (found: Recording | FileRemark): found is Recording => 'bytes' in found

const misplaced = (src: string, { kind }: Recording): FileRemark => ({
  rule: 'media-kind',
  message: kind === 'captions' ? `"${src}" holds captions, which cannot be played.` : `"${src}" holds no captions.`,
  fix: kind === 'captions' ? 'Name them in <track src="…"> within the video.' : 'Name a file of WebVTT, which ends in ".vtt".',
})

/** What is on another site is linked: that loses nothing. */
export const severityOf = ({ rule }: FileRemark): Remark['severity'] => (rule === 'media-remote' ? 'warning' : 'error')
