import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'

/** A process of ours that leads a group of its own, so that it can be ended with all that it started. */
export interface Group {
  readonly child: ChildProcess
  /** Everything it printed so far. */
  output(): string
  /** The exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>
}

const running = new Set<number>()

// Whatever ends this process, nothing of what it started or wrote for the time being stays.
process.on('exit', endAll)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

/** Remove a folder at the end, however it comes. */
export function removeAtEnd(folder: string): void {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
}

/** Start a process as the leader of a group; it ends with this process at the latest. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions): Group {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(String(part)))
  const { pid } = child
  if (pid !== undefined) running.add(pid)
  const ended = once(child, 'close').then(([code]) => {
    if (pid !== undefined) running.delete(pid)
    return typeof code === 'number' ? code : null
  })
  return { child, output: () => said.join(''), ended }
}

/** Send a signal to a process and all that it started; one that is gone needs none. */
export function signalGroup({ child }: Group, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) signalTo(child.pid, signal)
}

function endAll(): void {
  for (const pid of running) signalTo(pid, 'SIGKILL')
}

function signalTo(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
