import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, lstatSync, mkdirSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { compare } from '#lib/findings.ts'
import { checksum } from '#lib/ready-file.ts'
import { settle, writeDurably } from '#lib/release/manifest/durable.ts'
import { manifest, nullWhereAbsent, type Release, readRelease } from '#lib/release/manifest/release.ts'

const keptBesidesCurrent = 5
/** How many files are read at once. */
const atOnce = 16
const shelf = (siteDir: string): string => join(siteDir, 'releases')

/** Name a new folder for a release in the making, with the process that makes it: `releases/.partial-4711-9f3a`. */
export const freshPartial = (siteDir: string): string =>
  join(shelf(siteDir), `.partial-${process.pid}-${randomBytes(4).toString('hex')}`)

/** Remove what killed builds left behind; what a running build works on stays. */
export async function removeLeftovers(siteDir: string): Promise<void> {
  const names = (await readdir(shelf(siteDir)).catch(nullWhereAbsent)) ?? []
  const links = (await readdir(siteDir).catch(nullWhereAbsent)) ?? []
  const left = [...names.map((name) => join('releases', name)), ...links].filter(isLeftover)
  await Promise.all(left.map((path) => rm(join(siteDir, path), { recursive: true, force: true })))
}

/** What a release says of itself, until it has its place. */
const described = `.${manifest}`

/** A former release that waits to become the next one. */
const spare = (siteDir: string): string => join(siteDir, '.spare')

/** The folder of a release in the making, and the former release that is still in it. */
export interface PartialRelease {
  readonly folder: string
  readonly former: Release | null
}

/** The former release that waits to become the next one, where it is now. */
export const spareRelease = async (siteDir: string): Promise<PartialRelease> => ({
  folder: spare(siteDir),
  former: await readRelease(spare(siteDir)),
})

/**
 * Begin a release. The one that was set aside becomes it, because most of its files are those of the new one, and to look at a file takes a
 * third of the time of linking it. `known` answers what the release in a folder says of itself, where somebody knows.
 */
export async function beginPartial(
  siteDir: string,
  known: (folder: string) => Release | null = () => null,
): Promise<PartialRelease> {
  const folder = freshPartial(siteDir)
  await removeLeftovers(siteDir)
  await mkdir(shelf(siteDir), { recursive: true })
  await rename(spare(siteDir), folder).catch(nullWhereAbsent)
  const former = known(folder) ?? (await readRelease(folder))
  if (former === null) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return { folder, former }
}

function isLeftover(path: string): boolean {
  const maker = /^(?:\.partial|current\.partial)-(\d+)-/.exec(basename(path))?.[1]
  return maker !== undefined && !runsElsewhere(Number(maker))
}

// A process makes one release at a time, so what bears its own number is from a former process of that number.
function runsElsewhere(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Give a finished folder its name. If a sound release of that name is there, only its description is renewed, and the folder waits for the next release. */
export async function publish(partial: string, id: string, siteDir: string): Promise<void> {
  const folder = join(shelf(siteDir), id)
  if (await isSound(folder, partial)) {
    await writeDurably(join(partial, described), await readFile(join(partial, manifest)))
    await rename(join(partial, described), join(folder, manifest))
    await rename(partial, spare(siteDir)).catch(() => {})
  } else {
    await removeRelease(id, siteDir)
    await rename(partial, folder)
  }
  await settle(shelf(siteDir))
}

/**
 * Say whether every file of the release in `folder`, and every ready form, has the bytes that it was made with. `made` holds the same release:
 * a file that lies in both under one number of the disk is one file, and needs no reading.
 */
async function isSound(folder: string, made: string): Promise<boolean> {
  const release = await readRelease(folder)
  if (release === null) return false
  const others = Object.entries({ ...release.files, ...release.forms }).filter(
    ([file]) => !isOneFile(join(folder, file), join(made, file)),
  )
  for (let first = 0; first < others.length; first += atOnce) {
    const sound = others.slice(first, first + atOnce).map(async ([file, sum]) => {
      const bytes = await readFile(join(folder, file)).catch(nullWhereAbsent)
      return bytes !== null && checksum(bytes) === sum
    })
    if ((await Promise.all(sound)).includes(false)) return false
  }
  return true
}

function isOneFile(path: string, other: string): boolean {
  const [one, second] = [path, other].map((place) => lstatSync(place, { bigint: true, throwIfNoEntry: false }))
  return one !== undefined && one.ino === second?.ino && one.dev === second.dev
}

/** Remove a release that is not served. Removing takes many steps: what is half removed must never have the name of a release. */
export async function removeRelease(id: string, siteDir: string): Promise<void> {
  const aside = freshPartial(siteDir)
  await rename(join(shelf(siteDir), id), aside).catch(nullWhereAbsent)
  await rm(aside, { recursive: true, force: true })
}

/** Set a release that is not served aside for the next one; where one waits already, this one is removed. */
export async function setAside(id: string, siteDir: string): Promise<void> {
  await rename(join(shelf(siteDir), id), spare(siteDir)).catch(() => removeRelease(id, siteDir))
}

/**
 * Have the release that is served wait to become the next one as well, made of links, where no other does: whoever edits next need not wait for
 * tens of thousands of them. Where it cannot be, the next release is made in an empty folder.
 */
export async function layOutSpare(siteDir: string): Promise<void> {
  const [served, partial] = [join(siteDir, 'current'), freshPartial(siteDir)]
  try {
    const release = existsSync(join(spare(siteDir), manifest)) ? null : await readRelease(served)
    if (release === null) return
    const files = Object.keys({ ...release.files, ...release.forms })
    for (const folder of new Set(files.map(dirname))) mkdirSync(join(partial, folder), { recursive: true })
    for (const file of files) linkSync(join(served, file), join(partial, file))
    await copyFile(join(served, manifest), join(partial, manifest))
    await rename(partial, spare(siteDir))
  } catch {
    await rm(partial, { recursive: true, force: true })
  }
}

/** Remove the release that waits to become the next one. */
export const removeSpare = (siteDir: string): Promise<void> => rm(spare(siteDir), { recursive: true, force: true })

/** Name the release that is served; empty where there is none. */
export const servedRelease = async (siteDir: string): Promise<string> =>
  basename((await readlink(join(siteDir, 'current')).catch(nullWhereAbsent)) ?? '')

/** Set aside all releases but `next`, the one that was served until now, and the newest others. */
export async function keepNewest(next: string, served: string, siteDir: string): Promise<void> {
  const names = (await readdir(shelf(siteDir))).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== next)
  const aged = await Promise.all(names.map(async (name) => ({ name, made: (await stat(join(shelf(siteDir), name))).mtimeMs })))
  const newestFirst = aged.sort(
    (a, b) => Number(b.name === served) - Number(a.name === served) || b.made - a.made || compare(a.name, b.name),
  )
  for (const { name } of newestFirst.slice(keptBesidesCurrent)) await setAside(name, siteDir)
}

/** Make a release current in one step: a visitor gets either the old one or this one. */
export async function switchTo(id: string, siteDir: string): Promise<void> {
  const link = join(siteDir, `current.partial-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    await symlink(join('releases', id), link)
    await rename(link, join(siteDir, 'current'))
  } finally {
    await rm(link, { force: true })
  }
  await settle(siteDir)
}
