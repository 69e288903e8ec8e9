import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { checksum, type ReadyFile, type UnmadeIndex } from '#lib/ready-file.ts'
import type { FinishedDocument, FinishedFacts } from '#lib/release/document/finish-document.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { isKept, type KeptFile, keepFile, keyOf, openFolder, settleFiles } from './kept-files.ts'
import { forgetUnused, type KeptRecord, type Marked, type PageParts, readRecord, recordFile, writeRecord } from './record.ts'
import { type Begun, releaseFolder } from './release-folder.ts'

/** All that is kept between builds of what releases hold. */
export interface Keep {
  /** Begin to fill the folder of a release in the making. */
  fill(partial: Begun): Filling
  /** Make an index and keep it, for a release to come. */
  keepIndex(index: UnmadeIndex): Promise<void>
  /** Make all that is kept outlive a power cut: a release may name it then. */
  settle(): Promise<void>
  /** Write down what is kept now, unless it is written already. */
  save(): Promise<void>
}

/** A release that is being filled. */
export interface Filling {
  /** Put the document of a print into the release, as it was made before; null where it has to be made. */
  page(file: string, print: string): PlacedPage | null
  /** Put a document into the release, and keep it under its print. */
  addPage(file: string, input: PageParts & { readonly print: string }, document: FinishedDocument): Promise<PlacedPage>
  /** Name the parts of a page that are others than in the release before; null where that had no such page. */
  differences(file: string, parts: PageParts['parts'], before: Release | null): string[] | null
  /** Put a file into the release. */
  add(file: ReadyFile): Promise<Placed>
  /** Put the file of a print into the release; its bytes are asked for only where it is not kept. */
  addPrinted(file: string, print: string, bytes: () => Promise<Uint8Array>): Promise<Placed>
  /** Put an index into the release; it is made only where it is not kept. */
  addIndex(index: UnmadeIndex): Promise<Placed[]>
  /** Put the index of an earlier release into this one, whose own index takes long; null where that is made already, or the old one will not do. */
  standIn(index: UnmadeIndex, before: Release, isThere: (address: string) => boolean): Placed[] | null
  /** Remove what the folder has of a former release and the new one has not. */
  end(): void
}

/** A file in a release, with the sums of its bytes and of its ready forms. */
export interface Placed {
  readonly file: string
  readonly kept: KeptFile
}

export interface PlacedPage extends Placed {
  readonly facts: FinishedFacts
}

/** What is kept, and which files of it a power cut may still take. */
interface Held extends KeptRecord {
  readonly unsettled: (readonly [file: string, kept: KeptFile])[]
}

/** Read what is kept. What cannot be read is as if it had never been. */
export async function openKeep(): Promise<Keep> {
  await openFolders()
  const record: Held = { ...(await readRecord()), unsettled: [] }
  const settle = async (): Promise<void> => {
    const files = [...record.unsettled]
    await settleFiles(files)
    record.unsettled.splice(0, files.length)
  }
  let isSaved = true
  return {
    fill(partial) {
      isSaved = false
      record.release++
      return filling(partial, record)
    },
    async keepIndex({ print, addresses, make }) {
      if (record.indexes.has(print)) return
      isSaved = false
      const files = await Promise.all(
        (await make()).map(async ({ file, bytes }) => [file, (await keepInRecord(file, bytes, record)).sum] as const),
      )
      record.indexes.set(print, { entry: { addresses, files }, release: record.release })
    },
    settle,
    async save() {
      if (isSaved) return
      isSaved = true
      await settle()
      forgetUnused(record)
      await writeRecord(record)
    },
  }
}

/** Of an index most files are what they were: what is written again would be another file to every release. */
async function keepInRecord(file: string, bytes: Uint8Array, record: Held): Promise<KeptFile> {
  const key = keyOf(file, checksum(bytes))
  const known = record.files.get(key)?.entry
  const entry = known && isKept(file, known) ? known : await keepFile(file, bytes)
  if (entry !== known) record.unsettled.push([file, entry])
  record.files.set(key, { entry, release: record.release })
  return entry
}

