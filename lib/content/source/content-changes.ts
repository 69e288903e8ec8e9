import { type FSWatcher, watch } from 'node:fs'
import { contentDir } from './files.ts'

/**
 * Call `tell` after each change of the content folder, until the answer is called. An editor writes a file in several steps: they are one
 * change. Where the system tells of no changes, or the folder is missing, nobody is called.
 */
export function watchContent(tell: () => void): () => void {
  let pending: NodeJS.Timeout | undefined
  const watcher = watcherOf(() => {
    clearTimeout(pending)
    pending = setTimeout(tell, 50)
  })
  watcher?.on('error', () => {})
  return () => {
    clearTimeout(pending)
    watcher?.close()
  }
}

function watcherOf(changed: () => void): FSWatcher | null {
  try {
    return watch(contentDir(), { recursive: true }, changed)
  } catch {
    return null
  }
}
