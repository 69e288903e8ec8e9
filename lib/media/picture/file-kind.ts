import { extname } from 'node:path'
import type { PictureProblem } from './picture.ts'
import { foreignContent, placeholder, unknownEnding, wrongName } from './problems.ts'

export type FileKind = 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp'

/** Say which kind of picture a file is, by its bytes. A drawing is known by its name too. */
export function kindOf(name: string, bytes: Buffer): FileKind | PictureProblem {
  const said = kinds.find(({ endings }) => endings.includes(extname(name).toLowerCase()))
  if (!said) return unknownEnding(name)
  const head = bytes.toString('latin1', 0, 4096)
  if (head.startsWith('version https://git-lfs')) return placeholder(name)
  const held = kinds.find(({ starts }) => starts(head))
  if (held) return held === said || !isMisnamed(said, held) ? held.kind : misnamed(name, said, held)
  return foreignContent(name, foreign.find(({ starts }) => starts(head))?.called ?? 'no picture')
}

const isMisnamed = (said: Kind, held: Kind): boolean => said.kind === 'svg' || held.kind === 'svg'

const misnamed = (name: string, said: Kind, held: Kind): PictureProblem =>
  wrongName(name, said.called, `${held.article} ${held.called}`, held.endings[0])

/** Say of a picture that is shown all the same that its name says something else; null where it does not. */
export function otherName(name: string, kind: FileKind): PictureProblem | null {
  const said = kinds.find(({ endings }) => endings.includes(extname(name).toLowerCase()))
  const held = kinds.find((one) => one.kind === kind)
  if (!said || !held || said === held) return null
  return { ...misnamed(name, said, held), fix: `Nothing to do: it is shown. Renamed, it would end in "${held.endings[0]}".` }
}

/** Say how the name of a file with these bytes ends: `.png`; null where they are no picture. */
export const endingOf = (bytes: Buffer): string | null =>
  kinds.find(({ starts }) => starts(bytes.toString('latin1', 0, 4096)))?.endings[0] ?? null

interface Kind {
  readonly kind: FileKind
  readonly called: string
  readonly article: 'a' | 'an'
  readonly endings: readonly [string, ...string[]]
  /** Judges the first bytes, one character for each. */
  readonly starts: (head: string) => boolean
}

const kinds: readonly Kind[] = [
  {
    kind: 'jpeg',
    called: 'JPEG',
    article: 'a',
    endings: ['.jpg', '.jpeg', '.jpe', '.jfif'],
    starts: (head) => head.startsWith('\xff\xd8\xff'),
  },
  { kind: 'png', called: 'PNG', article: 'a', endings: ['.png'], starts: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { kind: 'gif', called: 'GIF', article: 'a', endings: ['.gif'], starts: (head) => /^GIF8[79]a/.test(head) },
  { kind: 'webp', called: 'WebP', article: 'a', endings: ['.webp'], starts: (head) => /^RIFF.{4}WEBP/s.test(head) },
  { kind: 'avif', called: 'AVIF', article: 'an', endings: ['.avif'], starts: (head) => /avi[fs]/.test(brandsOf(head)) },
  { kind: 'svg', called: 'SVG', article: 'an', endings: ['.svg'], starts: startsAsSvg },
]

const foreign: readonly Pick<Kind, 'called' | 'starts'>[] = [
  { called: 'nothing at all', starts: (head) => head === '' },
  { called: 'a HEIC picture', starts: (head) => /hei[cx]|hevc|mif1/.test(brandsOf(head)) },
  { called: 'a video', starts: (head) => brandsOf(head) !== '' },
  { called: 'a TIFF picture', starts: (head) => head.startsWith('II*\0') || head.startsWith('MM\0*') },
  { called: 'a PDF document', starts: (head) => head.startsWith('%PDF') },
  { called: 'a Photoshop document', starts: (head) => head.startsWith('8BPS') },
  { called: 'a BMP picture', starts: (head) => head.startsWith('BM') },
  { called: 'a web page', starts: (head) => /<html|<!doctype html/i.test(head) },
]

/** The brands of an ISO base media file, ISO/IEC 14496-12, section 4.3. */
function brandsOf(head: string): string {
  return /^\0\0..ftyp/s.test(head) ? head.slice(8, head.charCodeAt(2) * 256 + head.charCodeAt(3)) : ''
}

/** A web page may hold a drawing too, so the drawing must come before any other tag. */
function startsAsSvg(head: string): boolean {
  const first = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  return /^<svg[\s>]/.test(first) || /^<(?:\?xml|!--|!DOCTYPE svg)/i.test(first)
}
