import { type FSWatcher, watch } from 'node:fs'
import { contentDir } from '#lib/content-dir.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'

/**
 * Call `tell` after each change of the content folder or of the theme, until the answer is called. An editor writes a file in several steps: they are one
 * change. Where the system tells of no changes, or the folder is missing, nobody is called.
 */
export function watchContent(tell: () => void): () => void {
  let pending: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(pending)
    pending = setTimeout(tell, 50)
  }
  const watchers = [contentDir(), themeFolder(contentDir())].map((folder) => watcherOf(folder, changed))
  for (const watcher of watchers) watcher?.on('error', () => {})
  return () => {
    clearTimeout(pending)
    for (const watcher of watchers) watcher?.close()
  }
}

function watcherOf(folder: string, changed: () => void): FSWatcher | null {
  try {
    return watch(folder, { recursive: true }, changed)
  } catch {
    return null
  }
}
