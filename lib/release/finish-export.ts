import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '#lib/findings.ts'
import { checksum, type ReadyFile } from '#lib/ready-file.ts'
import { formsOf } from '#lib/release/compress.ts'
import { type Assets, joinedSheet, readAssets } from '#lib/release/document/finish-assets.ts'
import { type FinishedFacts, finishDocument } from '#lib/release/document/finish-document.ts'
import { writeDurably } from '#lib/release/manifest/durable.ts'
import type { Encoding, Release } from '#lib/release/manifest/release.ts'
import { type Source, sourcesOf } from '#lib/release/sources.ts'

/** What is written of a release, and what the check must know of its pages. All is ordered by path. */
export interface Finished extends Pick<Release, 'files' | 'compressed' | 'forms'> {
  readonly pages: ReadonlyMap<string, FinishedFacts>
}

/** What a release is made of. */
export interface Unfinished {
  /** The folder that `next build` exported into. */
  readonly exported: string
  /** Ready files, which go to the folder `media/`. */
  readonly media: readonly Source[]
  /** Files that the release adds itself. */
  readonly own: readonly ReadyFile[]
  /** The one script that may be inside a page; null if none may. */
  readonly opening: string | null
}

/** Write an export, finished, into an empty folder. */
export async function finishExport({ exported, media, own, opening }: Unfinished, folder: string): Promise<Finished> {
  const assets = await readAssets(exported)
  const made = await inTurns(await sourcesOf(exported, media), (source) => finishFile(source, { assets, opening }, folder))
  const pages = new Map(made.flatMap(({ file, facts }) => (facts ? [[file, facts]] : [])))
  const named = [...own, ...namedAssets([...pages.values()], assets)]
  const added = await inTurns(named, ({ file, bytes }) => write(file, bytes, folder))
  return { ...listed([...made, ...added]), pages }
}

interface Written {
  readonly file: string
  readonly sum: string
  /** The SHA-256 of each ready form. */
  readonly forms: readonly (readonly [Encoding, string])[]
}

interface Means {
  readonly assets: Assets
  readonly opening: string | null
}

async function finishFile({ from, file }: Source, means: Means, folder: string): Promise<Written & { facts?: FinishedFacts }> {
  const bytes = await readFile(from)
  if (!file.endsWith('.html') || bytes.length === 0) return write(file, bytes, folder)
  const { html, facts } = await finishDocument(file, bytes.toString('utf8'), means.assets, means.opening)
  return { ...(await write(file, Buffer.from(html), folder)), facts }
}

async function write(file: string, bytes: Uint8Array, folder: string): Promise<Written> {
  const sum = checksum(bytes)
  await writeDurably(join(folder, file), bytes)
  const forms = await formsOf(file, bytes, sum)
  for (const form of forms) await writeDurably(join(folder, `${file}.${form.encoding}`), form.bytes)
  return { file, sum, forms: forms.map(({ encoding, bytes }) => [encoding, checksum(bytes)]) }
}

/** List what pages and their style sheets name; nothing else of the framework's folder is published. */
function namedAssets(pages: readonly FinishedFacts[], assets: Assets): ReadyFile[] {
  const needs = [...new Map(pages.map((page) => [[...page.without, ...page.sheets].join('\n'), page])).values()]
  const joined = needs.filter(({ sheets }) => sheets.length > 0).map((need) => joinedSheet(need, assets))
  const inSheets = needs.flatMap(({ sheets }) => sheets).flatMap((sheet) => assets.sheets.get(sheet)?.names ?? [])
  const names = new Set([...inSheets, ...pages.flatMap(({ files }) => files)])
  const files = [...names].flatMap((name) => assets.files.get(name) ?? [])
  return [...new Map([...joined, ...files].map((asset) => [asset.file, asset])).values()]
}

function listed(written: readonly Written[]): Pick<Release, 'files' | 'compressed' | 'forms'> {
  const inOrder = [...written].sort((a, b) => compare(a.file, b.file))
  const packed = inOrder.filter(({ forms }) => forms.length > 0)
  return {
    files: Object.fromEntries(inOrder.map(({ file, sum }) => [file, sum])),
    compressed: Object.fromEntries(packed.map(({ file, forms }) => [file, forms.map(([encoding]) => encoding)])),
    forms: Object.fromEntries(packed.flatMap(({ file, forms }) => forms.map(([encoding, sum]) => [`${file}.${encoding}`, sum]))),
  }
}

/** How many files are worked on at once: the disk then settles them together, 5 times as fast by measurement. */
const atOnce = 32

/** Do `work` on each item, some at a time, and answer in order. Where one fails, no other is begun, and none still runs when this throws. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  let failed = false
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [index, item] of queue) {
      if (failed) return
      results[index] = await work(item).catch((error) => {
        failed = true
        throw error
      })
    }
  })
  await Promise.allSettled(workers)
  await Promise.all(workers)
  return results
}
