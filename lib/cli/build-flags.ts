import { parseArgs } from 'node:util'

/** What a build may be asked for: to stay and build again, to say which pages are other ones and why, to be a preview. */
export interface BuildFlags {
  readonly watch: boolean
  readonly verbose: boolean
  readonly preview: boolean
}

/**
 * Read the flags of a command that builds; end the process, with how it is used, where one is not known. A preview goes into a folder of its
 * own, unless SITE_DIR names one.
 */
export function buildFlags(command: string): BuildFlags {
  try {
    const no = { type: 'boolean', default: false } as const
    const options = { watch: no, verbose: no, preview: no }
    const { values } = parseArgs({ options })
    if (values.preview) process.env.SITE_DIR ||= '.site-preview'
    return values
  } catch {
    console.error(`Usage: ${command} [-- --watch] [-- --verbose] [-- --preview]`)
    process.exit(process.argv.includes('--help') ? 0 : 2)
  }
}
