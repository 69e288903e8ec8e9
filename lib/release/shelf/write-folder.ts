import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hostingFiles } from '#lib/release/hosting/hosting.ts'
import { nullWhereAbsent } from '#lib/release/manifest/release.ts'
import { onHost } from '#lib/urls.ts'
import { releasesOn } from './shelf-list.ts'

/**
 * Write into a new folder what the host of the current release serves: its files and those that the host reads, without compressed forms, which
 * such hosts make themselves. @throws in plain words
 */
export async function writeFolder(siteDir: string, folder: string): Promise<{ id: string; files: number }> {
  const current = (await releasesOn(siteDir)).find(({ isCurrent }) => isCurrent)
  if (current === undefined) throw new Error('There is no finished release. Run `npm run build` first.')
  const there = (await readdir(folder).catch(nullWhereAbsent)) ?? []
  if (there.length > 0) throw new Error(`The folder ${folder} is not empty. Name another one, or remove it.`)
  const { release } = current
  const hosting = Object.entries(hostingFiles(release)).flatMap(([file, content]) => (content === '' ? [] : [file]))
  // GitHub Pages puts what it gets below the path itself.
  const root = release.host === 'github-pages' ? onHost(release.origin, '/').slice(1) : ''
  const files = [...Object.keys(release.files), ...hosting].filter((file) => file.startsWith(root))
  for (const file of files) {
    const place = join(folder, file.slice(root.length))
    await mkdir(dirname(place), { recursive: true })
    await copyFile(join(current.folder, file), place)
  }
  return { id: release.id, files: files.length }
}
