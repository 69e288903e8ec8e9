import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { againWithDisk, diskFolder, mountOwnDisk } from './disk.ts'
import { plan } from './plan.ts'
import { removeAtEnd } from './processes.ts'
import { copyProject, linkPackages, showPackages } from './project-copy.ts'
import { type SetUp, setUp } from './set-up.ts'
import { stageIn } from './stage.ts'
import type { Trial } from './trials.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    'no-mount': { type: 'boolean', default: false },
  },
})

const disk = diskFolder()
process.exitCode = disk === null ? await withFolder() : await withDisk(disk)

/** Have a folder for all that is made, and a disk in it where mounting is allowed; nothing of it is left at the end. */
async function withFolder(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  removeAtEnd(folder)
  const code = values['no-mount'] ? null : await againWithDisk(folder)
  if (code !== null) return code
  await copyProject(folder)
  await linkPackages(folder)
  return tryAll(folder, false)
}

async function withDisk(folder: string): Promise<number> {
  mountOwnDisk(folder)
  await copyProject(folder)
  await showPackages(folder)
  await mkdir(join(folder, '.site'))
  mountOwnDisk(join(folder, '.site'))
  return tryAll(folder, true)
}

/** Run every trial, print one line for each, and answer the exit code. */
async function tryAll(folder: string, hasOwnDisk: boolean): Promise<number> {
  const seed = Number(values.seed)
  const results: boolean[] = []
  try {
    const site = await setUp(await stageIn(folder), seed)
    const [time, size] = [(site.buildTime / 1000).toFixed(1), Math.round(site.releaseSize / 1024)]
    console.log(`A good build takes ${time} s, a release ${size} KB; seed ${seed}.`)
    for (const trial of plan({ ...site, quick: values.quick, seed, hasOwnDisk })) results.push(await passes(trial, site))
    await site.close()
  } catch (error) {
    results.push(false)
    console.log(`FAILED  ${error instanceof Error ? error.message : error}`)
  }
  const failed = results.filter((passed) => !passed).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** A trial passes if the site survives it, and the visitor got an answer of one edition or the other each time. */
async function passes(trial: Trial, site: SetUp): Promise<boolean> {
  const outcome = await trial.run(site).catch((error) => error)
  const { answers, failures } = await site.visitor.tell()
  const faults = [...(outcome instanceof Error ? [outcome.message] : []), ...(answers === 0 ? ['no answers'] : []), ...failures]
  const told = `${answers} answers, ${failures.length} failed`
  console.log(
    faults.length === 0 ? `ok      ${trial.name}: ${outcome} (${told})` : `FAILED  ${trial.name} (${told}): ${faults.join('\n')}`,
  )
  return faults.length === 0
}
