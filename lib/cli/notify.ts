import { siteDir } from '#lib/building/site-dir.ts'
import { readSite } from '#lib/content/site/site-file.ts'
import { readFolder } from '#lib/content/source/files.ts'
import { contentDir } from '#lib/content-dir.ts'
import { hasErrors } from '#lib/findings.ts'
import { announce, keyFiles } from '#lib/release/notify/index-now.ts'
import { changedSince, lastTold, recordTold, toTell } from '#lib/release/notify/told.ts'
import { releasesOn, type ShelvedRelease } from '#lib/release/shelf/shelf-list.ts'
import type { IndexNow } from '#lib/site.ts'
import { onHost } from '#lib/urls.ts'

/** Tell search engines what has changed since they were told last, or only say what they would be told. @throws in plain words */
export async function notify(isDry: boolean): Promise<string> {
  const indexNow = await indexNowOfSite()
  const current = (await releasesOn(siteDir())).find(({ isCurrent }) => isCurrent)
  if (current === undefined) throw new Error('There is no release. Run `npm run release` first.')
  if (!showsKey(current, indexNow))
    throw new Error('The current release does not show the key of site.yaml. Run `npm run release` first.')
  const before = await lastTold(siteDir())
  const now = await toTell(current, before)
  const changed = changedSince(before, now)
  if (isDry) return [...changed, `${counted(changed)} would be sent to ${indexNow.endpoint}. Nothing was sent.`].join('\n')
  await announce(changed, now.origin, indexNow)
  await recordTold(now, siteDir())
  return changed.length === 0
    ? 'Nothing has changed since the last time: nothing was sent.'
    : `${counted(changed)} sent to ${indexNow.endpoint}.`
}

async function indexNowOfSite(): Promise<IndexNow> {
  const { site, findings } = readSite(await readFolder(contentDir()))
  if (hasErrors(findings)) throw new Error('site.yaml has mistakes: `npm run check` names them.')
  if (site.indexNow !== null) return site.indexNow
  throw new Error(`site.yaml does not say where to tell search engines of changes. Add these lines, with a key that you choose (8 to 128 letters, digits and hyphens):
indexNow:
  endpoint: https://api.indexnow.org/indexnow
  key: <key>`)
}

const showsKey = ({ release }: ShelvedRelease, indexNow: IndexNow): boolean =>
  keyFiles(indexNow).every(({ file }) => Object.hasOwn(release.files, onHost(release.origin, `/${file}`).slice(1)))

const counted = (addresses: readonly string[]): string => (addresses.length === 1 ? '1 address' : `${addresses.length} addresses`)
