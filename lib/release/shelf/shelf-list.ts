import { readdir, readlink, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compare } from '#lib/findings.ts'
import { nullWhereAbsent, type Release, readRelease } from '#lib/release/manifest/release.ts'

/** A release as it is on the shelf. */
export interface ShelvedRelease {
  readonly release: Release
  readonly folder: string
  /** When it was made last, in milliseconds. */
  readonly made: number
  readonly isCurrent: boolean
}

/** List all finished releases in `$SITE_DIR/releases`, the newest first. */
export async function releasesOn(siteDir: string): Promise<ShelvedRelease[]> {
  const shelf = join(siteDir, 'releases')
  const current = basename((await readlink(join(siteDir, 'current')).catch(nullWhereAbsent)) ?? '')
  const names = (await readdir(shelf).catch(nullWhereAbsent)) ?? []
  const found = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => shelved(join(shelf, name), current)))
  return found.flat().sort((a, b) => b.made - a.made || compare(a.folder, b.folder))
}

async function shelved(folder: string, current: string): Promise<ShelvedRelease[]> {
  const [release, stats] = await Promise.all([readRelease(folder), stat(folder).catch(nullWhereAbsent)])
  if (release === null || stats === null) return []
  return [{ release, folder, made: stats.mtimeMs, isCurrent: basename(folder) === current }]
}
