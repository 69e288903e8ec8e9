import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { join } from 'node:path'
import { engineFolder } from './engine.ts'

/** Start a program of our own in a process of its own: a command by its name, another by its path in `lib`, without its ending. */
export function startProgram(
  name: string,
  args: readonly string[] = [],
  options: Omit<ForkOptions, 'execArgv'> = {},
): ChildProcess {
  return fork(join(engineFolder(), 'lib/cli/run.mjs'), [name, ...args], { ...options, execArgv: [] })
}
