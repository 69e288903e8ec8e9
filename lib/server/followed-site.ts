import { readlinkSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Directory, directoryOf } from '#lib/release/hosting/addresses.ts'
import { type Release, readRelease } from '#lib/release/manifest/release.ts'
import { releasesOn } from '#lib/release/shelf/shelf-list.ts'

/** A release and where its files are. */
export interface Shelved {
  readonly release: Release
  readonly folder: string
}

/** One release, ready to be served. */
export interface ServedSite extends Shelved {
  readonly at: Directory
  /** When it became current: a timestamp. */
  readonly since: string
  /** The other releases at hand, newest first, read when first asked for: pages that were opened before a switch still name their files. */
  readonly others: () => Promise<readonly Shelved[]>
}

/**
 * Follow `$SITE_DIR/current`: each call gives the release that it leads to now, opened once. Where that cannot be opened, the one
 * before is served on. All requests that arrived together share one look at the link, so none need see an old release.
 * @throws at the first call where there is none
 */
export function followedSite(siteDir: string): () => Promise<ServedSite> {
  const current = join(siteDir, 'current')
  let link: string | null = null
  let site: Promise<ServedSite> | null = null
  let hasLooked = false
  const look = () => {
    hasLooked = true
    setImmediate(() => {
      hasLooked = false
    })
    return readlink(current)
  }
  return () => {
    if (site !== null && hasLooked) return site
    const now = look()
    if (site === null || (now !== null && now !== link)) {
      site = openOr(site, siteDir, now)
      link = now
    }
    return site
  }
}

// No link is as good as none yet: what is open stays open.
function readlink(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

async function openOr(before: Promise<ServedSite> | null, siteDir: string, link: string | null): Promise<ServedSite> {
  try {
    return await openSite(siteDir, link ?? 'current')
  } catch (error) {
    if (before === null) throw error
    console.error(`${error instanceof Error ? error.message : error} What was served before is still served.`)
    return before
  }
}

async function openSite(siteDir: string, link: string): Promise<ServedSite> {
  const folder = join(siteDir, link)
  const release = await readRelease(folder)
  if (release === null) throw new Error(`There is no finished release in ${folder}. Run \`npm run build\` first.`)
  const { mtime } = await lstat(join(siteDir, 'current'))
  let others: Promise<readonly Shelved[]> | null = null
  return {
    release,
    folder,
    at: directoryOf(release),
    since: mtime.toISOString(),
    others: () => {
      others ??= othersOn(siteDir, basename(folder))
      return others
    },
  }
}

async function othersOn(siteDir: string, served: string): Promise<readonly Shelved[]> {
  const shelved = await releasesOn(siteDir)
  return shelved.filter(({ folder }) => basename(folder) !== served)
}
