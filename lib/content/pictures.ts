import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem, readPicture } from '#lib/media/read-picture.ts'
import { type FileRemark, findBeside } from './beside.ts'

const picture = { noun: 'picture', rule: 'picture', endings: /\.(jpe?g|png|webp|avif|gif|svg)$/i } as const

/** Measure the picture that `src` names in the file at `from`; pictures are files of the content folder, and nothing else. */
export async function findPicture(src: string, from: string, folder: ContentFolder, origin: string): Promise<Picture | FileRemark> {
  const found = findBeside(src, from, folder, origin, picture)
  return typeof found === 'string' ? readPicture(found) : found
}

export const isPicture = (found: Picture | FileRemark): found is Picture => 'variants' in found && !isProblem(found)
