import { open, stat } from 'node:fs/promises'
import { basename, extname, parse } from 'node:path'
import { onceForFile } from '#lib/file-facts.ts'
import type { PictureProblem } from '#lib/media/picture/picture.ts'
import { placeholder } from '#lib/media/picture/problems.ts'
import { nameLetters } from '#lib/media/plan-variants.ts'
import { hashOf } from './read-recording.ts'

/** A file that a link leads to, published as it is. */
export interface Download {
  /** The file's real path on this machine; never published. */
  readonly path: string
  /** File name under /media/, with a hash of its bytes: `slides-3f2a9c0112.pdf`. */
  readonly file: string
  readonly bytes: number
}

/** In bytes. GitHub takes no file above it. */
const most = 100_000_000

const isZip = (head: string): boolean => head.startsWith('PK\x03\x04')
const isOffice = (head: string): boolean => head.startsWith('\xd0\xcf\x11\xe0')
/** What could be a page or a script stays text: servers say so, and browsers are told to believe them. */
const isText = (head: string): boolean => !head.includes('\0')

/** What may be offered to readers, by how its name ends; its first bytes must be of that kind. Nothing of it runs in a browser. */
const kinds: Readonly<Record<string, (head: string) => boolean>> = {
  '.pdf': (head) => head.slice(0, 1024).includes('%PDF-'),
  ...Object.fromEntries(['.zip', '.epub', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp'].map((ending) => [ending, isZip])),
  ...Object.fromEntries(['.gz', '.tgz'].map((ending) => [ending, (head: string) => head.startsWith('\x1f\x8b')])),
  ...Object.fromEntries(['.doc', '.xls', '.ppt'].map((ending) => [ending, isOffice])),
  '.rtf': (head) => head.startsWith('{\\rtf'),
  ...Object.fromEntries(['.txt', '.csv', '.tsv', '.ics', '.vcf', '.json', '.bib', '.srt'].map((ending) => [ending, isText])),
}

/** Endings of files that a link may lead to, as a pattern. */
export const downloadEndings = new RegExp(`(?:${Object.keys(kinds).join('|').replaceAll('.', '\\.')})$`, 'i')

/**
 * Look at a file that a link leads to, and name the file that is published.
 *
 * @param path absolute, of a regular file that the caller has found to be inside the content folder
 */
export const readDownload: (path: string) => Promise<Download | PictureProblem> = onceForFile('downloads', read)

async function read(path: string): Promise<Download | PictureProblem> {
  const [name, ending] = [basename(path), extname(path).toLowerCase()]
  const { size } = await stat(path)
  const head = await headOf(path)
  if (head.startsWith('version https://git-lfs')) return placeholder(name)
  if (size === 0 || !kinds[ending]?.(head))
    return {
      rule: 'download-kind',
      message: size === 0 ? `"${name}" is empty.` : `"${name}" does not hold what its name says.`,
      fix: 'Export it again, or correct the end of its name, here and in the link.',
    }
  if (size > most)
    return {
      rule: 'download-heavy',
      message: `"${name}" has ${Math.ceil(size / 1_000_000)} MB; at most ${most / 1_000_000} MB are allowed.`,
      fix: 'Make it smaller, or put it where large files are, and link to it there.',
    }
  return { path, file: `${nameLetters(parse(path).name) || 'file'}-${await hashOf(path)}${ending}`, bytes: size }
}

async function headOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
