import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'
import { isSettled, stateIn } from './file-state.ts'
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

/** What pictures and the like hold, for a process that asks again and again. */
const known = new Map<string, { readonly state: string; readonly sum: string }>()

async function sumOf(place: string): Promise<string> {
  const stats = lstatSync(place, { bigint: true })
  const state = stateIn(stats)
  const before = known.get(place)
  if (before?.state === state) return before.sum
  const sum = createHash('sha256')
    .update(await readFile(place))
    .digest('hex')
  if (isSettled(stats)) known.set(place, { state, sum })
  else known.delete(place)
  return sum
}
