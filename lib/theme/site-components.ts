import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, join, posix } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import { engineFolder } from '#lib/engine.ts'
import { compare } from '#lib/findings.ts'

/** A file of `theme/components`, by its path there: `article-meta.tsx`. */
export interface ComponentFile {
  readonly path: string
  readonly text: string
}

/** Components of a site: each takes the place of the engine's of the same name, or helps one that does. */
export interface SiteComponents {
  readonly files: readonly ComponentFile[]
  /** By the name of its file, where the engine has the one that is replaced: `components/parts/article-meta.tsx`. */
  readonly replaced: ReadonlyMap<string, string>
  /** A hash of all of it; empty where there is none. */
  readonly print: string
}

export const noComponents: SiteComponents = { files: [], replaced: new Map(), print: '' }

/** The folder of components inside a theme. */
export const componentsIn = (theme: string): string => join(theme, 'components')

/** Read the components of a site's theme. Links are not followed. */
export async function siteComponents(theme: string): Promise<SiteComponents> {
  const files = await filesIn(componentsIn(theme))
  if (files.length === 0) return noComponents
  const own = await engineComponents()
  const replaced = new Map(files.flatMap(({ path }) => (own.has(path) ? [[path, own.get(path) ?? '']] : [])))
  return { files, replaced, print: hashOf(...files.flatMap(({ path, text }) => [path, text])) }
}

async function filesIn(folder: string, inside = ''): Promise<ComponentFile[]> {
  const names = await readdir(join(folder, inside)).catch(() => [])
  const found = await Promise.all(
    names.sort(compare).map(async (name): Promise<ComponentFile[]> => {
      const [path, place] = [posix.join(inside, name), join(folder, inside, name)]
      const stats = await lstat(place)
      if (name.startsWith('.') || name === 'node_modules') return []
      if (stats.isDirectory()) return filesIn(folder, path)
      return stats.isFile() ? [{ path, text: await readFile(place, 'utf8') }] : []
    }),
  )
  return found.flat()
}

/** List the components of the engine, by the names of their files. */
export async function engineComponents(): Promise<ReadonlyMap<string, string>> {
  const inside = await readdir(join(engineFolder(), 'components'), { recursive: true })
  const paths = inside.filter((path) => path.endsWith('.tsx') && !path.includes('.test.')).sort(compare)
  return new Map(paths.map((path) => [basename(path), posix.join('components', path.replaceAll('\\', '/'))]))
}
