import { vi } from 'vitest'

type Command = (words: readonly string[]) => Promise<number>

/** Run a command in this process, under these variables: its exit code, and what it prints. */
export async function run(command: Command, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const lines: string[] = []
  const print = (...said: readonly unknown[]) => void lines.push(said.join(' '))
  const spies = [vi.spyOn(console, 'log').mockImplementation(print), vi.spyOn(console, 'error').mockImplementation(print)]
  try {
    return { status: await command(words), said: lines.map((line) => `${line}\n`).join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}
