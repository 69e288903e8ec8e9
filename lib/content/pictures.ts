import { posix } from 'node:path'
import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Remark } from '#lib/findings.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'
import { nearest } from '#lib/text/nearest.ts'

export type PictureRemark = Pick<Remark, 'rule' | 'message' | 'fix'>

/** Measure the picture that `src` names in the file at `from`; pictures are files of the content folder, and nothing else. */
export async function findPicture(src: string, from: string, folder: ContentFolder): Promise<Picture | PictureRemark> {
  const path = pathOf(src, from)
  if (typeof path !== 'string') return path
  if (!folder.paths.has(path)) return missing(src, path, from, folder)
  return readPicture(posix.join(folder.root, path))
}

export const isPicture = (found: Picture | PictureRemark): found is Picture => 'variants' in found && !isProblem(found)

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

function missing(src: string, path: string, from: string, folder: ContentFolder): PictureRemark {
  const pictures = [...folder.paths].filter((other) => /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(other))
  const named = pictures.find((other) => posix.basename(other).toLowerCase() === posix.basename(path).toLowerCase())
  const meant = named ?? nearest(path, pictures)
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
  fix: 'Save the picture beside the article and name that file.',
}
const embedded: PictureRemark = {
  rule: 'picture-embedded',
  message: 'This picture is written into the text itself.',
  fix: 'Save it as a file beside the article and name that file.',
}
