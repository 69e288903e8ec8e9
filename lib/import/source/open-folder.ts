import { createReadStream } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, posix, resolve } from 'node:path'
import { compare } from '#lib/findings.ts'
import { openArchive } from './archive.ts'
import { isHidden, limits, type OldFolder, Refusal } from './old-folder.ts'

/** Open what is to be imported. `except` is where the result goes: it is no part of the source. @throws {Refusal} */
export async function openFolder(name: string, except: string): Promise<OldFolder> {
  const path = resolve(name)
  const stats = await stat(path).catch(() => null)
  if (stats === null) throw new Refusal(`There is nothing at ${name}.`)
  if (stats.isDirectory()) return await readFolder(name, await realpath(path), resolve(except))
  if (!stats.isFile()) throw new Refusal(`${name} is neither a folder nor a file.`)
  if (stats.size === 0) throw new Refusal(`${name} is empty.`)
  return (await isArchive(path)) ? await openArchive(name, path) : singleFile(name, path)
}

/** Word files are archives too; they are texts here. */
async function isArchive(path: string): Promise<boolean> {
  if (/\.docx$/i.test(path)) return false
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\u0003\u0004' || /\.zip$/i.test(path)
  } finally {
    await file.close()
  }
}

function singleFile(name: string, path: string): OldFolder {
  return { name, paths: [basename(path)], left: [], ...onDisk(() => path) }
}

async function readFolder(name: string, root: string, except: string): Promise<OldFolder> {
  const paths: string[] = []
  const left: string[] = []
  const walk = async (inside: string, depth: number): Promise<void> => {
    if (depth > limits.depth) throw new Refusal(`${name} has more than ${limits.depth} folders in each other, at ${inside}.`)
    for (const entry of await readdir(join(root, inside), { withFileTypes: true })) {
      const path = posix.join(inside, entry.name)
      if (isHidden(entry.name) || join(root, path) === except) continue
      if (entry.isDirectory()) await walk(path, depth + 1)
      else if (entry.isFile()) paths.push(path)
      else left.push(`${path} is ${entry.isSymbolicLink() ? 'a link' : 'no regular file'}: it is not followed.`)
      if (paths.length > limits.entries) throw new Refusal(`${name} has more than ${limits.entries.toLocaleString('en')} files.`)
    }
  }
  await walk('', 0)
  return { name, paths: paths.sort(compare), left: left.sort(compare), ...onDisk((path) => join(root, path)) }
}

const onDisk = (placeOf: (path: string) => string): Pick<OldFolder, 'read' | 'stream' | 'close'> => ({
  read: async (path) => {
    const { size } = await stat(placeOf(path))
    if (size > limits.file) throw new Refusal(`${path} is larger than ${limits.file / 1_000_000} MB.`)
    return await readFile(placeOf(path))
  },
  stream: async (path) => createReadStream(placeOf(path)),
  close: async () => {},
})
