import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, posix, relative } from 'node:path'
import { isSettled, settledStateOf, stateIn, stateOfFile } from '#lib/file-state.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import { compare } from '#lib/findings.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'
import { decoded, type FileProblem } from './encoding.ts'
import { soundText } from './text-faults.ts'

/** A text of the content folder: UTF-8 without byte order mark, lines ending in a plain newline. */
export interface SourceText {
  /** Path inside the content folder: `blog/x.md`. */
  readonly path: string
  /** As its author would type it: `content/blog/x.md`. */
  readonly file: string
  readonly text: string
  /** SHA-256 of its bytes, in hex. */
  readonly sum: string
  /** What is wrong with its letters or lines, wherever they stand. */
  readonly remarks: readonly Remark[]
}

/** All that the content folder holds: nothing else on this machine can be published. */
export interface ContentFolder {
  /** Real path of the folder. */
  readonly root: string
  /** The folder as its authors would type it: `content`. */
  readonly shown: string
  /** Its texts, by path. */
  readonly texts: readonly SourceText[]
  /** Paths of all its regular files, texts included. */
  readonly paths: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** In bytes. */
export const textLimit = 1_000_000
/** The ledger lists every address there ever was: 100 characters each for as many as there may be files. */
const ledgerLimit = 20_000_000
const fileLimit = 200_000

/** The file of every address that the site ever had. */
export const ledgerPath = 'addresses.txt'

/** Read every text inside `folder`. Links, pipes and the like are findings, never followed. */
export async function readFolder(folder: string): Promise<ContentFolder> {
  const findings: Finding[] = []
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/') || '.'
  const show = (path: string) => posix.join(shown, path)
  const root = await realpath(folder).catch(() => null)
  if (root === null || !(await stat(root)).isDirectory())
    return { root: folder, shown, texts: [], paths: new Set(), findings: [missingFolder(shown)] }

  const paths = await walk(root, '', (path, problem) => findings.push(fileFinding(show(path), problem)))
  if (paths.length > fileLimit) return { root, shown, texts: [], paths: new Set(), findings: [fileFinding(shown, tooMany)] }
  const texts: SourceText[] = []
  for (const path of paths.filter((path) => path === ledgerPath || /\.(md|markdown|yaml|yml)$/i.test(path))) {
    const read = readKnown(root, path, show(path))
    if ('text' in read) {
      texts.push(read)
      findings.push(...read.remarks.map((remark) => ({ file: read.file, ...remark })))
    } else findings.push(fileFinding(show(path), read))
  }
  return { root, shown, texts, paths: new Set(paths), findings }
}

/** Put what somebody is writing in the place of what a text says in its file. */
export function withUnsaved(
  folder: ContentFolder,
  { path, file }: Pick<SourceText, 'path' | 'file'>,
  written: string,
): ContentFolder {
  const unsaved = asWritten(path, file, written)
  return {
    ...folder,
    texts: folder.texts.map((text) => (text.path === path ? unsaved : text)),
    findings: [
      ...folder.findings.filter((finding) => finding.file !== file),
      ...unsaved.remarks.map((remark) => ({ file, ...remark })),
    ],
  }
}

/**
 * Answer a text that changes when a file inside `folder`, or of the theme beside it, is written, renamed, added or removed: made of each
 * file's place, size, inode and times, without reading any.
 */
export async function stateOf(folder: string): Promise<string> {
  const root = await realpath(folder).catch(() => null)
  if (root === null) return ''
  const odd: string[] = []
  const refuse = (path: string) => void odd.push(path)
  const paths = await walk(root, '', refuse).catch(() => [])
  const theme = themeFolder(folder)
  const places = [...paths.map((path) => join(root, path)), ...(await themeFiles(theme))]
  const rows = places.map((place) => [relative(root, place), stateOfFile(place)])
  return createHash('sha256')
    .update(JSON.stringify([rows, odd]))
    .digest('hex')
}

/** Name the state of all files that are no texts; null where one may be written once more without showing it. */
export function stateOfOthers({ root, paths, texts }: ContentFolder): string | null {
  const read = new Set(texts.map(({ path }) => path))
  const states: string[] = []
  for (const path of paths) {
    if (read.has(path)) continue
    const state = settledStateOf(join(root, path))
    if (state === null) return null
    states.push(path, state)
  }
  return JSON.stringify(states)
}

/** List what is in the theme of a site, by whole paths; nothing where it has none. */
export async function themeFiles(folder: string): Promise<string[]> {
  const paths = await walk(folder, '', () => {}).catch(() => [])
  return paths.map((path) => join(folder, path))
}

/** List regular files, sorted; what is neither file nor folder goes to `refuse`. Names that begin with a dot are not content. */
async function walk(root: string, inside: string, refuse: (path: string, problem: FileProblem) => void): Promise<string[]> {
  const entries = await readdir(join(root, inside), { withFileTypes: true })
  const paths: string[] = []
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = posix.join(inside, entry.name)
    if (entry.isDirectory()) paths.push(...(await walk(root, path, refuse)))
    else if (entry.isFile()) paths.push(path)
    else refuse(path, entry.isSymbolicLink() ? link : special)
  }
  return paths
}

