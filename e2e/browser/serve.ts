import { serveSite } from '#lib/server/serve-site.ts'
import { findBrowser } from './browser.ts'

/** Find a browser and serve the release once for all journeys; the workers learn of both by environment. Gives what ends the serving. */
export default async function serve(): Promise<() => Promise<void>> {
  process.env.JOURNEY_BROWSER = JSON.stringify(await findBrowser())
  const server = await serveSite({ siteDir: process.env.SITE_DIR ?? '.site', host: '127.0.0.1', port: 0 })
  process.env.JOURNEY_ADDRESS = server.address
  return () => server.close()
}
