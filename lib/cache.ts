import { createHash, hash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { engineFolder } from './engine.ts'

/** Where costly work is kept between builds: `CACHE_DIR`, else beside what Next keeps. Deleting it costs time, nothing else. */
export const cacheFolder = (room: string): string =>
  join(process.env.CACHE_DIR ? resolve(process.env.CACHE_DIR) : join(process.cwd(), '.next', 'cache', 'counterpoint'), room)

/** Hash texts into one name; each is delimited, so that moving a letter from one to the next changes the name. */
export function hashOf(...parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'hex').slice(0, 32)
}

/** Answer what was kept under `key`, else make it and keep it. `Made` must survive JSON. */
export async function cached<Made>(room: string, key: string, make: () => Promise<Made>): Promise<Made> {
  const file = join(cacheFolder(room), await cachedName(key))
  const kept = readJson<Made>(file)
  if (kept) return kept.made
  const made = await make()
  await keep(room, key, made)
  return made
}

/** Keep what was made under `key`, for who asks for it by that. `Made` must survive JSON. */
export async function keep<Made>(room: string, key: string, made: Made): Promise<void> {
  writeAtomically(join(cacheFolder(room), await cachedName(key)), JSON.stringify({ made }))
}

/** Name the file in which the thing of a key is kept. */
export const cachedName = async (key: string): Promise<string> => `${hashOf(key, await codeHash())}.json`

/** Small things by key, all in one file: reading it takes a twentieth of the time of a file for each. */
export interface Pack<Made> {
  get(key: string): Made | undefined
  set(key: string, made: Made): void
  /** The keys that were asked for. */
  used(): Iterable<string>
  /** Write down what is new. */
  save(): Promise<void>
}

/** Open the pack of a room for the present code. What in it cannot be read is as if it had never been. `Made` must survive JSON. */
export async function openPack<Made>(room: string): Promise<Pack<Made>> {
  const file = join(cacheFolder(room), `${await codeHash()}.jsonl`)
  const written = new Map<string, string>()
  const made = new Map<string, Made>()
  const added: string[] = []
  let count = 0
  const text = await readFile(file, 'utf8').catch(() => '')
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    // The last line may have been cut short by a full disk: then it is no JSON.
    if (end >= 0) written.set(line.slice(0, keyLength), line.slice(keyLength))
    count++
    at = end < 0 ? text.length : end + 1
  }
  return {
    get(key) {
      const known = made.get(key)
      if (known !== undefined) return known
      const line = written.get(key)
      const read = line === undefined ? undefined : parsed<Made>(line)
      if (read !== undefined) made.set(key, read)
      written.delete(key)
      return read
    },
    set(key, one) {
      made.set(key, one)
      added.push(`${key}${JSON.stringify(one)}\n`)
    },
    used: () => made.keys(),
    async save() {
      if (added.length === 0) return
      const lines = added.splice(0)
      count += lines.length
      // What nobody asked for is of texts as they were before.
      const isStale = count > 1000 && count > 4 * made.size
      if (isStale) writeAtomically(file, [...made].map(([key, one]) => `${key}${JSON.stringify(one)}\n`).join(''))
      // Others may add at the same time: one write at the end of a file is not divided.
      else await mkdir(dirname(file), { recursive: true }).then(() => appendFile(file, lines.join('')))
      if (isStale) count = made.size
    },
  }
}

/** One large thing, which is read and written as a whole. `Made` must survive structured cloning. */
export async function readWhole<Made>(room: string): Promise<Made | null> {
  const bytes = await readFile(join(cacheFolder(room), await codeHash())).catch(() => null)
  const made = bytes?.subarray(sumLength)
  // Where it was damaged, it is as if it had never been.
  return bytes && made && sumOf(made).equals(bytes.subarray(0, sumLength)) ? deserialize(made) : null
}

/** Write a large thing down for the present code. Where there is no room for it, it is made again. */
export async function writeWhole(room: string, made: unknown): Promise<void> {
  const bytes = serialize(made)
  try {
    writeAtomically(join(cacheFolder(room), await codeHash()), Buffer.concat([sumOf(bytes), bytes]))
  } catch {
    // It is made again.
  }
}

const sumLength = 32
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const keyLength = 32

function parsed<Made>(line: string): Made | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

let code: Promise<string> | undefined

/** Hash the code that decides what a build makes: a change of it makes everything kept before stale. */
export function codeHash(): Promise<string> {
  code ??= hashCode()
  return code
}

async function hashCode(): Promise<string> {
  const engine = engineFolder()
  const names = ['package.json', 'next.config.ts']
  for (const folder of ['lib', 'app', 'components', 'browser']) {
    const inside = await readdir(join(engine, folder), { recursive: true, withFileTypes: true })
    const files = inside.filter((entry) => entry.isFile() && /(?<!\.test)\.(tsx?|css|svg)$/.test(entry.name))
    names.push(...files.map((entry) => join(entry.parentPath, entry.name).slice(engine.length + 1)))
  }
  names.sort()
  const texts = await Promise.all(names.map((name) => readFile(join(engine, name), 'utf8')))
  return hashOf(...names.map((name) => name.replaceAll('\\', '/')), ...texts, await lockText())
}

/** What is installed: an installed engine has no lock file of its own, the site has one. */
async function lockText(): Promise<string> {
  const own = await readFile(join(engineFolder(), 'package-lock.json'), 'utf8').catch(() => null)
  return own ?? (await readFile('package-lock.json', 'utf8').catch(() => ''))
}

function readJson<Made>(file: string): { made: Made } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Absent, or cut short by a full disk: either way it is made again.
    return null
  }
}

/** Write a file that others read at the same time: they see nothing or all of it. A small file is written sooner than an answer is awaited. */
function writeAtomically(file: string, text: string | Uint8Array): void {
  const part = `${file}.${randomUUID()}`
  try {
    writeFileSync(part, text)
  } catch {
    // The first of its room.
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(part, text)
  }
  renameSync(part, file)
}
