import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, realpath, rename, rm, stat, symlink, utimes } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { codeHash } from '#lib/cache.ts'
import { engineFolder, isInstalled, packageFile } from '#lib/engine.ts'

/** All that Next compiles the app of. */
const parts = ['app', 'browser', 'components', 'lib', 'next.config.ts', 'package.json', 'tsconfig.json']

/** Where copies of an installed engine are: in the site's folder, for Next compiles nothing that lies among packages. */
export const copiesFolder = (): string => resolve('.next', 'cache', 'counterpoint', 'engines')

/** Say in which folder Next finds the app: the engine's, or a copy of it for the present code. */
export async function appSources(): Promise<string> {
  if (!isInstalled()) return engineFolder()
  const folder = join(copiesFolder(), await codeHash())
  // What is used stays: what is a month old goes.
  const isThere = await utimes(folder, new Date(), new Date()).then(
    () => true,
    () => false,
  )
  if (!isThere) await copyTo(folder)
  return folder
}

async function copyTo(folder: string): Promise<void> {
  const part = `${folder}.${randomUUID()}`
  try {
    await mkdir(part, { recursive: true })
    for (const name of parts) await cp(join(engineFolder(), name), join(part, name), { recursive: true })
    await linkPackages(part)
    await rename(part, folder)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    // Another command may have made the same meanwhile.
    if (!(await stat(folder).catch(() => null))) throw error
  }
}

/** Link each package that the engine uses into a copy, from wherever it was installed: npm, pnpm and a second version of one put it elsewhere. */
async function linkPackages(copy: string): Promise<void> {
  const from = createRequire(join(engineFolder(), 'package.json'))
  const { dependencies } = JSON.parse(await readFile(join(engineFolder(), 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const place = from.resolve
      .paths(name)
      ?.map((folder) => join(folder, name))
      .find(existsSync)
    if (place === undefined) throw new Error(`The package ${name} is not installed: run npm install.`)
    const link = join(copy, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    // Relative: the site's folder may be moved.
    await symlink(relative(dirname(link), await realpath(place)), link, 'junction')
  }
}

/** Say which folder holds both a copy and the packages: Turbopack looks for nothing outside it. Of an engine that is no copy it knows. */
export async function rootFor(sources: string): Promise<{ APP_ROOT?: string }> {
  if (!isInstalled()) return {}
  const [here, next] = [sources.split(sep), (await realpath(packageFile('next/package.json'))).split(sep)]
  const different = here.findIndex((name, at) => name !== next[at])
  return { APP_ROOT: here.slice(0, different).join(sep) || sep }
}
