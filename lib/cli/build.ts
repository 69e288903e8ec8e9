import { startReady } from '#lib/rendering/ready.ts'
import { buildFlags } from './build-flags.ts'
import { endWithParent } from './end-with-parent.ts'

const { watch, verbose, preview } = buildFlags('npm run build')
if (watch) {
  const { watchSite } = await import('#lib/building/watch-site.ts')
  const watching = watchSite({ verbose, preview, first: (published) => process.send?.({ published }) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => watching.close().finally(() => process.exit(0)))
  endWithParent()
} else {
  // What renders gets ready while all that builds is loaded: each takes a second.
  const ready = startReady()
  const { buildSite } = await import('#lib/building/build-site.ts')
  process.exitCode = (await buildSite({ verbose, preview, ready })) !== null ? 0 : 1
}
