import { posix } from 'node:path'
import type { ContentFolder } from '#lib/content/source/files.ts'
import { kindOf } from '#lib/content/source/names.ts'
import type { Remark } from '#lib/findings.ts'
import { isUrl } from '#lib/is-url.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'
import { onceFor } from '#lib/once-for.ts'
import { gluedTitle } from '#lib/text/glued-title.ts'
import { nearestAmong } from '#lib/text/nearest.ts'
import { isFromRoot, withinRoot } from '#lib/urls.ts'

export type FileRemark = Pick<Remark, 'rule' | 'message' | 'fix'>

/** What is looked for: its word, the beginning of its rules, and how its files end. */
export interface Sort {
  readonly noun: string
  readonly rule: 'picture' | 'media'
  readonly endings: RegExp
}

export const pictureEndings = /\.(jpe?g|png|webp|avif|gif|svg)$/i
const picture = { noun: 'picture', rule: 'picture', endings: pictureEndings } as const

/** Measure the picture that `src` names in the file at `from`; pictures are files of the content folder, and nothing else. */
export async function findPicture(src: string, from: string, folder: ContentFolder, origin: string): Promise<Picture | FileRemark> {
  const found = findBeside(src, from, folder, origin, picture)
  return typeof found === 'string' ? readPicture(found) : found
}

export const isPicture = (found: Picture | FileRemark): found is Picture => 'variants' in found && !isProblem(found)

/** Find the file of the content folder that `src` names in the file at `from`, by its path on this machine; nothing else is published. */
export function findBeside(src: string, from: string, folder: ContentFolder, origin: string, sort: Sort): string | FileRemark {
  const written = withinSite(src, origin)
  const path = pathOf(written, from, sort)
  if (typeof path !== 'string') return path
  const below = folder.paths.has(path) || !isFromRoot(written) ? null : withinRoot(origin, `/${path}`)?.slice(1)
  const [there = inOwnFolder(written, from, folder) ?? keptApart(written, folder)] = [path, below].flatMap((one) =>
    one ? (placeOf(one, written, folder) ?? []) : [],
  )
  return there === null ? missing(src, path, from, folder, sort) : posix.join(folder.root, there)
}

const placeOf = (path: string, written: string, folder: ContentFolder): string | null =>
  folder.paths.has(path) ? path : written.startsWith('/') ? publishedAs(path, folder) : null

/** A file of this site is one of its own, however it is named. */
function withinSite(src: string, origin: string): string {
  if (!/^(?:https?:)?\/\//i.test(src) || !isUrl(src, origin)) return src
  const url = new URL(src, origin)
  return (url.host === new URL(origin).host ? withinRoot(origin, url.pathname) : null) ?? src
}

/**
 * Other systems publish the files of some folders at the root of the site (Hugo's `static`, `public`, a blog's own `assets`): of all files whose
 * path ends as the address does, the one is meant, if it is the only one.
 */
function publishedAs(path: string, folder: ContentFolder): string | null {
  const [only, ...others] = (pathsByName(folder).get(posix.basename(path)) ?? []).filter((other) => other.endsWith(`/${path}`))
  return only !== undefined && others.length === 0 ? only : null
}

/** Hexo keeps what belongs to `x.md` in a folder `x` beside it. */
function inOwnFolder(written: string, from: string, folder: ContentFolder): string | null {
  const path = posix.join(from.slice(0, -posix.extname(from).length), barePath(written))
  return !written.startsWith('/') && folder.paths.has(path) ? path : null
}

/**
 * Themes look for pictures in folders of their own (`image: cover.png`), and some authors leave out the first slash: the only file of that
 * name is meant, unless it lies beside another text.
 */
function keptApart(written: string, folder: ContentFolder): string | null {
  if (/^[./]/.test(written)) return null
  const path = posix.normalize(barePath(written))
  const apart = (pathsByName(folder).get(posix.basename(path)) ?? []).filter((other) => kindOf(other) === undefined)
  const [only, ...others] = apart.filter((other) => `/${other}`.endsWith(`/${path}`))
  return only !== undefined && others.length === 0 ? only : null
}

const pathsByName = onceFor(({ paths }: ContentFolder) => {
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    const same = byName.get(posix.basename(path))
    if (same) same.push(path)
    else byName.set(posix.basename(path), [path])
  }
  return byName
})

/** Say which path of the content folder `src` means: relative to the file, or from the content folder where it begins with a slash. */
function pathOf(src: string, from: string, sort: Sort): string | FileRemark {
  if (/^(https?:)?\/\//i.test(src)) return remote(sort)
  if (/^[a-z][a-z\d+.-]+:/i.test(src)) return embedded(sort)
  const bare = barePath(src)
  const path = bare.startsWith('/') ? posix.normalize(bare.slice(1)) : posix.join(posix.dirname(from), bare)
  return path.startsWith('..') ? outside(src, sort) : path
}

const barePath = (src: string): string => decoded(src.replace(/[?#].*$/, '')).replaceAll('\\', '/')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Files by how they end, so that a misspelled name finds the one that is meant. */
const namesIn = onceFor((_: ContentFolder) => new Map<string, ReturnType<typeof namesOf>>())

function namesOf({ paths }: ContentFolder, endings: RegExp) {
  const files = [...paths].filter((other) => endings.test(other))
  const named = new Map(files.toReversed().map((path) => [posix.basename(path).toLowerCase(), path]))
  return { named, near: nearestAmong(files) }
}

function missing(src: string, path: string, from: string, folder: ContentFolder, { noun, rule, endings }: Sort): FileRemark {
  const glued = gluedTitle(src)
  if (glued) {
    const message = `The ${noun} "${glued.address}" has its title right behind its address, so both are read as the address.`
    return { rule: `${rule}-missing`, message, fix: `Put a space between them: (${glued.address} ${glued.title})` }
  }
  const known = namesIn(folder)
  const names = known.get(endings.source) ?? namesOf(folder, endings)
  known.set(endings.source, names)
  const meant = names.named.get(posix.basename(path).toLowerCase()) ?? names.near(path)
  return {
    rule: `${rule}-missing`,
    message: `The ${noun} "${src}" is not there.`,
    fix: meant
      ? `Did you mean ${encodeURI(posix.relative(posix.dirname(from), meant))}? Names must match letter for letter.`
      : 'Put the file there, or correct its name.',
  }
}

/** Pictures alone are fetched. */
const fetched = '`npm run import -- --fetch-pictures` does so for all texts.'

const outside = (src: string, { noun, rule }: Sort): FileRemark => ({
  rule: `${rule}-outside`,
  message: `The ${noun} "${src}" is outside the content folder; only what is inside can be published.`,
  fix: `Copy the ${noun} beside the article and name it from there.`,
})
const remote = ({ noun, rule }: Sort): FileRemark => ({
  rule: `${rule}-remote`,
  message:
    rule === 'picture'
      ? 'This picture is on another site; pages show only pictures of this site.'
      : `This ${noun} is on another site; pages play only what is on this site, so a link to it is shown.`,
  fix:
    rule === 'picture'
      ? `Save the picture beside the article and name that file; ${fetched}`
      : `Save the ${noun} beside the article and name that file.`,
})
const embedded = ({ noun, rule }: Sort): FileRemark => ({
  rule: `${rule}-embedded`,
  message: `This ${noun} is written into the text itself.`,
  fix: `Save it as a file beside the article and name that file${rule === 'picture' ? `; ${fetched}` : '.'}`,
})
