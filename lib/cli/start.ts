import { codeHash } from '#lib/cache.ts'
import { currentRelease } from '#lib/release/release.ts'
import { serveSite } from '#lib/server/serve-site.ts'
import { buildSite, siteDir } from './build-site.ts'
import { presentContent } from './present-content.ts'

const current = await currentRelease(siteDir())
const upToDate = current && current.contentHash === (await presentContent()) && current.codeHash === (await codeHash())
const ready = upToDate || (await buildSite())
if (!ready && !current) process.exit(1)

const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)
const server = await serveSite({ siteDir: siteDir(), host, port }).catch((error: Error) => {
  console.error(`${error.message} Set PORT to a free number between 1 and 65535, and HOST to an address of this machine.`)
  process.exit(1)
})
console.log(`${ready ? '' : 'The last good release is served.\n'}The site is at ${server.address}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close().then(() => process.exit(0)))
}
