import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { compare } from '#lib/findings.ts'
import { isHidden, limits, type OldFolder, Refusal } from './old-folder.ts'

/**
 * Open a zip archive of a folder. Nothing is unpacked: files are read one by one, in memory, and yauzl counts their bytes while it inflates.
 * @throws {Refusal} where it is damaged, would become too large, or has names that lead outside
 */
export async function openArchive(name: string, from: string | Buffer): Promise<OldFolder> {
  const options = { lazyEntries: true, autoClose: false }
  const opened = typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options)
  const zip = await opened.catch((error: Error) => refuse(name, error))
  try {
    const { entries, left, size } = await listEntries(name, zip)
    const top = commonTop([...entries.keys()])
    const entryAt = (path: string): Entry => entries.get(top + path) ?? refuse(name, new Error(`${path} is not in it`))
    const stream = async (path: string) =>
      await zip.openReadStreamPromise(entryAt(path)).catch((error: Error) => refuse(name, error))
    return {
      name,
      paths: [...entries.keys()].map((path) => path.slice(top.length)).sort(compare),
      left: left.sort(compare),
      size,
      stream,
      read: async (path) => {
        if (entryAt(path).uncompressedSize > limits.file)
          throw new Refusal(`${path} in ${name} is larger than ${limits.file / 1_000_000} MB.`)
        const bytes = await buffer(await stream(path)).catch((error: Error) => refuse(name, error))
        if (crc32(bytes) !== entryAt(path).crc32) refuse(name, new Error(`${path} is not what was packed`))
        return bytes
      },
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof Refusal ? error : refuse(name, error instanceof Error ? error : new Error(String(error)))
  }
}

async function listEntries(name: string, zip: ZipFile): Promise<{ entries: Map<string, Entry>; left: string[]; size: number }> {
  const entries = new Map<string, Entry>()
  const left: string[] = []
  let [bytes, packed] = [0, 0]
  if (zip.entryCount > limits.entries) throw new Refusal(`${name} has more than ${limits.entries.toLocaleString('en')} files.`)
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize
    packed += entry.compressedSize
    // Files that share their packed bytes claim them again and again: the archive itself is the measure.
    const size = Math.min(packed, zip.fileSize)
    if (bytes > limits.archive || (bytes > limits.harmless && bytes > size * limits.ratio))
      throw new Refusal(
        `${name} would become ${Math.round(bytes / 1_000_000)} MB or more out of ${Math.ceil(size / 1000)} KB: it is not opened.`,
      )
    const { fileName } = entry
    if (fileName.endsWith('/') || fileName.split('/').some(isHidden)) continue
    if (fileName.split('/').length > limits.depth) throw new Refusal(`${name} has more than ${limits.depth} folders in each other.`)
    if (entry.isEncrypted()) throw new Refusal(`${name} is protected by a password.`)
    if (isLink(entry)) left.push(`${fileName} is a link: it is not followed.`)
    else entries.set(fileName, entry)
  }
  return { entries, left, size: bytes }
}

/** Unix file modes are in the upper half. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

/** Archives of a repository have one folder in which everything is. */
function commonTop(paths: readonly string[]): string {
  const top = paths[0]?.includes('/') ? `${paths[0].split('/')[0]}/` : ''
  return paths.every((path) => path.startsWith(top)) && !/^_(posts|drafts)\/$/.test(top) ? top : ''
}

function refuse(name: string, error: Error): never {
  if (/absolute path|invalid relative path|invalid characters/.test(error.message))
    throw new Refusal(`${name} has a name in it that leads outside (${error.message}): it is not opened.`)
  throw new Refusal(`${name} is damaged or no zip archive (${error.message}).`)
}
