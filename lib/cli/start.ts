import { buildSite } from '#lib/building/build-site.ts'
import { presentContent } from '#lib/building/present-content.ts'
import { siteDir } from '#lib/building/site-dir.ts'
import { startProgram } from '#lib/own-process.ts'
import { currentRelease } from '#lib/release/manifest/release.ts'
import { appHash } from '#lib/rendering/app-sources.ts'
import { publishTime } from '#lib/time/time.ts'
import { buildFlags } from './build-flags.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

const { watch, verbose, preview } = buildFlags('npm start')
const current = await currentRelease(siteDir())
const ready = watch ? await watchBeside() : (!preview && (await isUpToDate())) || (await buildSite({ verbose, preview })) !== null
if (!ready && !current) process.exit(1)

const server = await serveUntilStopped()
console.log(`${ready ? '' : 'The last good release is served.\n'}The site is at ${server.home}`)

async function isUpToDate(): Promise<boolean> {
  return current !== null && current.contentHash === (await presentContent(publishTime())) && current.codeHash === (await appHash())
}

/** Let another process build, so that no visitor waits for it. What is current is served at once; else say whether the first build published. */
function watchBeside(): Promise<boolean> {
  const builder = startProgram('build', ['--watch', ...(verbose ? ['--verbose'] : []), ...(preview ? ['--preview'] : [])])
  process.on('exit', () => builder.kill('SIGTERM'))
  builder.once('exit', (code) => {
    if (code !== 0) console.error('The process that builds has ended: edits are not published any more. Start again.')
  })
  return new Promise((done) => {
    if (current !== null) done(true)
    builder.once('message', ({ published }: { published: boolean }) => done(published))
    builder.once('exit', () => done(false))
  })
}
