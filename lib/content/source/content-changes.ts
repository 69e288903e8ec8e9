import { watch } from 'node:fs'
import { contentDir } from './files.ts'

/** Stream a server-sent event for each change of the content folder, until `signal` ends it. */
export function contentChanges(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      // An editor writes a file in several steps; they are one change.
      let pending: NodeJS.Timeout | undefined
      const tell = () => controller.enqueue(new TextEncoder().encode('event: change\ndata:\n\n'))
      const watcher = watch(contentDir(), { recursive: true }, () => {
        clearTimeout(pending)
        pending = setTimeout(tell, 50)
      })
      signal.addEventListener('abort', () => {
        clearTimeout(pending)
        watcher.close()
        controller.close()
      })
    },
  })
}
