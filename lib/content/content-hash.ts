import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import type { ContentFolder } from './files.ts'

/** Hash every file of the content folder, by its path and its bytes. */
export async function contentHash(folder: ContentFolder): Promise<string> {
  const parts: string[] = []
  for (const path of folder.paths)
    parts.push(
      path,
      createHash('sha256')
        .update(await readFile(join(folder.root, path)))
        .digest('hex'),
    )
  return hashOf(...parts)
}
