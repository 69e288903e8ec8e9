import { randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { cacheFolder } from '#lib/cache.ts'
import { checksum } from '#lib/ready-file.ts'
import { formsOf } from '#lib/release/kept/compress.ts'
import { settle } from '#lib/release/manifest/durable.ts'
import type { Encoding } from '#lib/release/manifest/release.ts'

/** A file of a release with its ready forms, as it is kept for the releases to come. */
export interface KeptFile extends Stamp {
  /** SHA-256 of its bytes, in hex. */
  readonly sum: string
  readonly forms: readonly (Stamp & { readonly encoding: Encoding; readonly sum: string })[]
}

/** What shows that nobody wrote into a kept file since: its size in bytes and the time of its last change in milliseconds. */
export interface Stamp {
  readonly size: number
  readonly time: number
}

/** Where the files of releases are kept, each by what it holds. A release has them as hard links: what stands is not written again. */
export const filesFolder = (): string => cacheFolder('files')

/** Name what is kept of some bytes: forms differ by the kind of a file. */
export const keyOf = (file: string, sum: string): string => sum + extname(file)

/** Keep the bytes of a file, and make its ready forms. Until `settleFiles` a power cut may take them. */
export async function keepFile(file: string, bytes: Uint8Array): Promise<KeptFile> {
  const sum = checksum(bytes)
  const key = keyOf(file, sum)
  const forms = (await formsOf(file, bytes)).map(({ encoding, bytes }) => ({
    encoding,
    sum: checksum(bytes),
    ...writeKept(`${key}.${encoding}`, bytes),
  }))
  return { sum, ...writeKept(key, bytes), forms }
}

// Never into a file that is there: releases have it as a link. By itself each step is a matter of microseconds.
function writeKept(name: string, bytes: Uint8Array): Stamp {
  const [path, part] = [join(filesFolder(), name), join(filesFolder(), `.part-${randomUUID()}`)]
  try {
    writeFileSync(part, bytes, { flag: 'wx' })
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  const { size, mtimeMs } = lstatSync(path)
  return { size, time: mtimeMs }
}

/** Make kept files outlive a power cut, before anything names them. All at once this takes the disk a fraction of the time of one after the other. */
export async function settleFiles(files: readonly (readonly [file: string, kept: KeptFile])[]): Promise<void> {
  const paths = files.flatMap(([file, kept]) => partsOf(file, kept).map(({ from }) => from))
  const queue = paths.values()
  const workers = Array.from({ length: 16 }, async () => {
    for (const path of queue) await settle(path)
  })
  await Promise.all(workers)
}

/** Say whether a kept file and its forms are there as they were kept; if not, it has to be made again. */
export const isKept = (file: string, kept: KeptFile): boolean =>
  partsOf(file, kept).every(({ from, stamp }) => {
    const found = lstatSync(from, { throwIfNoEntry: false })
    if (found?.size !== stamp.size) return false
    // Another build may have written the same again.
    return found.mtimeMs === stamp.time || checksum(readFileSync(from)) === stamp.sum
  })

/** List a kept file and its forms: where each is kept, and how its name ends in a release. */
export const partsOf = (file: string, kept: KeptFile) => {
  const path = join(filesFolder(), keyOf(file, kept.sum))
  return [
    { from: path, end: '', stamp: kept },
    ...kept.forms.map((form) => ({ from: `${path}.${form.encoding}`, end: `.${form.encoding}`, stamp: form })),
  ]
}

const unlinkable: ReadonlySet<unknown> = new Set(['EXDEV', 'EPERM', 'EMLINK'])

/** Put a kept file into a release, which may lie on another disk, to which no hard link leads. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkPatiently(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && unlinkable.has(error.code))) throw error
    copyFileSync(from, to)
    const copy = openSync(to, 'r+')
    fsyncSync(copy)
    closeSync(copy)
  }
}

/** Linux says that a file is missing where another build puts the same one in its place at that moment. */
function linkPatiently(from: string, to: string, tries = 100): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (tries === 0 || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    linkPatiently(from, to, tries - 1)
  }
}

/** Make the folder in which files are kept. */
export const openFolder = (): Promise<unknown> => mkdir(filesFolder(), { recursive: true })
