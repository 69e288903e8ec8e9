import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Remark } from '#lib/findings.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import type { Recording } from '#lib/media/recording.ts'
import type { Body } from './article.ts'
import { findPicture, isPicture } from './beside.ts'
import { endsAsFile, findLinked, isLinked, type LinkedFile } from './linked-files.ts'
import { factsOf, type Written } from './parsed-texts.ts'
import { findRecording, isRecording, severityOf } from './recordings.ts'
import { marksInAlts } from './written/marks-in-fields.ts'

/** Parse a text, or remember what it was parsed to, and find its pictures, its recordings, and files that it links to. */
export async function readBody(
  source: Written,
  path: string,
  folder: ContentFolder,
  origin: string,
): Promise<{ body: Body; remarks: Remark[] }> {
  const { remarks, ...facts } = await factsOf(source)
  const images: Record<string, Picture> = {}
  const missing: Remark[] = []
  for (const { src, line, column } of [...facts.pictures, ...facts.posters]) {
    const found = await findPicture(src, path, folder, origin)
    if (isPicture(found)) {
      images[src] = found
      if (found.made) missing.push({ line, column, severity: 'note', ...found.made })
    } else missing.push({ line, column, severity: 'error', ...found })
  }
  const played: Record<string, Recording> = {}
  for (const written of facts.recordings) {
    const { src, line, column } = written
    const found = await findRecording(written, path, folder, origin)
    if (isRecording(found)) played[src] = found
    else missing.push({ line, column, severity: severityOf(found), ...found })
  }
  const linked: Record<string, LinkedFile | null> = {}
  for (const { href, line, column } of facts.links) {
    if (Object.hasOwn(linked, href) || !endsAsFile(href)) continue
    const found = await findLinked(href, path, folder, origin)
    if (found === null) continue
    linked[href] = isLinked(found) ? found : null
    if (!isLinked(found)) missing.push({ line, column, severity: 'error', ...found })
  }
  return {
    body: { ...facts, source, images, played, linked },
    remarks: [...remarks, ...missing, ...facts.pictures.flatMap(poorAlt), ...(await marksInAlts(facts.pictures))],
  }
}

function poorAlt({ src, alt, line, column }: { src: string; alt: string; line: number; column: number }): Remark[] {
  const name = src.replace(/^.*\//, '').replace(/\.\w+$/, '')
  if (alt !== '' && alt !== name) return []
  const message =
    alt === '' ? `The picture "${src}" has no description.` : `The description of the picture "${src}" is its file name.`
  const fix = 'Say between the square brackets what the picture shows, for readers who cannot see it.'
  return [{ line, column, severity: 'hint', rule: 'picture-description', message, fix }]
}
