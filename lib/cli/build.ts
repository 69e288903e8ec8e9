import { buildSite } from '#lib/building/build-site.ts'
import { watchSite } from '#lib/building/watch-site.ts'
import { buildFlags } from './build-flags.ts'
import { endWithParent } from './end-with-parent.ts'

const { watch, verbose } = buildFlags('npm run build')
if (watch) {
  const watching = watchSite({ verbose, first: (published) => process.send?.({ published }) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => watching.close().finally(() => process.exit(0)))
  endWithParent()
} else process.exitCode = (await buildSite({ verbose })) !== null ? 0 : 1
