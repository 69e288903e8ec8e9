import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { engineFolder, isInstalled } from '#lib/engine.ts'

/** Where a site gets the engine from. */
export interface Dependency {
  /** As package.json asks for it. */
  readonly written: string
  /** What to know about it, in a sentence. */
  readonly said: string
}

/**
 * Say where a site in `folder` gets the engine from: from where it was installed itself, a registry or git; where it was not, or from a file, it is
 * packed into a file in the folder, which works on every machine that has the folder. @throws where npm cannot pack it
 */
export async function dependencyFor(folder: string): Promise<Dependency> {
  const { version } = JSON.parse(await readFile(join(engineFolder(), 'package.json'), 'utf8'))
  const written = await installedFrom(version)
  if (written !== null) return { written, said: 'A newer version of the engine comes with `npm update`.' }
  const file = await packInto(folder)
  return {
    written: `file:${file}`,
    said: `The file ${file} is the engine: commit it with the rest. A newer one comes with \`npm install\` and its file, and then this one can go.`,
  }
}

/** Read where npm got the installed engine from; null where that was a file, or is not known. */
async function installedFrom(version: string): Promise<string | null> {
  if (!isInstalled()) return null
  const lock = await readFile(join(dirname(engineFolder()), '.package-lock.json'), 'utf8').catch(() => null)
  if (lock === null) return null
  const { resolved, link } = JSON.parse(lock).packages?.[`node_modules/${basename(engineFolder())}`] ?? { link: true }
  if (link || resolved?.startsWith('file:')) return null
  return resolved?.startsWith('git') ? resolved.replace(/#.*/, '') : `^${version}`
}

/** Pack the engine into a folder, and name the file. */
async function packInto(folder: string): Promise<string> {
  const asked = ['pack', engineFolder(), '--ignore-scripts', '--json', '--pack-destination', folder]
  const { stdout } = await promisify(execFile)('npm', asked, { shell: process.platform === 'win32', maxBuffer: 64 << 20 })
  return Object.values(JSON.parse(stdout) as Record<string, { filename: string }>)[0]?.filename ?? ''
}
