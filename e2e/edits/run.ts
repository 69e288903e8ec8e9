import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Builder, isPublishable, startBuilder } from '#lib/building/builder.ts'
import { startProgress } from '#lib/building/progress.ts'
import { removeAtEnd } from '../faults/processes.ts'
import { randomOf } from '../faults/random.ts'
import { edits } from './edits.ts'
import { newPublication, type Publication, writePublication } from './publication.ts'

// Edits a site at random, and compares each release of a build that stays with one that is made from nothing, byte by byte.
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    texts: { type: 'string', default: '60' },
  },
})
const random = randomOf(Number(values.seed))
const folder = await mkdtemp(join(tmpdir(), 'edits-'))
removeAtEnd(folder)
const [content, kept, fresh] = [join(folder, 'content'), join(folder, 'kept'), join(folder, 'fresh')]
Object.assign(process.env, { CONTENT_DIR: content, SITE_DIR: join(kept, 'site'), CACHE_DIR: join(kept, 'cache') })

let publication = newPublication(Number(values.texts), random)
// The clock goes on by a day with some of the edits: what is due appears.
let clock = Date.parse('2026-10-09T12:00:00Z')
let builder = startBuilder()
let [published, refused] = [0, 0]
/** What the last build from nothing complained of. */
let said = ''
await compare('the first build')
const steps = Number(values.steps)
for (let step = 1; step <= steps; step++) {
  const before: Publication = structuredClone(publication)
  const what = edits[Math.floor(random() * edits.length)]?.(publication, random) ?? 'nothing'
  if (random() < 0.15) clock += 86_400_000
  // A new process has only what is written down.
  if (step % 5 === 0) {
    await builder.close()
    builder = startBuilder()
  }
  if (await compare(`${step}: ${what}`)) published++
  else {
    refused++
    publication = before
  }
}
await builder.close()
console.log(
  `${steps} edits, seed ${values.seed}: ${published} releases are the same as from nothing, ${refused} edits were refused by both.`,
)

/** Build both ways. False where both refuse. @throws where one does, or a file differs */
async function compare(what: string): Promise<boolean> {
  await writePublication(content, publication)
  process.env.PUBLISH_TIME = new Date(clock).toISOString()
  const [here, there] = [await buildOn(builder), await buildFromNothing()]
  if (here !== there) throw new Error(`${what}: one build published and the other did not. The one from nothing said: ${said}`)
  if (!here) {
    console.log(`${what}: refused by both`)
    return false
  }
  const differences = await differencesBetween(join(kept, 'site/current/'), join(fresh, 'site/current/'))
  if (differences.length > 0) throw new Error(`${what}: ${differences.length} files differ: ${differences.slice(0, 5).join(', ')}`)
  console.log(`${what}: the same`)
  return true
}

async function buildOn(builder: Builder): Promise<boolean> {
  const progress = startProgress(process.stderr, () => 0)
  const checked = await builder.check(progress)
  if (!isPublishable(checked)) return false
  await builder.build(checked, progress)
  return true
}

/** Only the compiled app is the same: it is made of code alone. */
async function buildFromNothing(): Promise<boolean> {
  await rm(fresh, { recursive: true, force: true })
  const env = { ...process.env, SITE_DIR: join(fresh, 'site'), CACHE_DIR: join(fresh, 'cache') }
  const { status, stderr } = spawnSync(process.execPath, [resolve('lib/cli/run.mjs'), 'build'], { env, encoding: 'utf8' })
  said = stderr
  return status === 0
}

async function differencesBetween(one: string, other: string): Promise<string[]> {
  const [files, others] = [await filesIn(one), await filesIn(other)]
  const all = [...new Set([...files, ...others])].sort()
  const differs = await Promise.all(
    all.map(async (file) => {
      const [here, there] = await Promise.all([one, other].map((folder) => readFile(join(folder, file)).catch(() => null)))
      return here === null || there === null || !here?.equals(there as Buffer)
    }),
  )
  return all.filter((_, at) => differs[at])
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
}
