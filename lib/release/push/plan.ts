import { compare } from '#lib/findings.ts'
import { checksum } from '#lib/ready-file.ts'
import { contentTypeOf } from '#lib/release/hosting/content-types.ts'
import { hashedFolders, headersAt } from '#lib/release/hosting/headers.ts'
import { hostingFiles } from '#lib/release/hosting/hosting.ts'
import { addressOf, twinOf } from '#lib/release/manifest/paths.ts'
import type { Release } from '#lib/release/manifest/release.ts'

/** What a bucket is to hold: a file of the release, and what is said of it. */
export interface Wanted {
  readonly file: string
  readonly type: string
  readonly cacheControl: string
  /** Names the bytes and all that is said of them. */
  readonly sum: string
}

/** What is known of a bucket: kept in it, and written before and while it changes. */
export interface Pushed {
  /** The release whose files are all there; null while one is on its way. */
  readonly release: string | null
  /** Sums by file, of what is surely there. */
  readonly files: Readonly<Record<string, string>>
  /** Files that may be there or not, in an old form or a new one: a push was ended while it sent or removed them. */
  readonly unsure: readonly string[]
  /** Files of the release before that pages may still name: they go with the next push. */
  readonly old: readonly string[]
}

export const nothingPushed: Pushed = { release: null, files: {}, unsure: [], old: [] }

/** What a push does, in this order. */
export interface Plan {
  /** What pages name; then articles, new ones first; then what names articles. */
  readonly assets: readonly Wanted[]
  readonly pages: readonly Wanted[]
  readonly lists: readonly Wanted[]
  readonly removed: readonly string[]
  /** What is not needed any more and stays until the next push. */
  readonly old: readonly string[]
  readonly kept: number
}

/** Say what a bucket is to hold for a release. */
export function wantedOf(release: Release): Wanted[] {
  // What other hosts read, a bucket would show.
  const ofHost = release.host === 's3-cloudfront' ? hostingFiles(release) : {}
  const hosting = Object.entries(ofHost).map(([file, content]) => {
    const sum = typeof content === 'string' ? checksum(content) : (release.files[content.copyOf] ?? '')
    return [file, sum] as const
  })
  return [...Object.entries(release.files), ...hosting].map(([file, sum]) => {
    const { 'Content-Type': type = contentTypeOf(file), 'Cache-Control': cacheControl = '' } = headersAt(
      decodeURIComponent(addressOf(file)),
      release.headers,
    )
    return { file, type, cacheControl, sum: checksum(`${sum} ${type} ${cacheControl}`).slice(0, 32) }
  })
}

/** Say what brings a bucket from what it holds to a release. */
export function planOf(release: Release, before: Pushed): Plan {
  const wanted = wantedOf(release)
  const missing = wanted.filter(({ file, sum }) => before.files[file] !== sum)
  const isNew = ({ file }: Wanted) => !Object.hasOwn(before.files, file)
  const kindOf = ({ file }: Wanted) => kindIn(file, release)
  const needed = new Set(wanted.map(({ file }) => file))
  const needless = [...Object.keys(before.files), ...before.unsure].filter((file) => !needed.has(file)).sort(compare)
  const [wasOld, hashed] = [new Set([...before.old, ...before.unsure]), hashedFolders(release.origin)]
  // Who came by the page of before may ask for its style sheet now.
  const stays = (file: string) => !wasOld.has(file) && hashed.some((folder) => file.startsWith(folder))
  return {
    assets: missing.filter((one) => kindOf(one) === 'asset'),
    pages: missing.filter((one) => kindOf(one) === 'page').sort((a, b) => Number(isNew(b)) - Number(isNew(a))),
    lists: missing.filter((one) => kindOf(one) === 'list'),
    removed: needless.filter((file) => !stays(file)),
    old: needless.filter(stays),
    kept: wanted.length - missing.length,
  }
}

/** Articles have a twin in Markdown. All other pages list them, and so do feeds, maps and the entry of the search index. */
function kindIn(file: string, { files, origin }: Release): 'asset' | 'page' | 'list' {
  const page = file.replace(/(^|\/)index\.md$/, '$1index.html')
  if (Object.hasOwn(files, page) && twinOf(page, files) !== null) return 'page'
  if (hashedFolders(origin).some((folder) => file.startsWith(folder))) return 'asset'
  return /\.(?:html|xml|json|txt|webmanifest)$/.test(file) ? 'list' : 'asset'
}
