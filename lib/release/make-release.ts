import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compare } from '#lib/findings.ts'
import type { HostName } from '#lib/hosts.ts'
import { isUrl } from '#lib/is-url.ts'
import type { ThemeStyle } from '#lib/look.ts'
import { checksum, fileAt, made, type UnmadeFile, type UnmadeIndex } from '#lib/ready-file.ts'
import { faultsIn } from '#lib/release/faults.ts'
import { type Count, type Filled, fillRelease, type MadePage, type UnmadePage } from '#lib/release/fill-release.ts'
import { type HeaderSettings, headerRules, speculationFile, speculationRules } from '#lib/release/hosting/headers.ts'
import { hostingFiles } from '#lib/release/hosting/hosting.ts'
import { policyInPage, saysPolicyItself } from '#lib/release/hosting/page-policy.ts'
import { type Keep, openKeep } from '#lib/release/kept/keep.ts'
import type { Begun } from '#lib/release/kept/release-folder.ts'
import { writeDurably } from '#lib/release/manifest/durable.ts'
import { currentRelease, manifest, type Release } from '#lib/release/manifest/release.ts'
import { inPlainWords } from '#lib/release/plain-words.ts'
import { beginPartial, keepNewest, type PartialRelease, publish, servedRelease, switchTo } from '#lib/release/shelf/shelf.ts'
import { onHost } from '#lib/urls.ts'
import { type Ahead, seenOf } from './look-ahead.ts'

export interface ReleaseInput {
  readonly pages: readonly UnmadePage[]
  /** The folder in which the compiled app has its style sheets, fonts and pictures. */
  readonly assets: string
  /** What the site's theme adds to every style sheet; null where it adds nothing. */
  readonly theme?: ThemeStyle | null
  readonly siteDir: string
  /** The site's origin, which its pages name: `https://example.com`, or with a path, below which all of it lies (`belowRoot`). */
  readonly origin: string
  readonly contentHash: string
  /** A hash of the code that makes the pages. */
  readonly codeHash: string
  /** Addresses of the same host that another system serves: links to them are sound. */
  readonly elsewhere: readonly string[]
  /** The content file behind an address, for messages: `/blog/x/` to `content/blog/x.md`. */
  readonly sources: Readonly<Record<string, string>>
  /** Former addresses and where they lead now, both percent-decoded: `/old/x/` to `/blog/x/`. */
  readonly redirects: Readonly<Record<string, string>>
  /** Addresses that are gone for good, percent-decoded. */
  readonly gone: readonly string[]
  /** Articles whose original is on another site: address, percent-decoded, to the original's whole address. */
  readonly originals?: Readonly<Record<string, string>>
  /** Where one searches, in each of the site's languages, from the site's root. */
  readonly searches?: readonly string[]
  /** Where a form of the site's sends what readers write: `https://lists.example`; null where there is none. */
  readonly formOrigin?: string | null
  /** Whether pages play videos or sounds of the site's own. */
  readonly plays?: boolean
  /** What counts visits; null where nothing does. */
  readonly counter?: HeaderSettings['counter']
  /** Where readers may comment. */
  readonly comments?: HeaderSettings['comments']
  /** What the editor at /admin/ may do; null without one. */
  readonly editor?: HeaderSettings['editor']
  /** Files for crawlers, agents and search, which the release adds to the pages. */
  readonly own: readonly UnmadeFile[]
  /** What search reads. */
  readonly search: UnmadeIndex
  /** Whether an index that takes long may come with a release of its own, and until then that of the release before stand in. */
  readonly searchMayFollow: boolean
  /** The one script that may be inside a page, which the policy then knows; null if none may. */
  readonly opening: string | null
  /** For how many seconds browsers must come by HTTPS alone; null says nothing of it. */
  readonly hsts: number | null
  /** Who puts it on the web, where somebody has said. */
  readonly host?: HostName | null
  /** Whether it is no site for visitors: it never takes the place of one that is. */
  readonly preview?: boolean
}

/** A release, and what it took to make it. */
export interface Made {
  readonly release: Release
  /** The pages that were rendered for it. */
  readonly made: readonly MadePage[]
  /** How many pages stand as they were. */
  readonly kept: number
  /** Files of the pages that the release before had and this one has not. */
  readonly removed: readonly string[]
  /** Whether search still answers from the release before: then another release must follow, and this one go. */
  readonly searchFollows: boolean
}

/** What a release is made with. */
export interface Means {
  /** What is kept between releases, where it is open already: whoever opened it saves it. */
  readonly keep?: Keep
  /** What was learned of the releases before it. */
  readonly ahead?: Ahead | null
  readonly count?: Count
}

