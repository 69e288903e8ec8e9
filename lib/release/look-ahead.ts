import { statSync } from 'node:fs'
import { type Look, lookInto } from '#lib/release/kept/release-folder.ts'
import { currentRelease, type Release } from '#lib/release/manifest/release.ts'
import { servedRelease, spareRelease } from '#lib/release/shelf/shelf.ts'

/** What a release needs to know of those before it, learned while nobody waits for it. */
export interface Ahead {
  /** What is served, and what it says of itself. */
  readonly served: string
  readonly before: Release | null
  /** The former release whose folder becomes the next one; null where there is none. */
  readonly spare: { readonly former: Release | null; readonly look: Look } | null
}

/** Look at what the next release is made of. Whoever makes it sees whether it is still so. */
export async function lookAhead(siteDir: string): Promise<Ahead> {
  const { folder, former } = await spareRelease(siteDir)
  return {
    served: await servedRelease(siteDir),
    before: await currentRelease(siteDir),
    spare: former && { former, look: lookInto(folder) },
  }
}

/** Answer what was seen of a folder, if it is that folder. */
export const seenOf = (folder: string, ahead: Ahead | null): Ahead['spare'] =>
  ahead?.spare && ahead.spare.look.inode === statSync(folder, { throwIfNoEntry: false })?.ino ? ahead.spare : null
