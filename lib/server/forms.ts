import { join } from 'node:path'
import { errorPageOf } from '#lib/release/hosting/addresses.ts'
import { contentTypeOf } from '#lib/release/hosting/content-types.ts'
import { headersAt } from '#lib/release/hosting/headers.ts'
import { addressOf, twinOf } from '#lib/release/manifest/paths.ts'
import type { Encoding, Release } from '#lib/release/manifest/release.ts'
import { encodingNames } from '#lib/server/encodings.ts'
import type { Shelved } from '#lib/server/followed-site.ts'

/** Names and values in turn, as Node sends them. */
export type HeaderList = readonly string[]

/** A file of a release as it is sent: plain or compressed. */
export interface Form {
  /** Path on this machine. */
  readonly path: string
  /** Names the bytes: the same tag, the same bytes, in every release. */
  readonly tag: string
  readonly headers: HeaderList
}

const formsOf = new WeakMap<Release, Map<string, Form>>()

/** Say how a file is sent in one of its forms. Worked out once for each: this is most of the work of an answer. */
export function formOf(file: string, encoding: Encoding | null, { release, folder }: Shelved): Form {
  const forms = formsOf.get(release) ?? new Map<string, Form>()
  formsOf.set(release, forms)
  const name = encoding === null ? file : `${file}.${encoding}`
  const known = forms.get(name)
  if (known !== undefined) return known
  const tag = tagOf(file, encoding, release)
  const form = { path: join(folder, name), tag, headers: headersOf(file, encoding, tag, release) }
  forms.set(name, form)
  return form
}

function tagOf(file: string, encoding: Encoding | null, release: Release): string {
  const plain = release.files[file]?.slice(0, 32)
  if (encoding === null) return `"${plain}"`
  return `"${release.forms[`${file}.${encoding}`]?.slice(0, 32) ?? `${plain}-${encoding}`}"`
}

function headersOf(file: string, encoding: Encoding | null, tag: string, release: Release): HeaderList {
  return Object.entries({
    'Content-Type': contentTypeOf(file),
    ...variesBy(file, release),
    ...(encoding && { 'Content-Encoding': encodingNames[encoding] }),
    ...headersAt(decodeURIComponent(addressOf(file)), release.headers),
    // The page that is sent where nothing is is no answer that could be kept or sent in parts.
    ...(file !== errorPageOf(release.origin) && { ETag: tag, 'Accept-Ranges': 'bytes' }),
  }).flat()
}

/** Name what of a request decides which form of a file it gets. */
function variesBy(file: string, { files, compressed }: Release): Readonly<Record<string, string>> {
  const page = file.replace(/(^|\/)index\.md$/, '$1index.html')
  const hasTwin = Object.hasOwn(files, page) && twinOf(page, files) !== null
  const names = [...(hasTwin ? ['Accept'] : []), ...((compressed[file]?.length ?? 0) > 0 ? ['Accept-Encoding'] : [])]
  return names.length === 0 ? {} : { Vary: names.join(', ') }
}

const generalOf = new WeakMap<Release, HeaderList>()

/** List the headers of whatever is no file, with `own` ones: they must never be those of a file that is kept for good. */
export function generalHeaders({ release }: Shelved, own?: Readonly<Record<string, string>>): HeaderList {
  const known = own === undefined ? generalOf.get(release) : undefined
  if (known !== undefined) return known
  const general = Object.entries({ ...headersAt(`/${errorPageOf(release.origin)}`, release.headers), ...own }).flat()
  if (own === undefined) generalOf.set(release, general)
  return general
}