function filling(partial: Begun, record: Held): Filling {
  const folder = releaseFolder(partial)
  let bySum: Map<string, PageParts['parts']> | undefined
  const use = <Entry>(entries: Map<string, Marked<Entry>>, key: string): Entry | null => {
    const found = entries.get(key)
    if (found === undefined) return null
    found.release = record.release
    return found.entry
  }
  const mark = <Entry>(entry: Entry): Marked<Entry> => ({ entry, release: record.release })
  const found = (file: string, sum: string): Placed | null => {
    const kept = use(record.files, keyOf(file, sum))
    return kept && (folder.has(file, kept) || isKept(file, kept)) ? { file, kept } : null
  }
  const put = (placed: Placed): Placed => {
    folder.place(placed.file, placed.kept)
    return placed
  }
  const place = (file: string, sum: string): Placed | null => {
    const kept = found(file, sum)
    return kept && put(kept)
  }
  /** All or none: what stands in must not lie among what is made in its place. */
  const placeAll = (files: readonly (readonly [string, string])[] | undefined): Placed[] | null => {
    const kept = files?.map(([file, sum]) => found(file, sum))
    return kept?.every((one) => one !== null) ? kept.map(put) : null
  }
  const add = async (file: string, bytes: Uint8Array): Promise<Placed> => {
    const sum = checksum(bytes)
    const placed = place(file, sum)
    if (placed) return placed
    const kept = await keepFile(file, bytes)
    record.unsettled.push([file, kept])
    record.files.set(keyOf(file, sum), mark(kept))
    const again = place(file, sum)
    if (again === null) throw new Error(`${file} was changed by another program while it was written. Build again.`)
    return again
  }
  return {
    page(file, print) {
      const page = use(record.pages, print)
      const placed = page && place(file, page.sum)
      return placed && { ...placed, facts: page.facts }
    },
    async addPage(file, { print, parts }, { html, facts }) {
      const placed = await add(file, Buffer.from(html))
      record.pages.set(print, mark({ sum: placed.kept.sum, facts, parts }))
      return { ...placed, facts }
    },
    differences(file, parts, before) {
      const sum = before?.files[file]
      if (sum === undefined) return null
      bySum ??= new Map([...record.pages.values()].map(({ entry }) => [entry.sum, entry.parts]))
      const former = bySum.get(sum) ?? {}
      return [...new Set([...Object.keys(former), ...Object.keys(parts)])].filter((name) => former[name] !== parts[name])
    },
    add: ({ file, bytes }) => add(file, bytes),
    async addIndex({ print, addresses, make }) {
      const standing = placeAll(use(record.indexes, print)?.files)
      if (standing) return standing
      const added = await Promise.all((await make()).map(({ file, bytes }) => add(file, bytes)))
      record.indexes.set(print, mark({ addresses, files: added.map(({ file, kept }) => [file, kept.sum]) }))
      return added
    },
    standIn(index, before, isThere) {
      if (record.indexes.has(index.print)) return null
      const isOf = (files: readonly (readonly [string, string])[]) =>
        files.length > 0 && files.every(([file, sum]) => before.files[file] === sum)
      const [former] = [...record.indexes.values()].filter(({ entry }) => isOf(entry.files) && entry.addresses.every(isThere))
      return former ? placeAll(former.entry.files) : null
    },
    end: folder.end,
    async addPrinted(file, print, bytes) {
      const known = use(record.printed, print)
      const placed = known === null ? null : place(file, known)
      if (placed) return placed
      const added = await add(file, await bytes())
      record.printed.set(print, mark(added.kept.sum))
      return added
    },
  }
}

const openFolders = () => Promise.all([openFolder(), mkdir(dirname(recordFile()), { recursive: true })])
