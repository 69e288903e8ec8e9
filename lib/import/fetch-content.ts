import { existsSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { readFolder } from '#lib/content/source/files.ts'
import { kinds } from '#lib/content/source/names.ts'
import { withinRoot } from '#lib/urls.ts'
import type { Network } from './fetch/network.ts'
import { type Fetched, fetchPictures } from './fetch/remote-pictures.ts'
import { Refusal } from './source/old-folder.ts'
import type { Step } from './step.ts'
import { openTarget } from './target.ts'

/** Fetch the pictures that the texts of a content folder show from other hosts. What could not be had stays as it is, and is listed. */
export async function fetchContent(into: string, network: Network, step: Step): Promise<{ lines: string[]; isWhole: boolean }> {
  if (!existsSync(into)) throw new Refusal(`There is no content folder at ${into}.`)
  const target = await openTarget(into, false)
  try {
    const folder = await readFolder(resolve(into))
    const texts = new Map(
      folder.texts
        .filter(({ path }) => (path.split('/')[0] ?? '') in kinds && /\.(md|markdown)$/i.test(path))
        // As it is on the disk: what does not change stays letter for letter.
        .map(({ path }) => [path, readFileSync(join(into, path), 'utf8')] as const),
    )
    const isThere = picturesOf(folder.paths, target.origin)
    const fetched = await step('Fetching pictures', (count) =>
      fetchPictures(texts, { network, isThere, existing: target.bytesAt, count }),
    )
    for (const [path, text] of fetched.texts) await target.stage(path, text)
    for (const [path, bytes] of fetched.pictures) await target.stage(path, bytes)
    target.commit(true)
    return { lines: fetchedLines(fetched, target.fileOf), isWhole: fetched.problems.length === 0 }
  } finally {
    target.drop()
  }
}

/** Say whether an address of this site names a picture that is there. */
export function picturesOf(paths: Iterable<string>, origin: string | null): (url: URL) => boolean {
  const all = [...paths].map((path) => `/${path}`)
  return (url) => {
    if (origin === null || url.host !== new URL(origin).host) return false
    const path = withinRoot(origin, posix.normalize(url.pathname))
    return path !== null && all.some((other) => other === path || other.endsWith(path))
  }
}

/** Say what was fetched and what was not. */
export function fetchedLines({ texts, pictures, problems }: Fetched, fileOf: (path: string) => string): string[] {
  const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`
  return [
    ...problems.map(({ path, line, address, why }) => `${fileOf(path)}:${line} ${address} was not fetched: ${why}.`),
    pictures.size === 0 && problems.length === 0
      ? 'Nothing to fetch: all pictures are here.'
      : `${count(pictures.size, 'picture')} fetched for ${count(texts.size, 'text')}${problems.length > 0 ? `; ${count(problems.length, 'place')} still show pictures of other hosts, as listed` : ''}.`,
  ]
}
