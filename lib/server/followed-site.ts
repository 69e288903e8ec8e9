import { readlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sirv from 'sirv'
import { type Release, readRelease } from '#lib/release/release.ts'

/** One release, ready to be served. */
export interface ServedSite {
  readonly release: Release
  /** Sends the file at a request's path; compressed where the release has it so and the visitor takes it. */
  readonly files: ReturnType<typeof sirv>
  readonly notFound: Buffer
}

/**
 * Follow `$SITE_DIR/current`: each call gives the release that it leads to now, opened once. Where that cannot be opened, the one
 * before is served on. The call costs 3 µs, so no request needs to see an old release. @throws at the first call where there is none
 */
export function followedSite(siteDir: string): () => Promise<ServedSite> {
  let link: string | null = null
  let site: Promise<ServedSite> | null = null
  return () => {
    const now = readlink(siteDir)
    if (site === null || (now !== null && now !== link)) {
      site = openOr(site, siteDir, now)
      link = now
    }
    return site
  }
}

// No link is as good as none yet: what is open stays open.
function readlink(siteDir: string): string | null {
  try {
    return readlinkSync(join(siteDir, 'current'))
  } catch {
    return null
  }
}

async function openOr(before: Promise<ServedSite> | null, siteDir: string, link: string | null): Promise<ServedSite> {
  try {
    return await openSite(siteDir, link ?? 'current')
  } catch (error) {
    if (before === null) throw error
    console.error(`${error instanceof Error ? error.message : error} What was served before is served on.`)
    return before
  }
}

async function openSite(siteDir: string, link: string): Promise<ServedSite> {
  const folder = join(siteDir, link)
  const release = await readRelease(folder)
  if (release === null) throw new Error(`There is no finished release in ${folder}. Run \`npm run build\` first.`)
  const notFound = await readFile(join(folder, '404.html'))
  return { release, files: sirv(folder, { etag: false, gzip: true, brotli: true }), notFound }
}
