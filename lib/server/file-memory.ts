import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** A file that is small enough to be kept whole. */
type Whole = { readonly bytes: Buffer }
/** A larger one, open: the one that gets it closes it. */
type Large = { readonly handle: FileHandle; readonly size: number }
export type Contents = Whole | Large

/** Read the file at `path`, or remember what was read under `tag`, which names its bytes. @throws where there is no plain file */
export type FileMemory = (path: string, tag: string) => Promise<Contents>

/** In bytes: what is larger is read from the disk each time; what was not asked for longest is forgotten. */
const limits = { oneFile: 2 ** 20, together: 64 * 2 ** 20 }

/** Remember small files as long as there is room. */
export function fileMemory({ oneFile, together } = limits): FileMemory {
  const known = new Map<string, Whole>()
  let size = 0
  const keep = (tag: string, whole: Whole) => {
    if (!known.has(tag)) size += whole.bytes.length
    known.set(tag, whole)
    for (const [oldest, { bytes }] of known) {
      if (size <= together) return
      known.delete(oldest)
      size -= bytes.length
    }
  }
  return async (path, tag) => {
    const whole = known.get(tag)
    if (whole !== undefined) {
      known.delete(tag)
      known.set(tag, whole)
      return whole
    }
    const contents = await read(path, oneFile)
    if ('bytes' in contents) keep(tag, contents)
    return contents
  }
}

// A link would lead out of the release, and a pipe would hold up a thread for good.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

async function read(path: string, oneFile: number): Promise<Contents> {
  const handle = await open(path, flags)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Error(`${path} is not a plain file.`)
    if (stats.size > oneFile) return { handle, size: stats.size }
    const bytes = await handle.readFile()
    await handle.close()
    return { bytes }
  } catch (error) {
    await handle.close().catch(() => {})
    throw error
  }
}
