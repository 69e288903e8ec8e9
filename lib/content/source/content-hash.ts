import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import { type ContentFolder, ledgerPath } from './files.ts'

/** Hash every file of the content folder, by its path and its bytes; but not the ledger, which a release writes and no page shows. */
export async function contentHash(folder: ContentFolder): Promise<string> {
  const parts: string[] = []
  for (const path of folder.paths) {
    if (path === ledgerPath) continue
    const bytes = await readFile(join(folder.root, path))
    parts.push(path, createHash('sha256').update(bytes).digest('hex'))
  }
  return hashOf(...parts)
}
