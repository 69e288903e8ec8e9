import { hashOf } from '#lib/cache.ts'
import { compare } from '#lib/findings.ts'
import type { ThemeStyle } from '#lib/look.ts'
import type { ReadyFile, UnmadeFile, UnmadeIndex } from '#lib/ready-file.ts'
import { type Assets, joinedSheet, readAssets } from '#lib/release/document/finish-assets.ts'
import { type FinishedFacts, finishDocument } from '#lib/release/document/finish-document.ts'
import type { Keep, Placed, PlacedPage } from '#lib/release/kept/keep.ts'
import type { Begun } from '#lib/release/kept/release-folder.ts'
import type { Release } from '#lib/release/manifest/release.ts'
import { onHost } from '#lib/urls.ts'

/** What is written of a release, and what the check must know of its pages. All is ordered by path. */
export interface Filled extends Pick<Release, 'files' | 'compressed' | 'forms'> {
  readonly pages: ReadonlyMap<string, FinishedFacts>
  /** Pages that were rendered. */
  readonly made: readonly MadePage[]
  /** Whether it has the index of an earlier release, because its own takes long. */
  readonly searchFollows: boolean
}

/** A page that was rendered, and the parts of its input that the release before had not; null where that had no such page. */
export interface MadePage {
  readonly file: string
  readonly because: readonly string[] | null
}

/** A page that a release is to have. */
export interface UnmadePage {
  /** Path in the release: `blog/x/index.html`. */
  readonly file: string
  /** Names all that the page is made of: two of one print are one, as long as our code is the same. */
  readonly print: string
  /** Name that part by part, for who asks why a page is another one. */
  readonly parts: () => Promise<Readonly<Record<string, string>>>
  /** Make the page as the framework writes it. */
  readonly render: () => Promise<string>
}

/** What a release is made of. */
export interface Unfilled {
  readonly pages: readonly UnmadePage[]
  /** A hash of the code that makes the pages. */
  readonly codeHash: string
  /** The folder in which the compiled app has its style sheets, fonts and pictures. */
  readonly assets: string
  /** What the site's theme adds to every style sheet; null where it adds nothing. */
  readonly theme?: ThemeStyle | null
  /** Files that the release adds itself. */
  readonly own: readonly UnmadeFile[]
  /** What search reads. */
  readonly search: UnmadeIndex
  /** Whether an index that takes long may come with a release of its own, and until then that of the release before stand in. */
  readonly searchMayFollow: boolean
  /** The one script that may be inside a page; null if none may. */
  readonly opening: string | null
  /** A script of somebody else's that pages may have, by its whole address. */
  readonly counter?: { readonly script: string } | null | undefined
  /** The site's origin: below its path all files lie. */
  readonly origin: string
  /** The content policy that a page says itself, for hosts that send no headers of ours; null where they do. */
  readonly policyAt: ((file: string) => string) | null
}

/** Is told how many pages of how many are done. */
export type Count = (done: number, of: number) => void

