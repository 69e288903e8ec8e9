import { posix } from 'node:path'
import { compare } from '#lib/findings.ts'
import { textOf } from './source/old-header.ts'
import type { OldSite, OldText } from './source/old-site.ts'
import { datedName, dayIn, spellDay } from './systems/dates.ts'

/** An article and where it will be. */
export interface Placed {
  readonly old: OldText
  /** `blog/x`, without ending. */
  readonly place: string
  /** `/blog/x/`. */
  readonly address: string
}

const folders = { post: 'blog', article: 'articles', page: 'pages' } as const

/** Addresses of lists and files that every site has. */
const ownPages = ['archive', 'articles', 'authors', 'blog', 'categories', 'debates', 'search', 'series', 'sides', 'tags']
const ownFolders = ['assets', 'desk', 'media', 'pagefind']

/** Give each article a place of its own: of those of one name the first keeps it, others get their day or a number. */
export function placeAll(texts: readonly OldText[]): Placed[] {
  const taken = new Set([...ownPages, ...ownFolders].map((name) => `pages/${name}`))
  return [...texts]
    .sort((a, b) => compare(a.path, b.path))
    .map((old) => {
      const day = dayIn(textOf(old.fields.date))
      const names = [old.slug, ...(day ? [`${old.slug}-${spellDay(day)}`] : [])]
      const free = (slug: string) => !taken.has(`${folders[old.kind]}/${slug}`)
      let slug = names.find(free)
      for (let number = 2; slug === undefined; number++) if (free(`${old.slug}-${number}`)) slug = `${old.slug}-${number}`
      const place = `${folders[old.kind]}/${slug}`
      taken.add(place)
      return { old, place, address: old.kind === 'page' ? `/${slug}/` : `/${place}/` }
    })
}

/** Finds where articles are now, by what other systems call them. */
export interface Moved {
  /** By a path that a link names: `/2019/03/01/x.html`. */
  readonly byAddress: (path: string) => string | null
  /** By a file, or the end of its path, with or without ending: `_posts/2019-03-01-x`, `x.md`. */
  readonly byFile: (name: string) => string | null
}

/** Bring an address into the form in which addresses are compared. */
export const addressKey = (path: string): string =>
  decoded(path)
    .replace(/\/index\.html?$/i, '/')
    .replace(/\.html?$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase()

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Remember all former addresses and files. What two articles claim leads to the first. */
export function movedArticles(placed: readonly Placed[], { moves, without }: OldSite): Moved {
  const addresses = new Map<string, string>()
  const files = new Map<string, string>()
  const add = (map: Map<string, string>, key: string, address: string) => void (map.has(key) || map.set(key, address))
  for (const { old, address } of placed) {
    for (const path of old.addresses) add(addresses, addressKey(path), address)
    for (const key of fileKeys(old.path)) add(files, key, address)
  }
  for (const [from, to] of moves) {
    const target = addresses.get(addressKey(to.replace(/[?#].*$/s, '')))
    if (target !== undefined) add(addresses, addressKey(from), target)
  }
  for (const { address } of placed) add(addresses, addressKey(address), address)
  for (const [file, to] of without) {
    const [, path = '', hash = ''] = /^([^#]*)(.*)$/s.exec(to) ?? []
    const target = to.startsWith('/') ? addresses.get(addressKey(path)) : undefined
    for (const key of fileKeys(file)) add(files, key, target === undefined ? to : target + hash)
  }
  return {
    byAddress: (path) => addresses.get(addressKey(path)) ?? null,
    byFile: (name) => files.get(fileKey(name)) ?? null,
  }
}

/** The ends of a path, by which tags name a file: the longest first. */
function fileKeys(path: string): string[] {
  const parts = fileKey(path).split('/')
  const ends = parts.map((_, at) => parts.slice(at).join('/'))
  const name = parts.at(-1) ?? ''
  return [...ends, datedName(name).slug]
}

const fileKey = (name: string): string =>
  posix
    .normalize(
      decoded(name)
        .trim()
        .replace(/^(\.?\/)+/, ''),
    )
    .replace(/\.(md|mdx|markdown|html?|txt)$/i, '')
    .replace(/(\/)(_?index)$/i, '')
    .toLowerCase()
