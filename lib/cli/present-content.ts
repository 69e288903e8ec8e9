import { hashOf } from '#lib/cache.ts'
import { callToActionAt } from '#lib/catalog/call-to-action.ts'
import { published } from '#lib/catalog/published.ts'
import { publishTime } from '#lib/catalog/time.ts'
import { contentHash } from '#lib/content/content-hash.ts'
import { contentDir, readFolder } from '#lib/content/files.ts'
import { readSite } from '#lib/content/site-file.ts'
import { readSources } from '#lib/content/sources.ts'

/** Name the content as it stands now: its files, and which of its articles are out, and whether they ask for something. */
export async function presentContent(): Promise<string> {
  const folder = await readFolder(contentDir())
  const { site } = readSite(folder)
  const out = published(readSources(folder).sources, site, { now: publishTime(), drafts: false })
  return hashOf(
    await contentHash(folder),
    ...out.map((source) => source.path),
    String(callToActionAt(publishTime(), site) === null),
  )
}
