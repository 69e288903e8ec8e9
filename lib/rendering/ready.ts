import { keptApp } from './compile.ts'
import type { Renderers } from './pool.ts'
import { startRenderers } from './render-pages.ts'

/** The compiled app, and processes that run it. */
export interface Ready {
  readonly app: string
  readonly renderers: Renderers
}

/** Start a process that renders at once, where the app is compiled: it gets ready while the content is read. Null where it is not. */
export async function startReady(): Promise<Ready | null> {
  const app = await keptApp()
  return app === null ? null : { app, renderers: startRenderers(app) }
}
