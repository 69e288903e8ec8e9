import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where costly work is kept between builds. Next keeps this folder too; deleting it costs time, nothing else. */
export const cacheFolder = (room: string): string => join(process.cwd(), '.next', 'cache', 'counterpoint', room)

/** Hash texts into one name; each is delimited, so that moving a letter from one to the next changes the name. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

/** Answer what was kept under `key`, else make it and keep it. `Made` must survive JSON. */
export async function cached<Made>(room: string, key: string, make: () => Promise<Made>): Promise<Made> {
  const file = join(cacheFolder(room), `${hashOf(key, await codeHash())}.json`)
  const kept = await readJson<Made>(file)
  if (kept) return kept.made
  const made = await make()
  await writeAtomically(file, JSON.stringify({ made }))
  return made
}

let code: Promise<string> | undefined

/** Hash the code that decides what a build makes: a change of it makes everything kept before stale. */
export function codeHash(): Promise<string> {
  code ??= hashCode()
  return code
}

async function hashCode(): Promise<string> {
  const names = ['package.json', 'package-lock.json', 'next.config.ts']
  for (const folder of ['lib', 'app', 'components', 'browser']) {
    const inside = await readdir(join(process.cwd(), folder), { recursive: true, withFileTypes: true })
    const files = inside.filter((entry) => entry.isFile() && /(?<!\.test)\.(tsx?|css|svg)$/.test(entry.name))
    names.push(...files.map((entry) => join(entry.parentPath, entry.name).slice(process.cwd().length + 1)))
  }
  names.sort()
  const texts = await Promise.all(names.map((name) => readFile(join(process.cwd(), name), 'utf8')))
  return hashOf(...names.map((name) => name.replaceAll('\\', '/')), ...texts)
}

async function readJson<Made>(file: string): Promise<{ made: Made } | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    // Absent, or cut short by a full disk: either way it is made again.
    return null
  }
}

/** Write a file that others read at the same time: they see nothing or all of it. */
async function writeAtomically(file: string, text: string): Promise<void> {
  const part = `${file}.${randomUUID()}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(part, text)
  await rename(part, file)
}
