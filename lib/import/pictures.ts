import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { compare } from '#lib/findings.ts'
import { endingOf } from '#lib/media/picture/file-kind.ts'
import type { Placed } from './places.ts'
import type { OldFolder } from './source/old-folder.ts'
import type { OldSite, OldText } from './source/old-site.ts'

const pictureFile = /\.(jpe?g|png|gif|webp|avif|svg)$/i
/** What only a link leads to. */
const offeredFile = /\.(pdf|zip|epub|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|tsv|ics|vcf|t?gz)$/i
const mediaFile = /\.(mp4|webm|ogv|mov|m4v|mp3|m4a|ogg|oga|wav|flac)$/i

/** Says which file of the old folder an address means, and remembers which articles use it. */
export interface Pictures {
  /** Find a picture, film or sound; answers a mark that stands for its new address until all are known. Null where it is not there. */
  readonly use: (address: string, by: Placed) => string | null
  /** Take the pictures that are written into a text out of it: marks stand for them. */
  readonly takeOut: (text: string, by: Placed) => string
  /** What a picture holds that was written into a text; null for those of the old folder. */
  readonly bytesOf: (file: string) => Buffer | null
  /** Say whether a file is in the old folder that is none of these. */
  readonly hasFile: (address: string, old: OldText) => boolean
  /** All that are used, each with the place where it will be: beside its article, or in one folder where several use it. */
  readonly places: (read: (file: string) => Promise<Buffer>) => Promise<ReadonlyMap<string, string>>
}

const mark = (index: number): string => `counterpoint-import-picture-${index}-`
const dataAddress = /data:image\/[a-z+.-]{1,20};base64,([\w+/=]+)/gi
const anyMark = /counterpoint-import-picture-(\d+)-/g

/** Look for pictures where the old system had them. */
export function oldPictures(folder: OldFolder, site: OldSite): Pictures & { readonly files: readonly string[] } {
  const byPath = new Map(folder.paths.map((path) => [path.toLowerCase(), path]))
  const files: string[] = []
  const users = new Map<string, Set<string>>()
  const written = new Map<string, Buffer>()
  const used = (file: string, { place }: Placed): string => {
    if (!users.has(file)) files.push(file)
    users.set(file, (users.get(file) ?? new Set()).add(place))
    return mark(files.indexOf(file))
  }
  const fileAt = (address: string, old: OldText): string | null => {
    for (const path of candidates(address, old, site)) {
      const found = byPath.get(path.toLowerCase())
      if (found !== undefined) return found
    }
    return null
  }
  return {
    files,
    use: (address, by) => {
      const file = fileAt(address, by.old)
      return file !== null && [pictureFile, mediaFile, offeredFile].some((one) => one.test(file)) ? used(file, by) : null
    },
    takeOut: (text, by) =>
      text.replace(dataAddress, (whole, data: string) => {
        const bytes = Buffer.from(data, 'base64')
        const ending = endingOf(bytes)
        if (ending === null) return whole
        const file = `picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}${ending}`
        written.set(file, bytes)
        return used(file, by)
      }),
    bytesOf: (file) => written.get(file) ?? null,
    hasFile: (address, old) => fileAt(address, old) !== null,
    places: async (read) => placesOf(await namesOf(files, read), users),
  }
}

/** List the paths that an address may mean, the likeliest first. */
function candidates(address: string, old: OldText, site: OldSite): string[] {
  const written = decoded(address.replace(/[?#].*$/, '')).replaceAll('\\', '/')
  // WordPress shows smaller forms of its pictures, which few keep: the whole one does as well.
  const whole = written.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '')
  return [written, ...(whole === written ? [] : [whole])].flatMap((bare) => candidatesFor(bare, old, site))
}

function candidatesFor(bare: string, old: OldText, site: OldSite): string[] {
  const folder = posix.dirname(old.path)
  const inside = (path: string): string[] => (path.startsWith('..') ? [] : [path.replace(/^\.\//, '')])
  if (bare.startsWith('/')) {
    const path = bare.startsWith(`${site.basePath}/`) ? bare.slice(site.basePath.length) : bare
    return site.roots.flatMap((root) => inside(posix.normalize(root + path.slice(1))))
  }
  const aliased = bare.replace(/^(?:@site|@|~|~~)\//, '')
  if (aliased !== bare)
    return [aliased, ...site.roots.map((root) => root + aliased)].flatMap((path) => inside(posix.normalize(path)))
  const bundle = old.path.replace(/\.\w+$/, '')
  const atPublished = old.addresses.flatMap((published) =>
    site.roots.map((root) => posix.join(root, `.${posix.join(published.replace(/\.\w+$/, ''), bare)}`)),
  )
  const named = site.roots.flatMap((root) =>
    ['', 'images/', 'img/', 'assets/images/', 'assets/'].map((place) => root + place + bare),
  )
  return [posix.join(folder, bare), posix.join(bundle, bare), ...atPublished, ...named].flatMap((path) =>
    inside(posix.normalize(path)),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Name each picture as what it is: servers look at what a file holds, and we at its name. */
async function namesOf(files: readonly string[], read: (file: string) => Promise<Buffer>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const file of files) {
    const name = safeName(posix.basename(file))
    const ending = pictureFile.test(name) ? endingOf(await read(file)) : null
    const isRight =
      ending === null ||
      name
        .toLowerCase()
        .replace(/\.jpeg$/, '.jpg')
        .endsWith(ending)
    names.set(file, isRight ? name : name.replace(/\.\w+$/, ending))
  }
  return names
}

function placesOf(
  names: ReadonlyMap<string, string>,
  users: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const places = new Map<string, string>()
  for (const [file, name] of [...names].sort(([a], [b]) => compare(a, b))) {
    const by = [...(users.get(file) ?? [])]
    const folder = by.length === 1 && by[0] !== undefined ? by[0] : 'img'
    let place = `${folder}/${name}`
    for (let number = 2; taken.has(place.toLowerCase()); number++) place = `${folder}/${name.replace(/(\.\w+)$/, `-${number}$1`)}`
    taken.add(place.toLowerCase())
    places.set(file, place)
  }
  return places
}

/** Names that begin with a dot are no content, and `index` is a text. */
const safeName = (name: string): string => name.replace(/^\.+/, '').replace(/[\p{Control}<>:"|?*\\]/gu, '-')

/** Put the new addresses where marks stand for them: beside the text, or from the root. */
export function withPictures(text: string, files: readonly string[], places: ReadonlyMap<string, string>, by: Placed): string {
  return text.replace(anyMark, (_, index: string) => {
    const place = places.get(files[Number(index)] ?? '') ?? ''
    return place.startsWith(`${by.place}/`) ? `./${spell(place.slice(by.place.length + 1))}` : `/${spell(place)}`
  })
}

const spell = (path: string): string =>
  encodeURI(path).replace(/[()'#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
