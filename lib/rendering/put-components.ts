import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative } from 'node:path'
import { engineFolder } from '#lib/engine.ts'
import { componentsIn, engineComponents, type SiteComponents } from '#lib/theme/site-components.ts'

/**
 * Put the components of a site into a copy of the engine. Whoever imports one of the engine's gets that of the site; whoever asks for
 * `counterpoint/components/…` gets the engine's own. Called again, it takes back what the site no longer has.
 */
export async function putComponents(copy: string, { files, replaced }: SiteComponents): Promise<void> {
  const theme = componentsIn(join(copy, 'theme'))
  for (const { path, text } of files) await put(join(theme, path), text)
  for (const [name, place] of await engineComponents()) {
    const own = await readFile(join(engineFolder(), place), 'utf8')
    if (replaced.has(name)) await put(join(copy, originalOf(place)), own)
    const standsFor = posix.join(posix.relative(posix.dirname(place), 'theme/components'), name)
    await put(join(copy, place), replaced.has(name) ? `export * from '${standsFor}'\n` : own)
  }
  const settings = JSON.parse(await readFile(join(engineFolder(), 'package.json'), 'utf8'))
  const exports = {
    ...settings.exports,
    ...Object.fromEntries([...replaced.values()].map((place) => [`./${place}`, `./${originalOf(place)}`])),
  }
  await put(join(copy, 'package.json'), JSON.stringify({ ...settings, exports }, null, 2))
  // Last, for somebody may read the copy meanwhile.
  const wanted = new Set(files.map(({ path }) => path))
  for (const entry of await readdir(theme, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const place = join(entry.parentPath, entry.name)
    if (entry.isFile() && !wanted.has(relative(theme, place).replaceAll('\\', '/'))) await rm(place, { force: true })
  }
}

const originalOf = (place: string): string => place.replace(/\.tsx$/, '.original.tsx')

/** Write a file if it is another one: whoever watches it has no work for nothing. */
async function put(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => null)) === text) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
