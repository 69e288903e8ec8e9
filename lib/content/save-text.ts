import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { diffArrays } from 'diff'
import { decoded } from '#lib/content/source/encoding.ts'
import { type ContentFolder, type SourceText, textLimit } from '#lib/content/source/files.ts'
import { isArticleText, isInFolder } from '#lib/content/source/unread-files.ts'
import { replaceFile } from '#lib/content/source/write-fixes.ts'
import { groupedBy } from '#lib/grouped.ts'
import { checksum } from '#lib/ready-file.ts'

/** A text as an editor gets it: its lines end in a plain newline, and it begins with its first letter. */
export interface OpenedText {
  readonly file: string
  readonly text: string
  /** SHA-256 of the bytes of its file, in hex: whoever saves says on which state he worked. */
  readonly sum: string
}

/** Why a text was not saved. What came was nothing of ours, too much, or no text; or the file is another one by now, or gone. */
export interface NotSaved {
  readonly why: 'unknown' | 'too-large' | 'no-text' | 'changed'
  readonly message: string
  /** The file as it is now, where it was changed meanwhile. */
  readonly now?: OpenedText
}

/** Open the text of an article, a category, an author or a debate; null where there is none of that name, or it is no text in UTF-8. */
export async function openText(folder: ContentFolder, file: string): Promise<OpenedText | null> {
  const bytes = await bytesOf(folder, file)
  const text = bytes === null ? null : decoded(bytes)
  return bytes === null || typeof text !== 'string' ? null : { file, text: plain(text), sum: checksum(bytes) }
}

/**
 * Write a text into its file, whole or not at all: `sum` is that of the file on which its author worked. The ends of lines and the byte order
 * mark stay as they are in the file.
 */
export async function saveText(
  folder: ContentFolder,
  file: string,
  bytes: Uint8Array,
  sum: string,
): Promise<OpenedText | NotSaved> {
  const written = textIn(bytes)
  if (typeof written !== 'string') return written
  const before = await bytesOf(folder, file)
  const known = before === null ? null : decoded(before)
  if (before === null || typeof known !== 'string') return unknown
  if (checksum(before) !== sum)
    return { why: 'changed', message: changed, now: { file, text: plain(known), sum: checksum(before) } }
  const mark = before[0] === 0xef ? '\uFEFF' : ''
  const after = Buffer.from(mark + withLineEnds(plain(written), known))
  await replaceFile(join(folder.root, knownText(folder, file)?.path ?? ''), after)
  return { file, text: plain(written), sum: checksum(after) }
}

/** Answer what came as a text, or why it is none. */
export function textIn(bytes: Uint8Array): string | NotSaved {
  if (bytes.length > textLimit) return { why: 'too-large', message: 'The text is larger than 1 MB: nothing was saved.' }
  const text = decoded(Buffer.from(bytes))
  if (typeof text !== 'string') return { why: 'no-text', message: `${text.message} Nothing was saved.` }
  return text.trim() === '' ? { why: 'no-text', message: 'The text is empty: nothing was saved.' } : text
}

const unknown: NotSaved = {
  why: 'unknown',
  message: 'There is no such text in the content folder any more: nothing was saved. Copy what you wrote, and begin a new article.',
}
const changed = 'Somebody changed the file meanwhile: nothing was saved.'

const knownText = ({ texts }: ContentFolder, file: string): SourceText | undefined =>
  texts.find((text) => text.file === file && isArticleText(text.path) && isInFolder(text.path))

async function bytesOf(folder: ContentFolder, file: string): Promise<Buffer | null> {
  const known = knownText(folder, file)
  const place = join(folder.root, known?.path ?? '')
  // A link may have taken the place of the file, or of a folder above it, since the folder was read.
  if (!known || (await realpath(place).catch(() => null)) !== place) return null
  return readFile(place).catch(() => null)
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n')

/** More changed lines than this are not looked for one by one. */
const mostChanged = 2000

/** End each line as it ends in the file; new lines end as most of the others do. */
function withLineEnds(text: string, before: string): string {
  const old = before.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g)?.map((line) => /^([^\r\n]*)(\r\n|\r|\n|)$/.exec(line)?.slice(1) ?? []) ?? []
  const ends = old.map(([, end = '']) => end).filter((end) => end !== '')
  const counts = groupedBy(ends, (end) => end)
  const usual = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '\n'
  if (counts.size < 2) return text.replaceAll('\n', usual)
  const lines = text.split('\n')
  const parts = diffArrays(
    old.map(([line = '']) => line),
    lines,
    { maxEditLength: mostChanged },
  )
  let at = 0
  const endOf = (parts ?? []).flatMap(({ added, removed, count }) => {
    if (added) return Array.from({ length: count }, () => usual)
    at += count
    return removed ? [] : old.slice(at - count, at).map(([, end]) => end || usual)
  })
  return lines.map((line, number) => line + (number < lines.length - 1 ? (endOf[number] ?? usual) : '')).join('')
}
