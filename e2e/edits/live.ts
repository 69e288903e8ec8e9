import { appendFile, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { removeAtEnd, signalGroup, startGroup } from '../faults/processes.ts'
import { randomOf } from '../faults/random.ts'
import { newPublication, writePublication } from './publication.ts'

// Serves a site that is edited meanwhile, and asks for a page and all that it names without pause.
const { values } = parseArgs({ options: { edits: { type: 'string', default: '30' } } })
const folder = await mkdtemp(join(tmpdir(), 'live-'))
removeAtEnd(folder)
const [content, siteDir] = [join(folder, 'content'), join(folder, 'site')]
await writePublication(content, newPublication(20, randomOf(3)))
const edited = join(content, 'blog/text-1.md')

const env = {
  ...process.env,
  CONTENT_DIR: content,
  SITE_DIR: siteDir,
  CACHE_DIR: join(folder, 'cache'),
  HOST: '127.0.0.1',
  PORT: '0',
}
const server = startGroup(process.execPath, ['lib/cli/run.mjs', 'start', '--watch'], { env })
const address = await untilFound(() => /http:\/\/[\d.]+:\d+/.exec(server.output())?.[0], 120_000)

const failures: string[] = []
let [answers, isLeaving] = [0, false]
const visiting = visit()
const times: number[] = []
for (let edit = 1; edit <= Number(values.edits); edit++) {
  const began = performance.now()
  await appendFile(edited, `\nEdit number ${edit}.\n`)
  await untilFound(async () => (await textOf('/blog/text-1/')).includes(`Edit number ${edit}.`), 60_000)
  times.push(performance.now() - began)
}

// A refused edit keeps what is served, and the server says why.
await writeFile(join(content, 'blog/wrong.md'), '---\ntitle: Wrong\ndate: 2026-02-30\n---\n\nText.\n')
const refused = await untilFound(async () => JSON.parse(await textOf('/healthz')).failure?.why, 30_000)
if (!/blog\/wrong\.md, line 3/.test(refused)) failures.push(`/healthz says: ${refused}`)
isLeaving = true
await visiting

const stopping = performance.now()
signalGroup(server, 'SIGTERM')
await server.ended
const stopped = performance.now() - stopping
if (stopped > 5000) failures.push(`it took ${Math.round(stopped)} ms to stop`)
const left = (await readdir(join(siteDir, 'releases'))).filter((name) => name.startsWith('.'))
if (left.length > 0) failures.push(`half a release is left: ${left.join(', ')}`)

times.sort((a, b) => a - b)
const [median, worst] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0]
console.log(
  `${times.length} edits went live, each after ${Math.round(median)} ms (median; ${Math.round(worst)} at most); ${answers} answers, ${failures.length} failed; stopped in ${Math.round(stopped)} ms`,
)
for (const failure of failures.slice(0, 10)) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1

/** Ask for the page, then for all of its release that it names: each must be there, whatever went live meanwhile. */
async function visit(): Promise<void> {
  while (!isLeaving) {
    const html = await textOf('/blog/text-1/')
    const named = new Set([...html.matchAll(/(?:href|src)="(\/(?:assets|media)\/[^"]+)"/g)].map(([, path = '']) => path))
    if (named.size === 0) failures.push('the page names nothing')
    for (const path of named) await textOf(path)
  }
}

async function textOf(path: string): Promise<string> {
  const answer = await fetch(address + path)
  answers++
  if (answer.status !== 200) failures.push(`${path}: ${answer.status}`)
  return answer.text()
}

async function untilFound<Found>(look: () => Found | Promise<Found>, patience: number): Promise<NonNullable<Found>> {
  for (const end = performance.now() + patience; performance.now() < end; await after(20)) {
    const found = await look()
    if (found) return found
    if (server.child.exitCode !== null) break
  }
  throw new Error(`It did not come:\n${server.output()}`)
}
