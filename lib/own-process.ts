import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { resolve } from 'node:path'

/** Start a program of our own in a process of its own: a command by its name, another by its path in `lib`, without its ending. */
export function startProgram(
  name: string,
  args: readonly string[] = [],
  options: Omit<ForkOptions, 'execArgv'> = {},
): ChildProcess {
  return fork(resolve('lib/cli/run.mjs'), [name, ...args], { ...options, execArgv: [] })
}
