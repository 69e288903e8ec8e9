import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import { onceForFile } from '#lib/file-facts.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'
import { type ContentFolder, ledgerPath, themeFiles } from './files.ts'

/** Hash every file of the content folder and of the theme, by its path and its bytes; but not the ledger, which a release writes and no page shows. */
export async function contentHash({ root, shown, paths, texts }: ContentFolder): Promise<string> {
  const sums = new Map(texts.map(({ path, sum }) => [path, sum]))
  const parts: string[] = []
  for (const path of paths) if (path !== ledgerPath) parts.push(path, sums.get(path) ?? (await sumOf(join(root, path))))
  const theme = themeFolder(resolve(shown))
  for (const place of await themeFiles(theme)) parts.push(relative(theme, place), await sumOf(place))
  return hashOf(...parts)
}

const sumOf = onceForFile('sums', async (place) =>
  createHash('sha256')
    .update(await readFile(place))
    .digest('hex'),
)
