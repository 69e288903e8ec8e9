import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { compare } from '#lib/findings.ts'
import { isIndexable } from '#lib/release/document/document-facts.ts'
import { readDocument } from '#lib/release/document/document-tree.ts'
import { writeDurably } from '#lib/release/manifest/durable.ts'
import { addressOf, decodedPath } from '#lib/release/manifest/paths.ts'
import { nullWhereAbsent } from '#lib/release/manifest/release.ts'
import type { ShelvedRelease } from '#lib/release/shelf/shelf-list.ts'

/** What search engines were told of a release. */
export interface Told {
  readonly release: string
  readonly origin: string
  /** Each address that they may show with the checksum of its page, and each that is gone for good with `gone`. */
  readonly pages: Readonly<Record<string, string>>
}

const stateFile = (siteDir: string): string => join(siteDir, 'notified.json')
const shape = z.object({ release: z.string(), origin: z.string(), pages: z.record(z.string(), z.string()) })

/** Read what was told last; null where nothing was, or what is written there is none. */
export async function lastTold(siteDir: string): Promise<Told | null> {
  const text = await readFile(stateFile(siteDir), 'utf8').catch(nullWhereAbsent)
  try {
    return text === null ? null : (shape.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    // Cut short by a full disk: then everything is told again.
    return null
  }
}

/** Record what was told. */
export async function recordTold(told: Told, siteDir: string): Promise<void> {
  const part = `${stateFile(siteDir)}.${process.pid}-${Date.now()}`
  await writeDurably(part, `${JSON.stringify(told, null, 1)}\n`)
  await rename(part, stateFile(siteDir))
}

/** Gather what there is to tell of a release. A page that was told of and has not changed is not read again. */
export async function toTell({ release, folder }: ShelvedRelease, before: Told | null): Promise<Told> {
  const { id, origin, files, gone } = release
  const pages: [string, string][] = gone.map((address) => [address, 'gone'])
  for (const [file, sum] of Object.entries(files)) {
    if (file !== 'index.html' && !file.endsWith('/index.html')) continue
    const address = decodedPath(addressOf(file)) ?? addressOf(file)
    const isKnown = before?.origin === origin && before.pages[address] === sum
    if (isKnown || isIndexable(readDocument(await readFile(join(folder, file), 'utf8')), new URL(addressOf(file), origin).href))
      pages.push([address, sum])
  }
  return { release: id, origin, pages: Object.fromEntries(pages.sort(([a], [b]) => compare(a, b))) }
}

/** List the addresses that are new, changed or no longer to be shown. Of another origin, all are new. */
export function changedSince(before: Told | null, now: Told): string[] {
  const old = before?.origin === now.origin ? before.pages : {}
  const all = new Set([...Object.keys(old), ...Object.keys(now.pages)])
  return [...all].filter((address) => ownValue(old, address) !== ownValue(now.pages, address)).sort(compare)
}

const ownValue = (pages: Told['pages'], address: string) => (Object.hasOwn(pages, address) ? pages[address] : undefined)
