import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '#lib/findings.ts'
import { writeDurably } from '#lib/release/durable.ts'
import { checksum, faultsIn } from '#lib/release/faults.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { manifest, type Release } from '#lib/release/release.ts'
import { freshPartial, keepNewest, publish, removeLeftovers, switchTo } from '#lib/release/shelf.ts'
import { type Source, sourcesOf } from '#lib/release/sources.ts'

export interface ReleaseInput {
  /** The folder that `next build` exported into. */
  readonly exported: string
  readonly siteDir: string
  /** The site's origin, which its pages name: `https://example.com`. */
  readonly origin: string
  readonly contentHash: string
  readonly codeHash: string
  /** Addresses of the same host that another system serves: links to them are sound. */
  readonly elsewhere: readonly string[]
  /** Ready files, each by its path on this machine and its name under /media/. */
  readonly media: readonly Source[]
}

/**
 * Make a finished release in `$SITE_DIR/releases/<id>/` and make it current by one atomic rename.
 * The same input makes the same bytes and the same id. @throws in plain words, with `current` as it was
 */
export async function makeRelease(input: ReleaseInput): Promise<Release> {
  const partial = freshPartial(input.siteDir)
  try {
    await removeLeftovers(input.siteDir)
    await mkdir(partial, { recursive: true })
    const release = await fill(partial, input)
    await publish(partial, release.id, input.siteDir)
    await keepNewest(release.id, input.siteDir)
    await switchTo(release.id, input.siteDir)
    return release
  } catch (error) {
    throw inPlainWords('The release was not made, and what was published stays as it was.', error)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function fill(partial: string, input: ReleaseInput): Promise<Release> {
  const { origin, elsewhere, contentHash, codeHash } = input
  if (!URL.canParse(origin)) throw new Error(`The origin "${origin}" is no web address. Write it like https://example.com.`)
  const files = await copyAll(await sourcesOf(input.exported, input.media), partial)
  const faults = await faultsIn(partial, { origin, elsewhere, files })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const release = { codeHash, contentHash, files, id: idOf(origin, files), origin }
  await writeDurably(join(partial, manifest), `${JSON.stringify(release, null, 1)}\n`)
  return release
}

/** How many files are written at once: the disk then settles them together, 5 times as fast by measurement. */
const atOnce = 32

async function copyAll(sources: readonly Source[], folder: string): Promise<Release['files']> {
  const checksums: [string, string][] = []
  for (let first = 0; first < sources.length; first += atOnce) {
    checksums.push(...(await allDone(sources.slice(first, first + atOnce).map((source) => copy(source, folder)))))
  }
  return Object.fromEntries(checksums)
}

// Promise.all would fail while others still write, into the folder that is then being removed.
async function allDone<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}

async function copy({ from, file }: Source, folder: string): Promise<[string, string]> {
  const bytes = await readFile(from)
  await writeDurably(join(folder, file), bytes)
  return [file, checksum(bytes)]
}

function idOf(origin: string, files: Release['files']): string {
  const lines = Object.entries(files).map(([file, sum]) => `${sum} ${file}`)
  return checksum([origin, ...lines.sort(compare)].join('\n')).slice(0, 16)
}
