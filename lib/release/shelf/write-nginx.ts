import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { nginxFiles } from '#lib/release/hosting/nginx.ts'
import { releasesOn } from './shelf-list.ts'

/** Write into `folder` what nginx needs to serve the release that is current now; it shows once nginx is told to reload. */
export async function writeNginx(siteDir: string, folder: string): Promise<string> {
  const releases = await releasesOn(siteDir)
  const current = releases.find(({ isCurrent }) => isCurrent)
  if (current === undefined) throw new Error('There is no finished release. Run `npm run build` first.')
  const others = releases.filter((one) => one !== current).map((one) => basename(one.folder))
  await mkdir(folder, { recursive: true })
  for (const [file, text] of Object.entries(nginxFiles(current.release, resolve(siteDir, 'releases'), others))) {
    await writeFile(join(folder, `${file}.partial`), text)
    await rename(join(folder, `${file}.partial`), join(folder, file))
  }
  return current.release.id
}
