import { extname } from 'node:path'
import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { placeholder } from '#lib/media/picture/problems.ts'
import type { Recording } from './recording.ts'

/** A form of recording that browsers play. */
export interface RecordingKind extends Pick<Recording, 'kind' | 'type'> {
  readonly called: string
  /** The first is the one that it is published with. */
  readonly endings: readonly [string, ...string[]]
  /** Judges the first bytes, one character for each. */
  readonly starts: (head: string) => boolean
}

/** The brand of an ISO base media file, ISO/IEC 14496-12, section 4.3. */
const brandOf = (head: string): string | null => (head.slice(4, 8) === 'ftyp' ? head.slice(8, 12) : null)

const isOgg = (head: string): boolean => head.startsWith('OggS')
const holdsTheora = (head: string): boolean => head.slice(0, 512).includes('theora')

/** A frame of MPEG audio begins with eleven ones; the bits of its layer tell MP3 from AAC. ISO/IEC 11172-3, 2.4.2.3; 13818-7, 6.2.1 */
const isFrame = (head: string, isMp3: boolean): boolean =>
  head.charCodeAt(0) === 0xff && (head.charCodeAt(1) & 0xe0) === 0xe0 && ((head.charCodeAt(1) & 6) !== 0) === isMp3

const kinds: readonly RecordingKind[] = [
  {
    kind: 'video',
    type: 'video/mp4',
    called: 'an MP4',
    endings: ['.mp4', '.m4v'],
    starts: (head) => !['qt  ', 'M4A ', 'M4B ', null].includes(brandOf(head)) && !isPicture(head),
  },
  {
    kind: 'video',
    type: 'video/webm',
    called: 'a WebM',
    endings: ['.webm'],
    starts: (head) => head.startsWith('\x1a\x45\xdf\xa3') && head.slice(0, 64).includes('webm'),
  },
  {
    kind: 'video',
    type: 'video/ogg',
    called: 'an Ogg video',
    endings: ['.ogv', '.ogg'],
    starts: (head) => isOgg(head) && holdsTheora(head),
  },
  {
    kind: 'audio',
    type: 'audio/ogg',
    called: 'an Ogg sound',
    endings: ['.ogg', '.oga', '.opus'],
    starts: (head) => isOgg(head) && !holdsTheora(head),
  },
  {
    kind: 'audio',
    type: 'audio/mpeg',
    called: 'an MP3',
    endings: ['.mp3'],
    starts: (head) => head.startsWith('ID3') || isFrame(head, true),
  },
  {
    kind: 'audio',
    type: 'audio/mp4',
    called: 'an M4A',
    endings: ['.m4a', '.m4b', '.mp4'],
    starts: (head) => ['M4A ', 'M4B '].includes(brandOf(head) ?? ''),
  },
  { kind: 'audio', type: 'audio/wav', called: 'a WAV', endings: ['.wav'], starts: (head) => /^RIFF.{4}WAVE/s.test(head) },
  { kind: 'audio', type: 'audio/flac', called: 'a FLAC', endings: ['.flac'], starts: (head) => head.startsWith('fLaC') },
  { kind: 'audio', type: 'audio/aac', called: 'an AAC', endings: ['.aac'], starts: (head) => isFrame(head, false) },
  {
    kind: 'captions',
    type: 'text/vtt',
    called: 'WebVTT',
    endings: ['.vtt'],
    starts: (head) => /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(head),
  },
]

const isPicture = (head: string): boolean => /avi[fs]|hei[cx]|mif1/.test(brandOf(head) ?? '')

const foreign: readonly Pick<RecordingKind, 'called' | 'starts'>[] = [
  { called: 'nothing at all', starts: (head) => head === '' },
  { called: 'a QuickTime film', starts: (head) => brandOf(head) === 'qt  ' || /^.{4}(?:moov|mdat|wide|free|skip)/s.test(head) },
  { called: 'a Matroska film', starts: (head) => head.startsWith('\x1a\x45\xdf\xa3') },
  { called: 'an AVI film', starts: (head) => /^RIFF.{4}AVI /s.test(head) },
  { called: 'a Windows Media file', starts: (head) => head.startsWith('\x30\x26\xb2\x75') },
  { called: 'a Flash film', starts: (head) => head.startsWith('FLV') || /^[FCZ]WS/.test(head) },
  { called: 'an AIFF sound', starts: (head) => /^FORM.{4}AIF/s.test(head) },
  { called: 'a MIDI file', starts: (head) => head.startsWith('MThd') },
  {
    called: 'captions in another form (SRT)',
    starts: (head) => /^(?:\xef\xbb\xbf)?\s*\d+\s*\n\d\d:\d\d:\d\d,\d{3} -->/.test(head),
  },
  { called: 'a web page', starts: (head) => /<html|<!doctype html/i.test(head) },
]

/** Say what kind of recording a file is by its first bytes, one character for each: they must hold what its name says. */
export function recordingKind(name: string, head: string): RecordingKind | PictureProblem {
  if (head.startsWith('version https://git-lfs')) return placeholder(name)
  const ending = extname(name).toLowerCase()
  const held = kinds.find(({ starts }) => starts(head))
  if (held?.endings.includes(ending)) return held
  if (held) return misnamed(name, held)
  return unplayable(name, foreign.find(({ starts }) => starts(head))?.called ?? 'no recording', ending)
}

/** Say whether an address names a recording, and which element plays it. */
export function playerOf(address: string): 'video' | 'audio' | null {
  const [, ending = ''] = /\.(\w+)(?:[?#].*)?$/.exec(address) ?? []
  if (/^(?:mp4|m4v|webm|ogv|mov|avi|mkv|wmv|mpe?g)$/i.test(ending)) return 'video'
  return /^(?:mp3|m4a|m4b|ogg|oga|opus|wav|flac|aac|aiff?|wma)$/i.test(ending) ? 'audio' : null
}

const misnamed = (name: string, { called, endings }: RecordingKind): PictureProblem => ({
  rule: 'media-name',
  message: `"${name}" holds ${called}, which its name does not say.`,
  fix: `Rename it to end in "${endings[0]}", here and where it is played.`,
})

const unplayable = (name: string, content: string, ending: string): PictureProblem => ({
  rule: 'media-kind',
  message: `"${name}" holds ${content}, which not every browser can play.`,
  fix:
    ending === '.vtt' || ending === '.srt'
      ? 'Export the captions as WebVTT: a file that ends in ".vtt" and begins with the line WEBVTT.'
      : 'Export a video as MP4 (H.264) or WebM, a sound as MP3, M4A, Ogg or WAV.',
})
