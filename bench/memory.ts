import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { removeAtEnd } from '../e2e/faults/processes.ts'
import { thisSite } from './contenders.ts'
import { writeCorpus } from './corpus.ts'
import { load } from './load.ts'
import { machine } from './machine.ts'
import { measuredRun, memoryOf } from './measured-run.ts'
import { stop } from './servers.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' } } })
const seconds = Number(values.seconds)
/** How much more memory than in its second quarter a run may hold in its last: what the collector leaves lying differs as much. */
const tolerance = 1.1

const folder = await realpath(await mkdtemp(join(tmpdir(), 'memory-')))
removeAtEnd(folder)
await thisSite.prepare(folder)
await rm(join(folder, 'content'), { recursive: true, force: true })
writeCorpus(join(folder, 'content'), 100)
await measuredRun(thisSite.build(folder))
process.exitCode = (await isFlat()) ? 0 : 1

/** Load the server, look at its memory each second, and say whether it stays. */
async function isFlat(): Promise<boolean> {
  const { address, server } = await thisSite.serve(folder, folder)
  const samples: number[] = []
  const watch = setInterval(() => samples.push(memoryOf(server) ?? Number.NaN), 1000)
  const { perSecond, p99 } = await load(address, { seconds, script: join(import.meta.dirname, 'every-page.lua') }).finally(
    async () => {
      clearInterval(watch)
      await stop(server)
    },
  )
  const quarters = [0, 1, 2, 3].map((at) => median(samples.slice((at * samples.length) / 4, ((at + 1) * samples.length) / 4)))
  const [, second = Number.NaN, , last = Number.NaN] = quarters
  const flat = last <= second * tolerance
  console.log(machine())
  console.log(`${seconds} s of load, ${Math.round(perSecond)} requests/s, 99 % of them within ${p99.toFixed(1)} ms`)
  console.log(
    `memory by quarter: ${quarters.map((bytes) => `${Math.round(bytes / 2 ** 20)} MB`).join(', ')}: ${flat ? 'flat' : 'NOT flat'}`,
  )
  return flat
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
