import { watch } from 'node:fs'
import { contentDir } from './files.ts'

/** Call `tell` after each change of the content folder, until the answer is called. An editor writes a file in several steps: they are one change. */
export function watchContent(tell: () => void): () => void {
  let pending: NodeJS.Timeout | undefined
  const watcher = watch(contentDir(), { recursive: true }, () => {
    clearTimeout(pending)
    pending = setTimeout(tell, 50)
  })
  return () => {
    clearTimeout(pending)
    watcher.close()
  }
}
