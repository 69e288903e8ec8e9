import { existsSync, readFileSync } from 'node:fs'
import { cp, link, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
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
  /** Say whether a file is there already, and what it says. */
  readonly existing: (path: string) => string | null
  readonly stage: (path: string, content: string | Uint8Array) => Promise<void>
  /** The file as its author would type it. */
  readonly fileOf: (path: string) => string
  /** Turn a name within the stage into one of the target. */
  readonly shown: (file: string) => string
  readonly isOurs: (file: string) => boolean
  readonly compare: () => Written
  readonly commit: (force: boolean) => Promise<Written>
  /** Take the stage away. */
  readonly drop: () => Promise<void>
}

/** Open the folder that articles come to. Nothing in it changes before `commit`. */
export async function openTarget(into: string, dryRun: boolean): Promise<Target> {
  const root = resolve(into)
  const name = relative(process.cwd(), root).replaceAll('\\', '/') || '.'
  const stageDir = dryRun ? await mkdtemp(join(tmpdir(), 'counterpoint-import-')) : join(dirname(root), `.${basename(root)}.import`)
  await rm(stageDir, { recursive: true, force: true })
  await mkdir(stageDir, { recursive: true })
  // The check must see what is there already; links cost nothing, but not every disk has them.
  if (existsSync(root)) await mirror(root, stageDir)
  const site = ['site.yaml', 'site.yml'].map((file) => join(root, file)).find((file) => existsSync(file))
  const shownStage = relative(process.cwd(), stageDir).replaceAll('\\', '/')
  const staged = new Map<string, Buffer>()
  const own = new Set<string>()
  const bytesAt = (path: string): Buffer | null => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null)

  function compare(): Written {
    const rows = [...staged].map(([path, bytes]) => [path, bytesAt(path)?.equals(bytes)] as const)
    return {
      added: rows.filter(([, same]) => same === undefined).length,
      unchanged: rows.filter(([, same]) => same === true).length,
      different: rows.flatMap(([path, same]) => (same === false ? [join(name, path)] : [])),
      overwritten: 0,
    }
  }

  return {
    name,
    stageDir,
    origin: site ? originIn(readFileSync(site, 'utf8')) : null,
    hasSite: site !== undefined,
    existing: (path) => bytesAt(path)?.toString('utf8') ?? null,
    async stage(path, content) {
      const place = join(stageDir, path)
      if (!place.startsWith(stageDir)) throw new Refusal(`"${path}" would lie outside ${name}.`)
      await mkdir(dirname(place), { recursive: true })
      // What is linked there is the owner's file: it is never written into.
      await rm(place, { force: true })
      await writeFile(place, content)
      staged.set(path, Buffer.from(content))
      own.add(join(name, path))
    },
    fileOf: (path) => join(name, path),
    shown: (file) => (file === shownStage || file.startsWith(`${shownStage}/`) ? `${name}${file.slice(shownStage.length)}` : file),
    isOurs: (file) => own.has(file),
    compare,
    async commit(force) {
      const before = compare()
      if (before.different.length > 0 && !force) return { ...before, added: 0 }
      const changed = [...staged].flatMap(([path, bytes]) => (bytesAt(path)?.equals(bytes) ? [] : [path]))
      await moveAll(changed, stageDir, root)
      return { ...before, different: [], overwritten: before.different.length }
    },
    drop: () => rm(stageDir, { recursive: true, force: true }),
  }
}

const originIn = (text: string): string | null => textOf(readConfig('site.yaml', text).origin)?.replace(/\/$/, '') ?? null

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

/** Move files into their places; if one cannot be, those that were moved go back, and what they replaced returns. */
async function moveAll(paths: readonly string[], from: string, to: string): Promise<void> {
  const undo: (() => Promise<unknown>)[] = []
  try {
    for (const path of paths) {
      const place = join(to, path)
      const made = await mkdir(dirname(place), { recursive: true })
      if (made !== undefined) undo.unshift(() => removeEmpty(dirname(place), made))
      const old = `${join(from, path)}.replaced`
      if (existsSync(place)) {
        await rename(place, old)
        undo.unshift(() => rename(old, place))
      }
      await rename(join(from, path), place)
      undo.unshift(() => rm(place, { force: true }))
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
}

/** Remove folders that were made and hold nothing, from the deepest up to `top`. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let place = folder; place.length >= top.length; place = dirname(place)) await rmdir(place).catch(() => {})
}
