import { siteDir } from '#lib/building/site-dir.ts'
import { requestLog } from '#lib/server/request-log.ts'
import { type RunningServer, serveSite } from '#lib/server/serve-site.ts'

/** Serve by the settings of the environment (HOST, PORT, LOG, DRAIN_SECONDS) until SIGINT or SIGTERM; end the process in plain words where that fails. */
export async function serveUntilStopped(): Promise<RunningServer> {
  const { HOST, PORT, LOG, DRAIN_SECONDS } = process.env
  const server = await serveSite({
    siteDir: siteDir(),
    host: HOST || '127.0.0.1',
    port: Number(PORT || 3000),
    drainFor: Number(DRAIN_SECONDS || 0) * 1000,
    log: LOG === 'requests' ? requestLog(process.stdout.fd) : undefined,
  }).catch((error: Error) => {
    console.error(`${error.message} Set PORT to a free number between 1 and 65535, and HOST to an address of this machine.`)
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close().then(() => process.exit(0)))
  return server
}
