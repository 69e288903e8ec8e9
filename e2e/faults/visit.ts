import { Agent } from 'node:http'
import { setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './answers.ts'
import { randomOf } from './random.ts'
import type { Errand } from './visitor.ts'

const connections = 50
const shown = 5
/** Milliseconds that a connection rests after an answer: without it, asking takes most of a processor that the builds under test need. */
const rest = 50

// The build under test has few processors, and asking takes all that it gets.
setPriority(10)

let answers = 0
let failures: string[] = []
let isLeaving = false

process.on('disconnect', () => {
  isLeaving = true
})
process.on('message', (message: Errand | 'tell') => {
  if (message !== 'tell') return start(message)
  process.send?.({
    answers,
    failures: failures.length > shown ? [`${failures.length} failures`, ...failures.slice(0, shown)] : failures,
  })
  answers = 0
  failures = []
})

function start(errand: Errand): void {
  for (let at = 0; at < connections; at += 1) visit(errand, at)
}

/** Ask for one address after the other over one connection that is kept. */
async function visit({ address, editions, seed }: Errand, at: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const random = randomOf(seed + at)
  const paths = Object.keys(editions[0])
  while (!isLeaving) {
    const path = paths[Math.floor(random() * paths.length)] ?? '/'
    const failure = await failureAt(address, path, agent, at, editions)
    if (failure === null) answers += 1
    else failures.push(`${path}: ${failure}`)
    await pause(rest)
  }
  agent.destroy()
}

async function failureAt(
  address: string,
  path: string,
  agent: Agent,
  at: number,
  editions: Errand['editions'],
): Promise<string | null> {
  try {
    const { answer } = await ask(address + path, agent, at % 2 === 0 ? 'br' : 'identity')
    return editions.some((answers) => answers[path] === answer) ? null : `${answer} is of neither edition`
  } catch (error) {
    return error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error)
  }
}