/** What was read of each file, for a process that reads the folder again and again. */
const known = new Map<string, { readonly state: string; readonly text: SourceText }>()

/** Read a text, or answer what was read of it, as long as nobody wrote into it since. */
function readKnown(root: string, path: string, file: string): SourceText | FileProblem {
  const place = join(root, path)
  const before = known.get(place)
  const state = before && stateOfFile(place)
  if (before && before.state === state && before.text.file === file) return before.text
  const read = readText(place, path === ledgerPath ? ledgerLimit : textLimit)
  if (typeof read.text !== 'string') return read.text
  const sound = path === ledgerPath ? { text: read.text, remarks: [] } : soundText(read.text, isMarkdown(path))
  const text = { path, file, sum: read.sum, ...sound }
  if (read.state === null) known.delete(place)
  else known.set(place, { state: read.state, text })
  return text
}

const asWritten = (path: string, file: string, text: string): SourceText => ({
  path,
  file,
  // Each state of a text is another one to who keeps what was read of it.
  sum: createHash('sha256').update(text).digest('hex'),
  ...soundText(text, isMarkdown(path)),
})

const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path)

interface ReadText {
  readonly text: string | FileProblem
  readonly sum: string
  /** Null where the file may be written once more without showing it. */
  readonly state: string | null
}

// One by one this takes microseconds: awaiting 10,000 files costs more than reading them.
function readText(path: string, limit: number): ReadText {
  const refused = (text: FileProblem) => ({ text, sum: '', state: null })
  let handle: number
  try {
    // O_NOFOLLOW: what was a file when it was listed may be a link by now.
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch {
    return refused(unreadable)
  }
  try {
    const stats = fstatSync(handle, { bigint: true })
    if (stats.size > limit) return refused(tooLarge)
    const bytes = readFileSync(handle)
    const text = decoded(bytes)
    if (typeof text !== 'string') return refused(text)
    if (text.trim() === '') return refused(empty)
    const sum = createHash('sha256').update(bytes).digest('hex')
    return { text: text.replace(/\r\n?/g, '\n'), sum, state: isSettled(stats) ? stateIn(stats) : null }
  } finally {
    closeSync(handle)
  }
}

function fileFinding(file: string, problem: FileProblem): Finding {
  return { file, line: 1, column: 1, severity: 'error', ...problem }
}

const missingFolder = (shown: string) =>
  fileFinding(shown, {
    rule: 'folder-missing',
    message: 'There is no content folder here.',
    fix: 'Make the folder, or set CONTENT_DIR to the folder that holds your articles.',
  })

const link: FileProblem = {
  rule: 'file-link',
  message: 'This is a link to another place, not a file. What is outside the content folder is never published.',
  fix: 'Copy the file itself to this place.',
}
const special: FileProblem = {
  rule: 'file-special',
  message: 'This is not a regular file.',
  fix: 'Remove it from the content folder.',
}
const unreadable: FileProblem = {
  rule: 'file-unreadable',
  message: 'This file cannot be read.',
  fix: 'Allow your account to read it.',
}
const empty: FileProblem = { rule: 'file-empty', message: 'This file is empty.', fix: 'Write the text, or remove the file.' }
const tooLarge: FileProblem = {
  rule: 'file-too-large',
  message: 'This file is larger than 1 MB.',
  fix: 'Split it into several articles, and keep pictures in files of their own.',
}
const tooMany: FileProblem = {
  rule: 'folder-too-large',
  message: `The content folder holds more than ${fileLimit} files.`,
  fix: 'Check that CONTENT_DIR leads to the folder of your articles.',
}
