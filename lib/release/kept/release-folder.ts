import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { manifest } from '#lib/release/manifest/release.ts'
import type { PartialRelease } from '#lib/release/shelf/shelf.ts'
import { type KeptFile, linkOrCopy, partsOf, type Stamp } from './kept-files.ts'

/** The folder of a release in the making. By itself each step is a matter of microseconds: awaiting 40,000 of them costs more than they do. */
export interface ReleaseFolder {
  /** Say whether a file and its forms are there already, from the release that the folder was, and nobody wrote into them. */
  has(file: string, kept: KeptFile): boolean
  /** Put a file and its forms in their place. */
  place(file: string, kept: KeptFile): void
  /** Remove all that is there and was not put. */
  end(): void
}

/** The files that lie in a folder, by path. */
export type Look = ReadonlyMap<string, Stamp>

/** Look at all files of a folder. */
export const lookInto = (folder: string): Look => new Map(stampsIn(folder))

/** A release that is begun, and what lay in its folder a moment ago, where somebody has looked. */
export interface Begun extends PartialRelease {
  readonly look?: Look | null
}

/** Open the folder of a release in the making. */
export function releaseFolder({ folder, former, look }: Begun): ReleaseFolder {
  const stamps = look ?? lookInto(folder)
  // From now on it is no release any more.
  rmSync(join(folder, manifest), { force: true })
  const left = new Set(stamps.keys())
  left.delete(manifest)
  const [standing, made] = [new Set<string>(), new Set<string>()]
  const isThere = (path: string, { size, time }: Stamp): boolean => {
    const found = left.has(path) ? stamps.get(path) : undefined
    return found?.size === size && found.time === time
  }
  /** Remove what keeps a file from its place: one of its name, or one whose name is that of a folder now. */
  const clearWay = (path: string): void => {
    const parts = path.split('/')
    for (const at of parts.keys()) {
      const inTheWay = parts.slice(0, at + 1).join('/')
      const isFolder = lstatSync(join(folder, inTheWay), { throwIfNoEntry: false })?.isDirectory() ?? true
      if (isFolder && inTheWay !== path) continue
      if (isFolder) rmSync(join(folder, inTheWay), { recursive: true, force: true })
      else unlinkSync(join(folder, inTheWay))
      left.delete(inTheWay)
      if (isFolder) for (const other of left) if (other.startsWith(`${inTheWay}/`)) left.delete(other)
    }
  }
  const link = (from: string, path: string): void => {
    const to = join(folder, path)
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true })
    made.add(dirname(to))
    linkOrCopy(from, to)
  }
  return {
    has(file, kept) {
      const stands =
        former?.files[file] === kept.sum &&
        isThere(file, kept) &&
        kept.forms.every((form) => {
          const path = `${file}.${form.encoding}`
          return former.forms[path] === form.sum && isThere(path, form)
        })
      if (stands) standing.add(file)
      return stands
    },
    place(file, kept) {
      if (standing.has(file)) {
        left.delete(file)
        for (const { encoding } of kept.forms) left.delete(`${file}.${encoding}`)
        return
      }
      for (const { from, end } of partsOf(file, kept)) {
        const path = file + end
        if (left.delete(path)) clearWay(path)
        try {
          link(from, path)
        } catch (error) {
          if (former === null) throw error
          clearWay(path)
          link(from, path)
        }
      }
    },
    end() {
      for (const path of left) {
        rmSync(join(folder, path), { force: true })
        removeEmpty(folder, dirname(path))
      }
    },
  }
}

/** List all that is in a folder and is none itself, by path. */
function stampsIn(folder: string, inside = ''): (readonly [path: string, stamp: Stamp])[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) return stampsIn(folder, path)
    const { size, mtimeMs } = lstatSync(join(folder, path))
    return [[path, { size, time: mtimeMs }] as const]
  })
}

function removeEmpty(folder: string, inside: string): void {
  for (let path = inside; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(folder, path))
    } catch {
      // Something is in it, or it is gone already.
      return
    }
  }
}
