import { parseArgs } from 'node:util'

/** What a build may be asked for: to stay and build again, and to say which pages are other ones and why. */
export interface BuildFlags {
  readonly watch: boolean
  readonly verbose: boolean
}

/** Read the flags of a command that builds; end the process, with how it is used, where one is not known. */
export function buildFlags(command: string): BuildFlags {
  try {
    const options = { watch: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } } as const
    return parseArgs({ options }).values
  } catch {
    console.error(`Usage: ${command} [-- --watch] [-- --verbose]`)
    process.exit(process.argv.includes('--help') ? 0 : 2)
  }
}