/**
 * Make a finished release in `$SITE_DIR/releases/<id>/` and make it current by one atomic rename.
 * The same input makes the same bytes and the same id. @throws in plain words, with `current` as it was
 */
export async function makeRelease(input: ReleaseInput, { keep: held, ahead = null, count = () => {} }: Means = {}): Promise<Made> {
  let partial: PartialRelease | null = null
  try {
    partial = await beginPartial(input.siteDir, (folder) => seenOf(folder, ahead)?.former ?? null)
    const keep = held ?? (await openKeep())
    const look = seenOf(partial.folder, ahead)?.look ?? null
    const served = await servedRelease(input.siteDir)
    const before = ahead?.served === served ? ahead.before : await currentRelease(input.siteDir)
    refuseMixture(before, input)
    const { release, filled } = await fill({ ...partial, look }, input, { keep, before }, count)
    await keep.settle()
    await publish(partial.folder, release.id, input.siteDir)
    await switchTo(release.id, input.siteDir)
    // The release is live: what is left takes a while, and where it fails, nothing else may be said of the release.
    await Promise.allSettled([keepNewest(release.id, served, input.siteDir), held ?? keep.save()])
    const removed = Object.keys(before?.files ?? {}).filter((file) => file.endsWith('.html') && !filled.pages.has(file))
    return {
      release,
      made: filled.made,
      kept: filled.pages.size - filled.made.length,
      removed,
      searchFollows: filled.searchFollows,
    }
  } catch (error) {
    throw inPlainWords('The release was not made, and what was published stays as it was.', error)
  } finally {
    if (partial !== null) await rm(partial.folder, { recursive: true, force: true })
  }
}

/** A preview must not be taken for the site, nor the site for a preview. */
function refuseMixture(before: Release | null, { preview = false, siteDir }: ReleaseInput): void {
  if (before === null || before.preview === preview) return
  const [holds, made] = preview ? ['the site itself', 'A preview'] : ['a preview', 'The site']
  throw new Error(`The folder ${siteDir} holds ${holds}. ${made} goes into a folder of its own: name another in SITE_DIR.`)
}

async function fill(
  partial: Begun,
  input: ReleaseInput,
  former: { readonly keep: Keep; readonly before: Release | null },
  count: Count,
) {
  const { origin, elsewhere, sources, gone } = input
  if (!isUrl(origin)) throw new Error(`The origin "${origin}" is not a web address. Write it like https://example.com.`)
  const redirects = sorted(input.redirects)
  const rules = made(fileAt(onHost(origin, `/${speculationFile}`), speculationRules(origin, elsewhere)))
  const headers = headersOf(input)
  const policyAt = saysPolicyItself(input.host, headers) ? (file: string) => policyInPage(file, headers) : null
  const filled = await fillRelease({ ...input, own: [rules, ...input.own], policyAt }, former, partial, count)
  const faults = faultsIn({ origin, elsewhere, redirects, gone, sources, files: filled.files, pages: filled.pages })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const { release, hosting } = described(input, redirects, headers, filled)
  for (const [file, content] of hosting) {
    const bytes = typeof content === 'string' ? content : await readFile(join(partial.folder, content.copyOf))
    await mkdir(dirname(join(partial.folder, file)), { recursive: true })
    await writeDurably(join(partial.folder, file), bytes)
  }
  await writeDurably(join(partial.folder, manifest), `${JSON.stringify(release, null, 1)}\n`)
  return { release, filled }
}

/** Describe a release: for our own server, and in the files that other hosts read; no file is empty. */
function described(
  input: ReleaseInput,
  redirects: Release['redirects'],
  headers: Release['headers'],
  { files, forms, compressed }: Filled,
) {
  const { origin, contentHash, codeHash, preview = false, host } = input
  const served = {
    compressed,
    files,
    forms,
    gone: [...input.gone].sort(compare),
    headers,
    origin,
    preview,
    redirects,
    ...(host && { host }),
  }
  const unnamed = { codeHash, contentHash, id: '', ...served }
  const hosting = Object.entries(hostingFiles(unnamed)).filter(([, content]) => content !== '')
  // All that a visitor may notice makes the id: two releases of one id answer alike.
  const id = checksum(JSON.stringify([served, hosting])).slice(0, 16)
  return { release: { ...unnamed, id } satisfies Release, hosting }
}

const headersOf = ({ preview = false, ...settings }: ReleaseInput) => headerRules({ ...settings, preview })

function sorted(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => compare(a, b)))
}
