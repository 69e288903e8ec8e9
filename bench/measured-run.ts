import { readdirSync, readFileSync } from 'node:fs'
import { type Group, signalGroup, startGroup } from '../e2e/faults/processes.ts'

/** A command, and where it runs. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** What one run of a command took. */
export interface Run {
  readonly seconds: number
  /** The most memory that the command and all that it started held at one time, in bytes; null where the system does not tell. */
  readonly peak: number | null
}

const patience = 30 * 60_000
const pageSize = 4096

/** Start a command as a process of its own, with all that it starts. */
export const start = ({ program, args, cwd, env }: Command): Group =>
  startGroup(program, args, { cwd, env: { ...process.env, ...env } })

/** Run a command to its end and measure it. @throws with the end of what it said where it fails or takes half an hour */
export async function measuredRun(command: Command): Promise<Run> {
  const begin = performance.now()
  const group = start(command)
  let peak: number | null = null
  const watch = setInterval(() => {
    const now = memoryOf(group)
    if (now !== null) peak = Math.max(peak ?? 0, now)
  }, 100)
  const deadline = setTimeout(() => signalGroup(group, 'SIGKILL'), patience)
  const code = await group.ended
  clearInterval(watch)
  clearTimeout(deadline)
  if (code !== 0) throw new Error(`ended with ${code}: ${group.output().trim().slice(-500)}`)
  return { seconds: (performance.now() - begin) / 1000, peak }
}

/** Say how many bytes of memory a process and all that it started hold (resident set; shared parts count for each), or null. */
export function memoryOf({ child }: Group): number | null {
  try {
    const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && leaderOf(name) === child.pid)
    return own.reduce((sum, name) => sum + residentPages(name) * pageSize, 0)
  } catch {
    return null
  }
}

/** See proc_pid_stat(5): the name in brackets may hold anything; state, parent and group follow it. */
const leaderOf = (id: string): number => Number(read(id, 'stat').split(') ').at(-1)?.split(' ')[2])

const residentPages = (id: string): number => Number(read(id, 'statm').split(' ')[1] ?? 0)

// A process may end between the listing and the reading.
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
