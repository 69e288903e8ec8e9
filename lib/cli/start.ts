import { codeHash } from '#lib/cache.ts'
import { currentRelease } from '#lib/release/manifest/release.ts'
import { buildSite } from './build-site.ts'
import { presentContent } from './present-content.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'
import { siteDir } from './site-dir.ts'

const current = await currentRelease(siteDir())
const upToDate = current && current.contentHash === (await presentContent()) && current.codeHash === (await codeHash())
const ready = upToDate || (await buildSite()) !== null
if (!ready && !current) process.exit(1)

const server = await serveUntilStopped()
console.log(`${ready ? '' : 'The last good release is served.\n'}The site is at ${server.address}`)
