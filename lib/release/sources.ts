import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '#lib/findings.ts'
import { manifest } from '#lib/release/manifest/release.ts'

/** A ready file, and where it goes. */
export interface Source {
  /** Path on this machine. */
  readonly from: string
  /** Path inside the release, parts joined by `/`. */
  readonly file: string
}

/** List the files that make up a release besides what the framework has in its own folder, ordered by path; `media` go to its folder `media/`. @throws where two claim one path or one is no plain file */
export async function sourcesOf(exported: string, media: readonly Source[]): Promise<Source[]> {
  const pictures = media.map(({ from, file }) => ({ from, file: `media/${mediaName(file)}` }))
  const sources = [...(await exportedFiles(exported, '')), ...pictures].sort((a, b) => compare(a.file, b.file))
  const twice = sources.find(({ file }, index) => file === sources[index - 1]?.file)
  if (twice) throw new Error(`Two files want to be ${twice.file} in the release. Rename one of them.`)
  return sources
}

async function exportedFiles(root: string, folder: string): Promise<Source[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const path = `${folder}${entry.name}`
    if (isUnasked(path)) return []
    if (/[?#\\]/.test(path)) throw new Error(`${path} has a character in its name that no address can have. Rename it.`)
    if (entry.isDirectory()) return exportedFiles(root, `${path}/`)
    if (!entry.isFile()) throw new Error(`${path} in the export is a link or not a plain file. Put the file itself there.`)
    // A name with accents is spelled in two ways, depending on the machine; the release knows one.
    return [{ from: join(root, path), file: path.normalize('NFC') }]
  })
  return (await Promise.all(nested)).flat()
}

/** Say whether no visitor asks for a path of the export: the framework's folder, page data and doubles of 404.html, and hidden files. */
function isUnasked(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const isPageData = name === 'index.txt' || (name.startsWith('__next.') && name.endsWith('.txt'))
  const isHidden = name.startsWith('.') && path !== '.well-known'
  return isPageData || isHidden || path === '_next' || path === '_not-found' || path === '404' || path === manifest
}

function mediaName(file: string): string {
  if (!/^[^./\\?#][^/\\?#]*$/.test(file)) throw new Error(`"${file}" cannot be a file name under /media/. Use a plain name.`)
  return file.normalize('NFC')
}
