import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { env } from 'node:process'
import { watchContent } from '#lib/content/source/content-changes.ts'
import { deskSources, rootFor } from '#lib/rendering/app-sources.ts'
import { compiledApp, environmentOf, keptApp } from '#lib/rendering/compile.ts'

/** Where the desk will be, before it is. */
export interface DeskPlace {
  readonly host: string
  readonly port: number
  readonly server: Server
}

/** Get the app ready that answers pages of the desk. */
export type OpenApp = (place: DeskPlace) => Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>>

/** The app compiled, once for its code: who writes needs no more, and has the first page at once. */
export const openCompiled: OpenApp = async () => {
  if ((await keptApp('desk')) === null) console.log('The desk is compiled, which takes a while the first time …')
  const app = environmentOf(await compiledApp('desk'))
  Object.assign(env, app)
  return readyApp({ dev: false, dir: app.APP_SOURCES })
}

/** The app as Next develops it: a change of code shows at once. Its start takes several times as long, and so does each kind of page when it is first asked for. */
export const openDeveloped: OpenApp = async ({ host, port, server }) => {
  const { folder: dir, renew } = await deskSources()
  await renew()
  // Systems miss changes now and then, so whoever asks for a page looks again.
  watchContent(() => renew().catch(console.error))
  Object.assign(env, await rootFor(dir))
  const handle = await readyApp({ dev: true, dir, hostname: host, port, httpServer: server })
  return async (request, response) => {
    await renew()
    await handle(request, response)
  }
}

async function readyApp(options: Parameters<typeof import('next').default>[0]): ReturnType<OpenApp> {
  const { default: next } = await import('next')
  const app = next(options)
  await app.prepare()
  return app.getRequestHandler()
}
