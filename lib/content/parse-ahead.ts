import { availableParallelism } from 'node:os'
import { startProgram } from '#lib/own-process.ts'
import { bodyKey, type Facts, openFacts, type Written } from './parsed-texts.ts'

/** A process takes about as long to start as it takes to parse this many texts. */
const worthAProcess = 100
const mostProcesses = 4
/** How many texts a process is given at once, so that it hardly ever waits for the next. */
const atOnce = 8

/** Parse texts that nobody parsed yet, by several processes, so that reading each then finds it known. Few are left to be parsed one by one. */
export async function parseAhead(sources: readonly Written[]): Promise<void> {
  const pack = await openFacts()
  const unknown = sources.filter((source) => pack.get(bodyKey(source)) === undefined)
  const processes = Math.min(availableParallelism(), mostProcesses, Math.floor(unknown.length / worthAProcess))
  if (processes < 2) return
  const queue = unknown.values()
  const keep = (source: Written, facts: Facts) => pack.set(bodyKey(source), facts)
  await Promise.all(Array.from({ length: processes }, () => parseInProcess(queue, keep)))
}

/** Have a new process parse what it gets of `queue`. What it cannot do is left: who asks for that text then parses it, and says what is wrong. */
async function parseInProcess(queue: Iterator<Written>, keep: (source: Written, facts: Facts) => void): Promise<void> {
  const child = startProgram('content/parser', [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let batch: readonly Written[] = []
  const hand = (): boolean => {
    batch = [...take(queue, atOnce)]
    if (batch.length > 0) child.send(batch)
    return batch.length > 0
  }
  await new Promise<void>((done) => {
    child.on('message', (facts: readonly Facts[]) => {
      for (const [at, source] of batch.entries()) {
        const made = facts[at]
        if (made) keep(source, made)
      }
      if (!hand()) done()
    })
    child.on('error', () => done())
    child.on('exit', () => done())
    if (!hand()) done()
  })
  child.kill('SIGKILL')
}

function* take<Item>(queue: Iterator<Item>, most: number): Generator<Item> {
  for (let at = 0; at < most; at++) {
    const { value, done } = queue.next()
    if (done) return
    yield value
  }
}
