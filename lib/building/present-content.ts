import { hashOf } from '#lib/cache.ts'
import { callToActionAt } from '#lib/catalog/call-to-action.ts'
import { published } from '#lib/catalog/published.ts'
import { readSite } from '#lib/content/site/site-file.ts'
import { contentHash } from '#lib/content/source/content-hash.ts'
import { type ContentFolder, readFolder } from '#lib/content/source/files.ts'
import { openSources } from '#lib/content/source/kept-sources.ts'
import { readSources } from '#lib/content/source/sources.ts'
import { contentDir } from '#lib/content-dir.ts'
import { hasCome } from '#lib/time/time.ts'

/** Name the content as it is at a moment: its files, and which of its articles are out, and whether they ask for something. */
export async function presentContent(now: Date, read?: ContentFolder): Promise<string> {
  const folder = read ?? (await readFolder(contentDir()))
  const { site } = readSite(folder)
  const out = published(readSources(folder, site, await openSources()).sources, site, { now, drafts: false })
  return hashOf(
    await contentHash(folder),
    ...out.map(({ path, fields }) => (hasCome(fields.date ?? null, now, site.timeZone) ? path : `${path} before its date`)),
    String(callToActionAt(now, site) === null),
  )
}
