import { type ContentFolder, ledgerPath } from '#lib/content/source/files.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { isProblem } from '#lib/media/picture/problems.ts'
import { type Download, downloadEndings, readDownload } from '#lib/media/read-download.ts'
import { readRecording } from '#lib/media/read-recording.ts'
import { type FileRemark, findBeside, findPicture, isPicture, pictureEndings } from './beside.ts'
import { recordingEndings } from './recordings.ts'

/** What a link leads to that is a file of the content folder. */
export type LinkedFile = { readonly picture: Picture } | { readonly download: Download }

/** Its name under /media/. Of a picture the largest form that every reader can show. */
export const nameOfLinked = (linked: LinkedFile): string =>
  'download' in linked ? linked.download.file : (linked.picture.variants.at(-1)?.file ?? '')

const endings = [pictureEndings, recordingEndings, downloadEndings]

/** Say whether a link ends as files do that texts may lead to. Most do not, and nothing is looked for. */
export const endsAsFile = (href: string): boolean => endings.some((one) => one.test(bareOf(href)))

const bareOf = (href: string): string => href.replace(/[?#].*$/s, '')

/**
 * Find the file beside the text, or from the content folder, that a link which ends as one leads to: slides, a table, a picture in full
 * size. Null where there is none: then it leads to a page, or nowhere.
 */
export async function findLinked(
  href: string,
  from: string,
  folder: ContentFolder,
  origin: string,
): Promise<LinkedFile | FileRemark | null> {
  const bare = bareOf(href)
  const place = findBeside(href, from, folder, origin, { noun: 'file', rule: 'media', endings: downloadEndings })
  if (typeof place !== 'string' || place.endsWith(`/${ledgerPath}`)) return null
  if (pictureEndings.test(bare)) {
    const picture = await findPicture(href, from, folder, origin)
    return isPicture(picture) ? { picture } : picture
  }
  const download = await (downloadEndings.test(bare) ? readDownload : readRecording)(place)
  return isProblem(download) ? download : { download }
}

export const isLinked = (found: LinkedFile | FileRemark): found is LinkedFile => 'picture' in found || 'download' in found
