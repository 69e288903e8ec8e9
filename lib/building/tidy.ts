import { lstat, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder, codeHash } from '#lib/cache.ts'
import { treesInUse } from '#lib/content/parsed-texts.ts'
import { copiesFolder } from '#lib/rendering/app-sources.ts'
import { appsFolder } from '#lib/rendering/compile.ts'

const day = 86_400_000
/** In milliseconds. */
const month = 30 * day

/** Written when kept things were looked through. */
const mark = (): string => join(cacheFolder('kept'), 'tidied')

/** Remove what is kept and no release has and nobody used for a month, once a day at most. Whatever goes can be made again. */
export async function tidy(now = Date.now(), appsIn?: string): Promise<number> {
  if (now - (await changedAt(mark())) < day) return 0
  const apps = appsIn ?? (await appsFolder())
  await mkdir(dirname(mark()), { recursive: true })
  await writeFile(mark(), '')
  const [trees, code] = await Promise.all([treesInUse(), codeHash()])
  const isOld = (time: number): boolean => now - time > month
  const gone = await Promise.all([
    // A release has its files as links; making and removing one changes the time of this kind.
    removeFrom(
      cacheFolder('files'),
      ({ nlink, ctimeMs }, name) => nlink === 1 && (isOld(ctimeMs) || (name.startsWith('.part-') && now - ctimeMs > day)),
    ),
    removeFrom(cacheFolder('trees'), ({ mtimeMs }, name) => isOld(mtimeMs) && !trees.has(name)),
    removeFrom(cacheFolder('prose'), ({ mtimeMs }, name) => isOld(mtimeMs) && !trees.has(name)),
    ...['neighbors', 'scripts'].map((room) => removeFrom(cacheFolder(room), ({ mtimeMs }) => now - mtimeMs > day)),
    ...['facts', 'sources', 'terms'].map((room) =>
      removeFrom(cacheFolder(room), ({ mtimeMs }, name) => isOld(mtimeMs) && !name.startsWith(code)),
    ),
    removeFrom(join(dirname(apps), 'commands'), ({ mtimeMs }) => isOld(mtimeMs)),
    removeFrom(copiesFolder(), ({ mtimeMs }) => isOld(mtimeMs)),
    removeFrom(cacheFolder('media'), ({ mtimeMs }) => isOld(mtimeMs)),
    removeFrom(apps, ({ mtimeMs }, name) => isOld(mtimeMs) || (name.startsWith('.partial') && now - mtimeMs > day)),
  ])
  return gone.reduce((sum, count) => sum + count, 0)
}

interface Found {
  readonly nlink: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

async function removeFrom(folder: string, isOver: (found: Found, name: string) => boolean): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let count = 0
  for (const name of names) {
    const found = await lstat(join(folder, name)).catch(() => null)
    if (found === null || !isOver(found, name)) continue
    await rm(join(folder, name), { recursive: true, force: true })
    count++
  }
  return count
}

const changedAt = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
