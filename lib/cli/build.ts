import { buildSite } from '#lib/building/build-site.ts'

process.exitCode = (await buildSite()) !== null ? 0 : 1
