import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { removeAtEnd } from '../e2e/faults/processes.ts'
import { type Contender, contenders, placesIn, thisSite } from './contenders.ts'
import { addressOf, writeCorpus } from './corpus.ts'
import { machine } from './machine.ts'
import { measuredRun } from './measured-run.ts'
import { bareNginx, ownNginx } from './nginx.ts'
import { notesOf } from './notes.ts'
import { pageWeight } from './page-weight.ts'
import { press, pressInTurns, type Rival, whileServed } from './requests.ts'

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,5000' }, seconds: { type: 'string', default: '10' } },
})
const sizes = values.sizes.split(',').map(Number)
const seconds = Number(values.seconds)
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error('--sizes is a list such as 100,1000.')

const notes = notesOf('measured')
const page = addressOf(0)
const folder = await realpath(await mkdtemp(join(tmpdir(), 'bench-')))
removeAtEnd(folder)
const ready = await prepared()
for (const size of sizes) for (const contender of ready) await build(contender, size, size === sizes[0])
const report = `# What it costs

${machine()}

Each build starts from nothing. Memory is the most that all processes of a build held together. The page and the requests are of
${page} of the site of ${sizes[0]} articles; bytes are on the wire, with headers. Requests come from wrk over 50 connections for ${seconds} s
after 2 s that do not count, on the same machine as the server; of nginx the middle one of three runs in turns. Astro runs on the node
that its package brings; its pages and Eleventy's are weighed behind nginx with gzip.

${notes.print()}`
console.log(`\n${report}`)
await writeFile(join(import.meta.dirname, 'results.md'), report)

function folderOf({ name }: Contender): string {
  return join(folder, name.toLowerCase().replaceAll(' ', '-'))
}

/** Make the folders of all contenders; one that cannot be made says why, and is left out. */
async function prepared(): Promise<Contender[]> {
  const ready: Contender[] = []
  for (const contender of contenders) {
    const isReady = await notes.note(`build of ${sizes[0]} articles`, contender.name, async () => {
      await contender.prepare(folderOf(contender))
      return 'not built'
    })
    if (isReady) ready.push(contender)
  }
  return ready
}

async function build(contender: Contender, size: number, isFirst: boolean): Promise<void> {
  const own = folderOf(contender)
  for (const made of ['content', ...contender.made]) await rm(join(own, made), { recursive: true, force: true })
  writeCorpus(join(own, 'content'), size)
  const row = `build of ${size} articles`
  const isBuilt = await notes.note(row, contender.name, async () => {
    const run = await measuredRun(contender.build(own))
    const time = `${run.seconds.toFixed(1)} s`
    notes.set(row, contender.name, time)
    notes.set(`memory of it, ${size} articles`, contender.name, megabytes(run.peak))
    return time
  })
  if (!isFirst || !isBuilt) return
  const rival = { column: contender.name, serve: () => contender.serve(own, `${own}-nginx`) }
  await whileServed(notes, 'page', rival, (address) => weigh(contender, address))
  if (contender === thisSite) await pressInTurns(notes, behindNginx(own), page, seconds)
}

async function weigh(contender: Contender, address: string): Promise<void> {
  await notes.note('page', contender.name, async () => {
    const { bytes, requests, scriptBytes, fontBytes, fonts } = await pageWeight(address + page)
    notes.set('of which script', contender.name, kilobytes(scriptBytes))
    notes.set('of which fonts', contender.name, `${kilobytes(fontBytes)} in ${fonts}`)
    return `${kilobytes(bytes)} in ${requests} requests`
  })
  if (contender.hasServer) await press(notes, contender.name, address + page, seconds)
}

/** The same release behind nginx: its bare files, and with the configuration that the project gives. */
function behindNginx(own: string): Rival[] {
  return [
    { column: 'nginx, bare files', serve: () => bareNginx(join(folder, 'bare'), join(own, '.site/current'), 'gzip_static on') },
    { column: 'nginx, deploy/nginx.conf', serve: () => ownNginx(join(folder, 'ours'), own, placesIn(own)) },
  ]
}

function megabytes(bytes: number | null): string {
  return bytes === null ? 'not known on this system' : `${Math.round(bytes / 2 ** 20)} MB`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
