import { randomUUID } from 'node:crypto'
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Finding } from '#lib/findings.ts'
import { checksum } from '#lib/ready-file.ts'
import type { ContentFolder } from './files.ts'

type Edit = NonNullable<Finding['edit']>

/** A file that was fixed: what its lines were, and what they are now. */
export interface Fixed {
  readonly file: string
  readonly changes: readonly { readonly line: number; readonly before: readonly string[]; readonly after: readonly string[] }[]
}

/** Write the fixes that are certain into their files, each file whole or not at all; one that somebody wrote into meanwhile stays as it is. */
export async function writeFixes({ root, texts }: ContentFolder, findings: readonly Finding[]): Promise<Fixed[]> {
  const fixed: Fixed[] = []
  for (const { file, path, sum } of texts) {
    const edits = findings.flatMap((finding) => (finding.file === file && finding.edit ? [finding.edit] : []))
    const place = join(root, path)
    const bytes = edits.length === 0 ? null : await readFile(place)
    if (bytes === null || checksum(bytes) !== sum) continue
    const { text, changes } = edited(bytes.toString('utf8'), edits)
    await replaceFile(place, text)
    fixed.push({ file, changes })
  }
  return fixed
}

/** Line ends and byte order mark stay as they are. */
function edited(text: string, edits: readonly Edit[]): { text: string; changes: Fixed['changes'] } {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/)
  const changes: Fixed['changes'][number][] = []
  let [kept, below] = ['', 0]
  for (const { first, last, lines: after } of edits.toSorted((a, b) => a.first - b.first)) {
    // Two fixes for one line: the second waits for the next time.
    if (first <= below) continue
    const before = lines.slice(first - 1, last)
    const end = /\r\n|\r|\n|$/.exec(before.at(-1) ?? '')?.[0] ?? ''
    kept += `${lines.slice(below, first - 1).join('')}${after.map((line) => line + end).join('')}`
    changes.push({ line: first, before: before.map((line) => line.replace(/[\r\n]+$/, '')), after })
    below = last
  }
  return { text: kept + lines.slice(below).join(''), changes }
}

/** Put a new file in the place of one, at once, for whoever reads it meanwhile. */
export async function replaceFile(place: string, content: string | Uint8Array): Promise<void> {
  // A name that begins with a dot is no content.
  const part = join(dirname(place), `.${basename(place)}.${randomUUID()}`)
  try {
    await writeFile(part, content)
    await chmod(part, (await stat(place)).mode)
    await rename(part, place)
  } finally {
    await rm(part, { force: true })
  }
}
