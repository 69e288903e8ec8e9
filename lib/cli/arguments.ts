import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

/** What a command was asked: `--json`, `--all`, `--fix`, `--advice`, `--format`, and the names that follow. */
export interface Asked {
  readonly advice: boolean
  /** As written; null where none is asked for. */
  readonly format: string | null
  readonly fix: boolean
  readonly json: boolean
  readonly all: boolean
  readonly names: readonly string[]
}

/** Read a command's arguments; null where one is not known, or for --help: then it is said how the command is used. */
export function readArguments(words: readonly string[], usage: string): Asked | null {
  try {
    const no = { type: 'boolean', default: false } as const
    const options = { json: no, all: no, fix: no, advice: no, format: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    return { ...values, format: values.format ?? (values.json ? 'json' : null), names: positionals }
  } catch {
    console.error(usage)
    return null
  }
}

/** Say the exit code of a command that was asked something it does not know: only who asks for help has made no mistake. */
export const usageCode = (words: readonly string[]): number => (words.includes('--help') ? 0 : 2)

/** Asks a person a question and says the answer; null where nobody is there to be asked. */
export type Ask = ((question: string) => Promise<string>) | null

/** Run a command that asks a person, where one is at a terminal. */
export async function atTerminal(run: (ask: Ask) => Promise<number>): Promise<number> {
  if (!process.stdin.isTTY) return run(null)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // Lines that were pasted at once wait for their questions; after the last one every answer is empty.
  const lines = terminal[Symbol.asyncIterator]()
  try {
    return await run(async (question) => {
      terminal.setPrompt(question)
      terminal.prompt()
      return (await lines.next()).value ?? ''
    })
  } finally {
    terminal.close()
  }
}
