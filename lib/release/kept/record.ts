import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '#lib/cache.ts'
import type { FinishedFacts } from '#lib/release/document/finish-document.ts'
import type { KeptFile } from './kept-files.ts'

/** What a page is made of, part by part. */
export interface PageParts {
  readonly parts: Readonly<Record<string, string>>
}

/** What is written down. A release that uses an entry marks it with its own number. */
export interface KeptRecord {
  /** Counts releases. */
  release: number
  /** By what they hold. */
  readonly files: Map<string, Marked<KeptFile>>
  /** By what they are made of. */
  readonly pages: Map<string, Marked<PageParts & { readonly sum: string; readonly facts: FinishedFacts }>>
  /** Sums of other files, by what they are made of. */
  readonly printed: Map<string, Marked<string>>
  /** Indexes by what they are made of: where they lead, and the sums of their files. */
  readonly indexes: Map<
    string,
    Marked<{ readonly addresses: readonly string[]; readonly files: readonly (readonly [string, string])[] }>
  >
}

/** What is kept, and the number of the last release that used it. */
export interface Marked<Entry> {
  readonly entry: Entry
  release: number
}

/** Where it is written down. */
export const recordFile = (): string => join(cacheFolder('kept'), 'kept.json')

/** After as many releases without use an entry is forgotten: on one machine several sites may be built in turn. */
const remembered = 24

/** Forget what no release of late has used. */
export function forgetUnused({ release, files, pages, printed, indexes }: KeptRecord): void {
  for (const map of [files, pages, printed, indexes])
    for (const [key, marked] of map) if (marked.release < release - remembered) map.delete(key)
}

/** Read what is kept. What cannot be read is as if it had never been. */
export async function readRecord(): Promise<KeptRecord> {
  try {
    const { release, files, pages, printed, indexes } = JSON.parse(await readFile(recordFile(), 'utf8'))
    return {
      release,
      files: unpacked(files),
      pages: unpacked(pages),
      printed: unpacked(printed),
      indexes: unpacked(indexes),
    }
  } catch {
    // Absent, or cut short by a full disk: either way all is made again.
    return { release: 0, files: new Map(), pages: new Map(), printed: new Map(), indexes: new Map() }
  }
}

type Packed<Entry> = readonly (readonly [key: string, entry: Entry, release: number])[]

const packed = <Entry>(entries: ReadonlyMap<string, Marked<Entry>>): Packed<Entry> =>
  [...entries].map(([key, { entry, release }]) => [key, entry, release])

const unpacked = <Entry>(entries: Packed<Entry>): Map<string, Marked<Entry>> =>
  new Map(entries.map(([key, entry, release]) => [key, { entry, release }]))

/** Write down what is kept. */
export async function writeRecord({ release, files, pages, printed, indexes }: KeptRecord): Promise<void> {
  const part = `${recordFile()}.${randomUUID()}`
  const all = { release, files: packed(files), pages: packed(pages), printed: packed(printed), indexes: packed(indexes) }
  await writeFile(part, JSON.stringify(all))
  await rename(part, recordFile())
}
