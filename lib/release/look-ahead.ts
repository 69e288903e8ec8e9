import { join } from 'node:path'
import { stateOfFile } from '#lib/file-state.ts'
import { type Look, lookInto } from '#lib/release/kept/release-folder.ts'
import { currentRelease, manifest, type Release } from '#lib/release/manifest/release.ts'
import { servedRelease, spareRelease } from '#lib/release/shelf/shelf.ts'

/** What a release needs to know of those before it, learned while nobody waits for it. */
export interface Ahead {
  /** What is served, and what it says of itself. */
  readonly served: string
  readonly before: Release | null
  /** The former release whose folder becomes the next one; null where there is none. `state` is that of its release.json. */
  readonly spare: { readonly state: string | null; readonly former: Release; readonly look: Look } | null
}

/** Look at what the next release is made of. Whoever makes it sees whether it is still so. */
export async function lookAhead(siteDir: string): Promise<Ahead> {
  const { folder, former } = await spareRelease(siteDir)
  const state = stateOf(folder)
  return {
    served: await servedRelease(siteDir),
    before: await currentRelease(siteDir),
    spare: former && { state, former, look: lookInto(folder) },
  }
}

/** Answer what was seen of a folder, if it is that release still. A folder becomes one release after another, and each writes a release.json of its own. */
export const seenOf = (folder: string, ahead: Ahead | null): Ahead['spare'] =>
  ahead?.spare?.state && ahead.spare.state === stateOf(folder) ? ahead.spare : null

const stateOf = (folder: string): string | null => stateOfFile(join(folder, manifest))
