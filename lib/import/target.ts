import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { cp, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { Refusal } from './source/old-folder.ts'
import { readConfig, textOf } from './source/old-header.ts'

/** What became of the files of an import. */
export interface Written {
  readonly added: number
  readonly unchanged: number
  /** Files that are there and say something else. */
  readonly different: readonly string[]
  readonly overwritten: number
}

/** The content folder to which articles come, and a folder beside it in which they are made. */
export interface Target {
  /** As its owner typed it. */
  readonly name: string
  readonly stageDir: string
  /** The origin that its site.yaml names; null where there is none. */
  readonly origin: string | null
  readonly hasSite: boolean
  /** Answer what a file holds that is there already; null where there is none. */
  readonly bytesAt: (path: string) => Buffer | null
  /** The same as text. */
  readonly existing: (path: string) => string | null
  /** Names of the files that a folder of it has. */
  readonly namesIn: (folder: string) => readonly string[]
  readonly stage: (path: string, content: string | Uint8Array) => Promise<void>
  /** The file as its author would type it. */
  readonly fileOf: (path: string) => string
  /** Turn a name within the stage into one of the target. */
  readonly shown: (file: string) => string
  /** The same in a sentence that names files. */
  readonly shownIn: (words: string) => string
  readonly isOurs: (file: string) => boolean
  readonly compare: () => Written
  readonly commit: (force: boolean) => Written
  /** Take the stage away. */
  readonly drop: () => void
}

/** Open the folder that articles come to. Nothing in it changes before `commit`. */
export async function openTarget(into: string, dryRun: boolean): Promise<Target> {
  const root = resolve(into)
  const name = relative(process.cwd(), root).replaceAll('\\', '/') || '.'
  if (existsSync(root) && !isFolder(root)) throw new Refusal(`${name} is a file: --into must name a folder.`)
  const stageDir = dryRun ? await mkdtemp(join(tmpdir(), 'counterpoint-import-')) : await stageBeside(root)
  // Whoever stops the command leaves nothing behind.
  const drop = () => rmSync(stageDir, { recursive: true, force: true })
  process.on('exit', drop)
  // The check must see what is there already; links cost nothing, but not every disk has them.
  if (existsSync(root)) await mirror(root, stageDir)
  const site = ['site.yaml', 'site.yml'].map((file) => join(root, file)).find((file) => existsSync(file))
  const shownStage = relative(process.cwd(), stageDir).replaceAll('\\', '/')
  const staged = new Map<string, Buffer>()
  const own = new Set<string>()
  const bytesAt = (path: string): Buffer | null => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null)

  function compare(): Written {
    const rows = [...staged].map(([path, bytes]) => [path, becomes(bytesAt(path), bytes)] as const)
    return {
      added: rows.filter(([, what]) => what === 'more').length,
      unchanged: rows.filter(([, what]) => what === 'same').length,
      different: rows.flatMap(([path, what]) => (what === 'other' ? [join(name, path)] : [])),
      overwritten: 0,
    }
  }

  return {
    name,
    stageDir,
    origin: site ? originIn(readFileSync(site, 'utf8')) : null,
    hasSite: site !== undefined,
    bytesAt,
    existing: (path) => bytesAt(path)?.toString('utf8') ?? null,
    namesIn: (folder) => (isFolder(join(root, folder)) ? readdirSync(join(root, folder)) : []),
    async stage(path, content) {
      const place = join(stageDir, path)
      if (!place.startsWith(stageDir + sep)) throw new Refusal(`"${path}" would lie outside ${name}.`)
      await mkdir(dirname(place), { recursive: true })
      // What is linked there is the owner's file: it is never written into.
      await rm(place, { force: true })
      await writeFile(place, content)
      staged.set(path, Buffer.from(content))
      own.add(join(name, path))
    },
    fileOf: (path) => join(name, path),
    shown: (file) => (file === shownStage || file.startsWith(`${shownStage}/`) ? `${name}${file.slice(shownStage.length)}` : file),
    shownIn: (words) => words.replaceAll(`${shownStage}/`, `${name}/`),
    isOurs: (file) => own.has(file),
    compare,
    commit(force) {
      const before = compare()
      if (before.different.length > 0 && !force) return { ...before, added: 0 }
      const changed = [...staged].flatMap(([path, bytes]) => (bytesAt(path)?.equals(bytes) ? [] : [path]))
      moveAll(changed, stageDir, root)
      return { ...before, different: [], overwritten: before.different.length }
    },
    drop() {
      process.off('exit', drop)
      drop()
    },
  }
}

/** A file to which lines were added at its end says what it said. */
const becomes = (before: Buffer | null, after: Buffer): 'more' | 'same' | 'other' =>
  before?.equals(after) ? 'same' : before === null || after.subarray(0, before.length).equals(before) ? 'more' : 'other'

const isFolder = (path: string): boolean => {
  try {
    readdirSync(path)
    return true
  } catch {
    return false
  }
}

const originIn = (text: string): string | null => textOf(readConfig('site.yaml', text).origin)?.replace(/\/$/, '') ?? null

/** Make a folder beside the target, so that a rename moves what is in it. What a killed import left is taken away. */
async function stageBeside(root: string): Promise<string> {
  const start = `.${basename(root)}.import-`
  const above = dirname(root)
  await mkdir(above, { recursive: true })
  for (const left of await readdir(above))
    if (left.startsWith(start) && !isAlive(Number(left.slice(start.length)))) await rm(join(above, left), { recursive: true })
  const stageDir = join(above, start + process.pid)
  await rm(stageDir, { recursive: true, force: true })
  await mkdir(stageDir)
  return stageDir
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

async function mirror(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const [source, place] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      await mkdir(place)
      await mirror(source, place)
    } else if (entry.isFile()) await link(source, place).catch(() => cp(source, place))
  }
}

/**
 * Move files into their places; if one cannot be, those that were moved go back, and what they replaced returns. It never waits, so no
 * signal comes between two of them.
 */
function moveAll(paths: readonly string[], from: string, to: string): void {
  const undo: (() => void)[] = []
  try {
    for (const path of paths) {
      const place = join(to, path)
      const made = mkdirSync(dirname(place), { recursive: true })
      if (made !== undefined) undo.unshift(() => removeEmpty(dirname(place), made))
      const old = `${join(from, path)}.replaced`
      if (existsSync(place)) {
        renameSync(place, old)
        undo.unshift(() => renameSync(old, place))
      }
      renameSync(join(from, path), place)
      undo.unshift(() => rmSync(place, { force: true }))
    }
  } catch (error) {
    for (const step of undo) step()
    throw new Refusal(`A file could not be written (${error instanceof Error ? error.message : String(error)}).`)
  }
}

/** Remove folders that were made and hold nothing, from the deepest up to `top`. */
function removeEmpty(folder: string, top: string): void {
  for (let place = folder; place.length >= top.length; place = dirname(place)) {
    try {
      rmdirSync(place)
    } catch {
      return
    }
  }
}