/** Fill the folder of a release in the making: what stands since an earlier one is linked, the rest is made. @throws where two want one path */
export async function fillRelease(
  { pages, codeHash, assets: folder, theme = null, own, search, searchMayFollow, opening, counter, origin, policyAt }: Unfilled,
  { keep, before }: { readonly keep: Keep; readonly before: Release | null },
  to: Begun,
  count: Count,
): Promise<Filled> {
  const assets = await readAssets(folder, theme)
  const filling = keep.fill(to)
  const made: MadePage[] = []
  let done = 0
  // What finishing does to a page is decided by our code, and by what else the app has.
  const code = hashOf(
    codeHash,
    assets.key,
    String(opening),
    String(counter?.script),
    ...(policyAt === null ? [] : ['policy in the page']),
  )
  const stop = { failed: false }
  const placing = inTurns(pages, stop, async (page): Promise<PlacedPage> => {
    const file = page.file.normalize('NFC')
    const policy = policyAt?.(file) ?? null
    const print = hashOf(file, page.print, code, ...(policy === null ? [] : [policy]))
    const standing = filling.page(file, print)
    if (standing) {
      count(++done, pages.length)
      return standing
    }
    const parts = { ...(await page.parts()), code }
    made.push({ file, because: filling.differences(file, parts, before) })
    const added = await filling.addPage(
      file,
      { print, parts },
      finishDocument(file, await page.render(), { assets, opening, counter: counter?.script ?? null, origin, policy }),
    )
    count(++done, pages.length)
    return added
  })
  // Pages are made by other processes, cards by other threads: side by side they leave no processor idle.
  const adding = inTurns(own, stop, ({ file, print, make }) => filling.addPrinted(plainPath(file), print, make))
  await Promise.allSettled([placing, adding])
  const [placed, others] = await Promise.all([placing, adding])
  const named = namedAssets(
    placed.map(({ facts }) => facts),
    assets,
  ).map((asset) => ({ ...asset, file: onHost(origin, `/${asset.file}`).slice(1) }))
  const pagesThere = new Set(placed.map(({ file }) => `/${file.slice(0, -'index.html'.length)}`))
  const isThere = (address: string): boolean => pagesThere.has(address)
  const former = before && searchMayFollow ? filling.standIn(search, before, isThere) : null
  const searched = former ?? (await filling.addIndex(search))
  const added = await inTurns(named, stop, (file) => filling.add(file))
  filling.end()
  const all = [...placed, ...others, ...searched, ...added].sort((a, b) => compare(a.file, b.file))
  const twice = all.find(({ file }, index) => file === all[index - 1]?.file)
  if (twice) throw new Error(`Two files want to be ${twice.file} in the release. Rename one of them.`)
  return { ...listed(all), pages: new Map(placed.map(({ file, facts }) => [file, facts])), made, searchFollows: former !== null }
}

/** Names come from our own code; one that leads out of the release would be a mistake in it. */
function plainPath(file: string): string {
  if (/(?:^|\/)\.\.?(?:\/|$)|[\\?#]|^\//.test(file)) throw new Error(`"${file}" cannot be a path in a release.`)
  return file.normalize('NFC')
}

/** List what pages and their style sheets name; nothing else of the framework's folder is published. */
function namedAssets(pages: readonly FinishedFacts[], assets: Assets): ReadyFile[] {
  const needs = [...new Map(pages.map((page) => [[...page.without, ...page.sheets].join('\n'), page])).values()]
  const joined = needs.filter(({ sheets }) => sheets.length > 0).map((need) => joinedSheet(need, assets))
  const inSheets = needs.flatMap(({ sheets }) => sheets).flatMap((sheet) => assets.sheets.get(sheet)?.names ?? [])
  const names = new Set([...inSheets, ...pages.flatMap(({ files }) => files)])
  const files = [...[...names].flatMap((name) => assets.files.get(name) ?? []), ...(assets.theme?.files ?? [])]
  return [...new Map([...joined, ...files].map((asset) => [asset.file, asset])).values()]
}

function listed(inOrder: readonly Placed[]): Pick<Release, 'files' | 'compressed' | 'forms'> {
  const packed = inOrder.filter(({ kept }) => kept.forms.length > 0)
  return {
    files: Object.fromEntries(inOrder.map(({ file, kept }) => [file, kept.sum])),
    compressed: Object.fromEntries(packed.map(({ file, kept }) => [file, kept.forms.map(({ encoding }) => encoding)])),
    forms: Object.fromEntries(
      packed.flatMap(({ file, kept }) => kept.forms.map(({ encoding, sum }) => [`${file}.${encoding}`, sum])),
    ),
  }
}

/** How many files are worked on at once: the disk then settles them together, 5 times as fast by measurement. */
const atOnce = 32

/** Do `work` on each item, some at a time, and answer in order. Where one fails, here or where `stop` is shared, no other is begun, and none still runs when this throws. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  stop: { failed: boolean },
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [index, item] of queue) {
      if (stop.failed) return
      results[index] = await work(item).catch((error) => {
        stop.failed = true
        throw error
      })
    }
  })
  await Promise.allSettled(workers)
  await Promise.all(workers)
  return results
}
