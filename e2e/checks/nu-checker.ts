import { spawnSync } from 'node:child_process'
import { readdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

const checker = resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')

/** Say what the Nu HTML checker finds in the pages of the current release; null where there is no Java to run it. */
export function nuFaults(siteDir: string): string[] | null {
  if (spawnSync('java', ['-version']).status !== 0) return null
  const release = realpathSync(join(siteDir, 'current'))
  const entries = readdirSync(release, { recursive: true, encoding: 'utf8' })
  const pages = entries.filter((path) => path.endsWith('.html')).map((path) => join(release, path))
  const { status, stderr } = spawnSync('java', ['-jar', checker, '--errors-only', '--format', 'gnu', ...pages], {
    encoding: 'utf8',
  })
  const said = stderr.split('\n').filter((line) => line !== '')
  if (status !== 0 && said.length === 0) throw new Error(`The Nu checker ended with ${status} and said nothing.`)
  return said
}
