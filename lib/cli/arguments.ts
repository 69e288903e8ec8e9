import { parseArgs } from 'node:util'

/** What a command was asked: `--json` and the names that follow. */
export interface Asked {
  readonly json: boolean
  readonly names: readonly string[]
}

/** Read a command's arguments; with one that is not known, or --help, say how it is used and end. */
export function readArguments(usage: string): Asked {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
    return { json: values.json, names: positionals }
  } catch {
    console.error(usage)
    process.exit(process.argv.includes('--help') ? 0 : 2)
  }
}
