import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, realpath, rename, rm, stat, symlink, utimes } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { codeHash, hashOf } from '#lib/cache.ts'
import { contentDir } from '#lib/content-dir.ts'
import { engineFolder, isInstalled, packageFile } from '#lib/engine.ts'
import { type SiteComponents, siteComponents } from '#lib/theme/site-components.ts'
import { themeFolder } from '#lib/theme/theme-folder.ts'
import { putComponents } from './put-components.ts'

/** All that Next compiles the app of. */
const parts = ['app', 'browser', 'components', 'lib', 'next.config.ts', 'package.json', 'tsconfig.json']

/** Where copies of an installed engine are: in the site's folder, for Next compiles nothing that lies among packages. */
export const copiesFolder = (): string => resolve('.next', 'cache', 'counterpoint', 'engines')

/** A hash of all that the app is compiled of: the engine's code, and the components of the site. */
export const appHash = async (): Promise<string> => hashOf(await codeHash(), (await ownComponents()).print)

const ownComponents = (): Promise<SiteComponents> => siteComponents(themeFolder(contentDir()))

/** Say in which folder Next finds the app: the engine's, or a copy of it for the present code. */
export async function appSources(): Promise<string> {
  const own = await ownComponents()
  return needsCopy(own) ? copyIn(join(copiesFolder(), await appHash()), own) : engineFolder()
}

/** Say in which folder the desk finds the app. Its copy stays one and the same while components are edited: `renew` brings it up to date, at once where nothing changed. */
export async function deskSources(): Promise<{ readonly folder: string; renew(): Promise<void> }> {
  const own = await ownComponents()
  if (!needsCopy(own)) return { folder: engineFolder(), renew: async () => {} }
  const folder = await copyIn(join(copiesFolder(), `desk-${await codeHash()}`), own)
  let put: string | null = null
  let busy = Promise.resolve()
  const renew = async () => {
    const present = await ownComponents()
    if (present.print === put) return
    await putComponents(folder, present)
    put = present.print
  }
  return { folder, renew: () => (busy = busy.catch(() => {}).then(renew)) }
}

/** Next compiles nothing that lies among packages, and what a site replaces is not the engine's. */
const needsCopy = ({ files }: SiteComponents): boolean => isInstalled() || files.length > 0

async function copyIn(folder: string, own: SiteComponents): Promise<string> {
  // What is used stays: what is a month old goes.
  const isThere = await utimes(folder, new Date(), new Date()).then(
    () => true,
    () => false,
  )
  if (!isThere) await copyTo(folder, own)
  return folder
}

async function copyTo(folder: string, own: SiteComponents): Promise<void> {
  const part = `${folder}.${randomUUID()}`
  try {
    await mkdir(part, { recursive: true })
    for (const name of parts) await cp(join(engineFolder(), name), join(part, name), { recursive: true })
    await putComponents(part, own)
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
  if (sources === engineFolder()) return {}
  const [here, next] = [sources.split(sep), (await realpath(packageFile('next/package.json'))).split(sep)]
  const different = here.findIndex((name, at) => name !== next[at])
  return { APP_ROOT: here.slice(0, different).join(sep) || sep }
}
