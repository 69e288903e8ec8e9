import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { importContent, type Request } from './import-content.ts'

/** Files by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Make a folder that holds files, for the time of a test. */
export function folderOf(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeInto(folder, files)
  return folder
}

/** Write files into a folder. */
export function writeInto(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Say how many seconds of a processor some work takes: a busy machine changes nothing in that. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000_000
}

/** Read all texts of a folder. */
export function textsIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** Import a folder of files, or one file of it; answer the report and what was written. */
export async function importOf(files: Files, asked: Partial<Request> & { readonly file?: string } = {}) {
  const folder = folderOf(files)
  const into = asked.into ?? join(folderOf(), 'content')
  const { file, ...rest } = asked
  const request = { from: file === undefined ? folder : join(folder, file), into, dryRun: false, force: false, ...rest }
  const report = await importContent(request, (_, work) => work(() => {}))
  return { report, into, files: textsIn(into) }
}

/** Write a zip archive whose entries are what one says of them, true or not. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data = Buffer.alloc(0), size = data.length, packed = data, mode = 0o100644, method = 0 } of entries) {
    const bytes = Buffer.from(name)
    const crc = Buffer.alloc(4)
    crc.writeUInt32LE(crc32(data))
    const common = Buffer.concat([
      le16(20),
      le16(0x800),
      le16(method),
      le16(0),
      le16(0x21),
      crc,
      le32(packed.length),
      le32(size),
      le16(bytes.length),
      le16(0),
    ])
    const local = Buffer.concat([le32(0x04034b50), common, bytes, packed])
    directory.push(
      Buffer.concat([
        le32(0x02014b50),
        le16(0x31e),
        common,
        le16(0),
        le16(0),
        le16(0),
        le32((mode << 16) >>> 0),
        le32(offset),
        bytes,
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    le32(0x06054b50),
    le32(0),
    le16(entries.length),
    le16(entries.length),
    le32(central.length),
    le32(offset),
    le16(0),
  ])
  return Buffer.concat([...parts, central, end])
}

interface ZipEntry {
  readonly name: string
  readonly data?: Buffer
  /** How many bytes it claims to hold. */
  readonly size?: number
  readonly packed?: Buffer
  readonly mode?: number
  /** 0: as it is; 8: deflated. */
  readonly method?: number
}

const le16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const le32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
