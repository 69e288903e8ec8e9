import { posix } from 'node:path'
import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Remark } from '#lib/findings.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'
import { onceFor } from '#lib/once-for.ts'
import { nearestAmong } from '#lib/text/nearest.ts'

export type PictureRemark = Pick<Remark, 'rule' | 'message' | 'fix'>

/** Measure the picture that `src` names in the file at `from`; pictures are files of the content folder, and nothing else. */
export async function findPicture(
  src: string,
  from: string,
  folder: ContentFolder,
  origin: string,
): Promise<Picture | PictureRemark> {
  const written = withinSite(src, origin)
  const path = pathOf(written, from)
  if (typeof path !== 'string') return path
  const there = folder.paths.has(path) ? path : written.startsWith('/') ? publishedAs(path, folder) : null
  return there === null ? missing(src, path, from, folder) : readPicture(posix.join(folder.root, there))
}

export const isPicture = (found: Picture | PictureRemark): found is Picture => 'variants' in found && !isProblem(found)

/** A picture of this site is one of its own, however it is named. */
function withinSite(src: string, origin: string): string {
  if (!/^(?:https?:)?\/\//i.test(src) || !URL.canParse(src, origin)) return src
  const url = new URL(src, origin)
  return url.host === new URL(origin).host ? url.pathname : src
}

/**
 * Other systems publish the files of some folders at the root of the site (Hugo's `static`, `public`, a blog's own `assets`): of all files whose
 * path ends as the address does, the one is meant, if it is the only one.
 */
function publishedAs(path: string, folder: ContentFolder): string | null {
  const [only, ...others] = (pathsByName(folder).get(posix.basename(path)) ?? []).filter((other) => other.endsWith(`/${path}`))
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
function pathOf(src: string, from: string): string | PictureRemark {
  if (/^(https?:)?\/\//i.test(src)) return remote
  if (/^[a-z][a-z\d+.-]+:/i.test(src)) return embedded
  const bare = decoded(src.replace(/[?#].*$/, '')).replaceAll('\\', '/')
  const path = bare.startsWith('/') ? posix.normalize(bare.slice(1)) : posix.join(posix.dirname(from), bare)
  return path.startsWith('..') ? outside(src) : path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const picturesIn = onceFor(({ paths }: ContentFolder) => {
  const pictures = [...paths].filter((other) => /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(other))
  const named = new Map(pictures.toReversed().map((path) => [posix.basename(path).toLowerCase(), path]))
  return { named, near: nearestAmong(pictures) }
})

function missing(src: string, path: string, from: string, folder: ContentFolder): PictureRemark {
  const { named, near } = picturesIn(folder)
  const meant = named.get(posix.basename(path).toLowerCase()) ?? near(path)
  return {
    rule: 'picture-missing',
    message: `The picture "${src}" is not there.`,
    fix: meant
      ? `Did you mean ${encodeURI(posix.relative(posix.dirname(from), meant))}? Names must match letter for letter.`
      : 'Put the file there, or correct its name.',
  }
}

const outside = (src: string): PictureRemark => ({
  rule: 'picture-outside',
  message: `The picture "${src}" is outside the content folder; only what is inside can be published.`,
  fix: 'Copy the picture beside the article and name it from there.',
})
const remote: PictureRemark = {
  rule: 'picture-remote',
  message: 'This picture is on another site; pages show only pictures of this site.',
  fix: 'Save the picture beside the article and name that file; `npm run import -- --fetch-pictures` does so for all texts.',
}
const embedded: PictureRemark = {
  rule: 'picture-embedded',
  message: 'This picture is written into the text itself.',
  fix: 'Save it as a file beside the article and name that file; `npm run import -- --fetch-pictures` does so for all texts.',
}
