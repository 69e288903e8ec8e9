import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import { compare } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import type { ThemeStyle } from '#lib/look.ts'
import { onceFor } from '#lib/once-for.ts'
import { checksum, type ReadyFile } from '#lib/ready-file.ts'
import { decodedPath } from '#lib/release/manifest/paths.ts'
import { nullWhereAbsent } from '#lib/release/manifest/release.ts'
import { imports, withAddresses, withJoinedLayers, withoutFaces, withoutLayer } from './finish-css.ts'

/** A style sheet of the compiled app, with the release's names in it. */
export interface Sheet {
  readonly css: string
  /** The framework's own addresses of the files that it names. */
  readonly names: readonly string[]
  readonly faults: readonly string[]
}

/** What the framework put into its own folder besides scripts, by the framework's own address. */
export interface Assets {
  /** Changes with anything in here. */
  readonly key: string
  readonly files: ReadonlyMap<string, ReadyFile>
  readonly sheets: ReadonlyMap<string, Sheet>
  /** What the site's theme adds to every sheet; null where it adds nothing. */
  readonly theme: ThemeStyle | null
}

const root = '/_next/static/'

/** Read the framework's own folder (`static` of the compiled app) and give each file that is not script its own name in the release. */
export function readAssets(folder: string, theme: ThemeStyle | null = null): Promise<Assets> {
  const key = JSON.stringify([folder, ...themeKey(theme)])
  const assets = last?.key === key ? last.assets : readAssetsIn(folder, theme)
  last = { key, assets }
  // A compiled app stays as it is. One that could not be read is tried again.
  assets.catch(() => {
    last = null
  })
  return assets
}

/** A build that stays asks for those of one app. */
let last: { readonly key: string; readonly assets: Promise<Assets> } | null = null

async function readAssetsIn(folder: string, theme: ThemeStyle | null): Promise<Assets> {
  const files = new Map<string, ReadyFile>()
  const texts = new Map<string, string>()
  for (const address of await addressesIn(folder)) {
    const bytes = await readFile(join(folder, address.slice(root.length)))
    if (address.endsWith('.css')) texts.set(address, bytes.toString('utf8'))
    else files.set(address, { file: ownName(basename(address), bytes), bytes })
  }
  const plain = [...texts].map(([address, css]) => [address, theme === null ? css : withoutFaces(css, theme.unused)] as const)
  const sheets = new Map(plain.map(([address, css]) => [address, readSheet(address, css, files)]))
  const key = hashOf(...[...files].flatMap(([address, { file }]) => [address, file]), ...[...texts].flat(), ...themeKey(theme))
  return { key, files, sheets, theme }
}

const themeKey = (theme: ThemeStyle | null): string[] => (theme === null ? [] : [theme.css, ...theme.preload, ...theme.unused])

async function addressesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullWhereAbsent)
  const files = (entries ?? []).filter((entry) => !entry.isDirectory() && !/\.(?:js|map|json|txt)$/.test(entry.name))
  const link = files.find((entry) => !entry.isFile())
  if (link) throw new Error(`${link.name} of the compiled app is a link or not a plain file. Put the file itself there.`)
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return paths.map((path) => root + path.replaceAll('\\', '/')).sort(compare)
}

/** Name a file by what it is and what it holds; the framework adds its own hash after the first dot. */
function ownName(name: string, bytes: Uint8Array): string {
  const plain = name.slice(0, name.indexOf('.')).replace(/[^\w-]+/g, '-')
  return `assets/${plain || 'file'}-${checksum(bytes).slice(0, 10)}${name.slice(name.lastIndexOf('.'))}`
}

function readSheet(sheet: string, css: string, files: Assets['files']): Sheet {
  const names = new Set<string>()
  const faults = imports(css) ? [`The style sheet ${sheet} imports another. Let the build join them.`] : []
  const own = withAddresses(css, (written) => {
    if (written.startsWith('#')) return null
    const address = addressFrom(sheet, written)
    const asset = files.get(address)
    if (asset) names.add(address)
    else faults.push(`The style sheet ${sheet} names ${written}, which is not a file of the compiled app.`)
    // Beside the sheet, so that the name alone is its address.
    return asset ? basename(asset.file) : null
  })
  return { css: own, names: [...names], faults }
}

/** Say what a sheet means by an address: one of the framework's, or another as it is. */
function addressFrom(sheet: string, written: string): string {
  const base = `https://framework.invalid${sheet}`
  const url = isUrl(written, base) ? new URL(written, base) : null
  return (url?.origin === new URL(base).origin && decodedPath(url.pathname)) || written
}

/** What a page asks of its style sheet. */
export interface SheetNeed {
  /** The framework's own addresses, in order. */
  readonly sheets: readonly string[]
  /** Names of the layers that the page does without. */
  readonly without: readonly string[]
}

/** Join style sheets into the one that a page gets. Unknown ones are left out. Most pages need one of a few. */
export function joinedSheet(need: SheetNeed, assets: Assets): ReadyFile {
  const known = joined(assets)
  const key = JSON.stringify([need.sheets, need.without])
  const sheet = known.get(key) ?? joinSheets(need, assets)
  known.set(key, sheet)
  return sheet
}

const joined = onceFor((_: Assets) => new Map<string, ReadyFile>())

function joinSheets({ sheets: addresses, without }: SheetNeed, { sheets, theme }: Assets): ReadyFile {
  const css = [...addresses.map((address) => sheets.get(address)?.css ?? ''), ...(theme === null ? [] : [theme.css])].join('\n')
  const bytes = Buffer.from(withJoinedLayers(without.reduce(withoutLayer, css)))
  return { file: `assets/style-${checksum(bytes).slice(0, 10)}.css`, bytes }
}
