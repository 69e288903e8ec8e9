import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '#lib/findings.ts'
import { brokenLinks, type Linked } from '#lib/release/links.ts'

/** Spell the SHA-256 of some bytes in hex. */
export const checksum = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const needed = ['index.html', '404.html'] as const
const pagesNamed = 5

/** Say everything that keeps the files in `folder` from being published, a plain sentence each. */
export async function faultsIn(folder: string, release: Linked): Promise<string[]> {
  const missing = needed.filter((file) => !Object.hasOwn(release.files, file)).map((file) => `${file} is missing.`)
  const empty = Object.keys(release.files).filter((file) => release.files[file] === checksum(''))
  return [...missing, ...empty.map((file) => `${file} is empty.`), ...(await linkFaults(folder, release))]
}

async function linkFaults(folder: string, release: Linked): Promise<string[]> {
  const pagesByLink = new Map<string, string[]>()
  for (const page of Object.keys(release.files).filter((file) => file.endsWith('.html'))) {
    for (const link of brokenLinks(page, await readFile(join(folder, page), 'utf8'), release)) {
      pagesByLink.set(link, [...(pagesByLink.get(link) ?? []), page])
    }
  }
  return [...pagesByLink]
    .sort(([a], [b]) => compare(a, b))
    .map(([link, pages]) => `${listed(pages)} names ${link}, which does not exist.`)
}

// A link of every page's header would otherwise bury all others.
function listed(pages: readonly string[]): string {
  const more = pages.length - pagesNamed
  return pages.slice(0, pagesNamed).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
