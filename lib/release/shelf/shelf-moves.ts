import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Release } from '#lib/release/manifest/release.ts'
import { keepNewest, removeLeftovers, removeSpare, switchTo } from './shelf.ts'
import { releasesOn, type ShelvedRelease } from './shelf-list.ts'

/** Make release `id` current, or where none is named, the newest that was made before the current one. @throws in plain words */
export async function rollBack(siteDir: string, id?: string): Promise<Release> {
  const releases = await releasesOn(siteDir)
  const current = releases.findIndex(({ isCurrent }) => isCurrent)
  const to = id === undefined ? releases[current + 1] : only(releases, id)
  if (to === undefined) throw new Error('There is no older release to go back to.')
  if (to.isCurrent) throw new Error(`Release ${to.release.id} is current already.`)
  const lost = await firstLost(to)
  if (lost !== null) throw new Error(`Release ${to.release.id} is damaged: ${lost} is missing.`)
  await switchTo(basename(to.folder), siteDir)
  return to.release
}

// Somebody who goes back is in a hurry: reading 15,000 files took 8 seconds, listing them takes a tenth of one.
async function firstLost({ release, folder }: ShelvedRelease): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const there = new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
  const listed = [...Object.keys(release.files), ...Object.keys(release.forms)]
  return listed.find((file) => !there.has(join(folder, file))) ?? null
}

function only(releases: readonly ShelvedRelease[], id: string): ShelvedRelease {
  const [found, ...more] = releases.filter(({ release }) => release.id.startsWith(id))
  if (found === undefined) throw new Error(`There is no release ${id}. \`npm run release -- list\` shows all.`)
  if (more.length > 0) throw new Error(`Several releases start with ${id}. Write more of its name.`)
  return found
}

/** Remove what killed builds left, and all but the current release and the five newest others; say which releases went. */
export async function prune(siteDir: string): Promise<string[]> {
  const before = await releasesOn(siteDir)
  const current = before.find(({ isCurrent }) => isCurrent)
  if (current === undefined) throw new Error('No release is current. `npm run release -- rollback <id>` makes one current.')
  await removeLeftovers(siteDir)
  await keepNewest(basename(current.folder), basename(current.folder), siteDir)
  await removeSpare(siteDir)
  const after = new Set((await releasesOn(siteDir)).map(({ folder }) => folder))
  return before.filter(({ folder }) => !after.has(folder)).map(({ release }) => release.id)
}
