import { buildSite } from '#lib/building/build-site.ts'
import { presentContent } from '#lib/building/present-content.ts'
import { siteDir } from '#lib/building/site-dir.ts'
import { codeHash } from '#lib/cache.ts'
import { currentRelease } from '#lib/release/manifest/release.ts'
import { publishTime } from '#lib/time/time.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

const current = await currentRelease(siteDir())
const upToDate = current && current.contentHash === (await presentContent(publishTime())) && current.codeHash === (await codeHash())
const ready = upToDate || (await buildSite()) !== null
if (!ready && !current) process.exit(1)

const server = await serveUntilStopped()
console.log(`${ready ? '' : 'The last good release is served.\n'}The site is at ${server.address}`)
