import { parseArgs } from 'node:util'
import { siteDir } from '#lib/building/site-dir.ts'
import { releasesOn } from '#lib/release/shelf/shelf-list.ts'
import { prune, rollBack } from '#lib/release/shelf/shelf-moves.ts'
import { writeFolder } from '#lib/release/shelf/write-folder.ts'
import { writeNginx } from '#lib/release/shelf/write-nginx.ts'
import { usageCode } from './arguments.ts'
import { notify } from './notify.ts'
import { pushTo } from './push.ts'

const usage = `npm run release                     build, and write the addresses that are published into content/addresses.txt
npm run release -- list             all releases, the newest first
npm run release -- rollback [id]    go back to the release before the current one, or to one of the list
npm run release -- prune            keep the current release and the five newest others
npm run release -- folder <folder>  write there what a host that takes folders serves (host: in site.yaml)
npm run release -- push s3://<bucket>  send to a bucket what it lacks of the current release; with --dry-run, only say how much
npm run release -- nginx <folder>   write there what nginx needs to serve the current release
npm run release -- notify           tell search engines (IndexNow) what has changed; with --dry-run, only say what`

/** Each command's work, which ends with what is said about it. */
const commands: Readonly<Record<string, (name: string | undefined, isDry: boolean) => Promise<string>>> = {
  // All other commands are quick, and need nothing of what builds.
  '': async () => (await import('#lib/building/release-site.ts')).releaseSite(),
  list: async () => {
    const releases = await releasesOn(siteDir())
    const lines = releases.map(({ release, made, isCurrent }) =>
      [
        release.id,
        `${new Date(made).toISOString().slice(0, 16)}Z`,
        `${Object.keys(release.files).length} files`,
        ...(isCurrent ? ['current'] : []),
      ].join('  '),
    )
    return lines.join('\n') || 'There is no release. Run `npm run build` first.'
  },
  rollback: async (id) => `Release ${(await rollBack(siteDir(), id)).id} is current.`,
  prune: async () => {
    const gone = await prune(siteDir())
    return gone.length === 0 ? 'Nothing to remove.' : `Removed ${gone.join(', ')}.`
  },
  folder: async (folder) => {
    if (folder === undefined) throw new Error(usage)
    const { id, files } = await writeFolder(siteDir(), folder)
    return `Release ${id}: ${files.toLocaleString('en')} files are in ${folder}.`
  },
  push: async (place, isDry) => {
    if (place === undefined) throw new Error(usage)
    return pushTo(place, isDry)
  },
  nginx: async (folder) => {
    if (folder === undefined) throw new Error(usage)
    const id = await writeNginx(siteDir(), folder)
    return `Release ${id}: ${folder}/maps.conf and ${folder}/site.conf are written. \`nginx -s reload\` puts them to use.`
  },
  notify: async (name, isDry) => {
    if (name !== undefined) throw new Error(usage)
    return notify(isDry)
  },
}

/** Do what `words` ask for, print what is to be said about it, and answer the exit code. */
export default async function release(words: readonly string[]): Promise<number> {
  const request = asked(words)
  if (request === null) {
    console.error(usage)
    return usageCode(words)
  }
  try {
    console.log(await request.run(request.name, request.isDry))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

const dryable: ReadonlySet<string> = new Set(['notify', 'push'])

/** What was asked; null where it cannot be understood. */
function asked(words: readonly string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [command = '', name, ...more] = positionals
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined
    const isDry = values['dry-run']
    return run === undefined || more.length > 0 || (isDry && !dryable.has(command)) ? null : { run, name, isDry }
  } catch {
    return null
  }
}
