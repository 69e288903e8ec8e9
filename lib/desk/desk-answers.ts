import { resolve } from 'node:path'
import { cacheFolder } from '#lib/cache.ts'
import { downloadsOf, picturesOf, recordingsOf } from '#lib/catalog/catalog.ts'
import { type Beginning, beginArticle } from '#lib/content/begin-article.ts'
import { openText, saveText } from '#lib/content/save-text.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import type { Looked } from '#lib/inputs/desk-views.ts'
import { frameAt, frameOf, inputAt } from '#lib/inputs/inputs.ts'
import { cardBytes, pictureBytes } from '#lib/media/picture-bytes.ts'
import { recordingBytes } from '#lib/media/read-recording.ts'
import { checksum } from '#lib/ready-file.ts'
import { scripts } from '#lib/scripts.ts'
import type { Theme } from '#lib/theme/read-theme.ts'
import { publishTime } from '#lib/time/time.ts'
import { changesSince } from './changes.ts'
import { deskContent } from './desk-content.ts'
import { adviceSoon, findingsOn, type Present } from './findings.ts'
import { galleryPages } from './gallery.ts'
import { linkPicture, sidesView } from './graph.ts'
import { inventoryOf, textViewOf } from './inventory.ts'

/** So many texts are at the desk with words that are not saved; what was looked at before is seen as it is in its file. */
const mostUnsaved = 4

/** Nobody waits longer for advice on all texts, in milliseconds: it is filled in. */
const patience = 200

/** Get ready for what the desk asks: each answer is of the content folder as it is then. `renewed` hears where related links become others later. */
export function deskAnswers(renewed?: () => void) {
  const { present, withUnsaved } = deskContent(renewed)
  const unsaved = new Map<string, Present>()
  const catalog = async () => (await present()).catalog
  const theme = async () => (await present()).reading.theme
  const frame = async (address = '/') => {
    const now = await catalog()
    const around = { ...frameOf(now, await scripts()), themeSheet: themeAddress(await theme()) }
    return frameAt(address, now, around)
  }
  return {
    frame,
    input: async (address: string) => inputAt(address, await catalog(), await frame()),
    gallery: async () => galleryPages(await catalog()),
    inventory: async () => {
      const now = await present()
      const all = inventoryOf(now, await adviceSoon(now, patience))
      // From here one goes to the picture of links, which takes a while to lay out.
      if (all.isWhole) linkPicture(now).catch(() => {})
      return all
    },
    text: async (file: string) => textViewOf(file, await present()),
    opened: async (file: string) => openText((await present()).reading.folder, file),
    save: async (file: string, bytes: Uint8Array, sum: string) => {
      const saved = await saveText((await present()).reading.folder, file, bytes, sum)
      if ('sum' in saved) unsaved.delete(file)
      return saved
    },
    begin: async (asked: Beginning) => beginArticle(asked, (await present()).reading, publishTime()),
    look: async (file: string, text: string): Promise<Looked | null> => {
      const seen = await withUnsaved(file, text)
      if (seen === null) return null
      unsaved.delete(file)
      unsaved.set(file, seen)
      for (const [oldest] of unsaved) if (unsaved.size > mostUnsaved) unsaved.delete(oldest)
      return { findings: await findingsOn(file, seen) }
    },
    preview: async (file: string) => {
      const seen = unsaved.get(file) ?? (await present())
      const article = seen.catalog.articles.find((one) => one.file === file)
      return article === undefined ? null : inputAt(article.address, seen.catalog, await frame())
    },
    /** The style sheet of the theme, and what it names. */
    asset: async (file: string) => {
      const { style } = await theme()
      if (style && file.endsWith('.css')) return { bytes: new TextEncoder().encode(style.css), type: 'text/css' }
      const found = style?.files.find((one) => one.file === `assets/${file}`)
      return found ? { bytes: found.bytes, type: file.endsWith('.svg') ? 'image/svg+xml' : '' } : null
    },
    links: async () => linkPicture(await present()),
    sides: async () => sidesView(await present()),
    changes: async () => changesSince(resolve(process.env.SITE_DIR || '.site'), await present()),
    media: async (file: string) => {
      const logo = (await theme()).files.find((one) => one.file === `media/${file}`)
      if (logo) return { bytes: logo.bytes, type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png' }
      const folder = cacheFolder('media')
      const found = await catalog()
      const recording = recordingsOf(found).find((one) => one.file === file)
      if (recording) return { bytes: new Uint8Array(await recordingBytes(recording)), type: recording.type }
      const download = downloadsOf(found).find((one) => one.file === file)
      if (download) return { bytes: new Uint8Array(await recordingBytes(download)), type: '' }
      return (await pictureBytes(file, picturesOf(found), folder)) ?? (await cardBytes(file, cardsOf(found), folder))
    },
  }
}

/** The desk serves a theme beside the style sheet of the app, which comes from the framework. */
const themeAddress = ({ style }: Theme): string | null => style && `/assets/theme-${checksum(style.css).slice(0, 10)}.css`

export type DeskAnswers = ReturnType<typeof deskAnswers>
