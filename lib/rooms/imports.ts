import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** One file names another, or a package. */
export interface Import {
  readonly file: string
  /** As it is written: `./x.ts`, `#lib/site.ts`, `react`. */
  readonly target: string
  readonly typeOnly: boolean
}

const folders = ['lib', 'browser', 'components', 'app', 'e2e', 'bench']

/** Tests, and what only they use, may look anywhere. */
const isOwnCode = (path: string) => /\.tsx?$/.test(path) && !/\.(test|journey)\.tsx?$|\/sample-|\/peers\//.test(path)

/** List the project's own code, without tests. */
export const ownFiles = (): string[] => folders.flatMap(filesOf).sort()

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : isOwnCode(path) ? [path] : []
  })
}

/** List what a file imports, types too. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
  )
  return [...statements].map(([, type, from, bare, dynamic]) => ({
    file,
    target: from ?? bare ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }))
}

/** Say which file of the project an import means; null where it means a package. */
export function fileOf({ file, target }: Pick<Import, 'file' | 'target'>): string | null {
  if (target.startsWith('#')) return target.slice(1)
  return target.startsWith('.') ? posix.join(posix.dirname(file), target) : null
}
