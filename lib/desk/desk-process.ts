import { cacheFolder } from '#lib/cache.ts'
import { picturesOf, recordingsOf } from '#lib/catalog/catalog.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { frameOf, inputAt } from '#lib/inputs/inputs.ts'
import { cardBytes, pictureBytes } from '#lib/media/picture-bytes.ts'
import { recordingBytes } from '#lib/media/read-recording.ts'
import { scripts } from '#lib/scripts.ts'
import { deskContent } from './desk-content.ts'
import { galleryPages } from './gallery.ts'
import { inventoryOf, textViewOf } from './inventory.ts'

// A process of its own: React in development follows every promise of the process that it runs in, and reading 1,000 articles takes 10 times as
// long there. It ends with the process that started it.
process.on('disconnect', () => process.exit(0))

const present = deskContent()
const catalog = async () => (await present()).catalog
const frame = async () => frameOf(await catalog(), await scripts())

/** What the desk asks. */
const answers = {
  frame,
  input: async (address: string) => inputAt(address, await catalog(), await frame()),
  gallery: async () => galleryPages(await catalog()),
  inventory: async () => inventoryOf(await present()),
  text: async (file: string) => textViewOf(file, await present()),
  media: async (file: string) => {
    const folder = cacheFolder('media')
    const found = await catalog()
    const recording = recordingsOf(found).find((one) => one.file === file)
    if (recording) return { bytes: new Uint8Array(await recordingBytes(recording)), type: recording.type }
    return (await pictureBytes(file, picturesOf(found), folder)) ?? (await cardBytes(file, cardsOf(found), folder))
  },
}

export type DeskAnswers = typeof answers

/** One question, and what it is about. */
export interface Question {
  readonly number: number
  readonly name: keyof DeskAnswers
  readonly about: string
}

process.on('message', ({ number, name, about }: Question) => {
  answers[name](about).then(
    (answer) => process.send?.({ number, answer }),
    (error) => process.send?.({ number, error: error instanceof Error ? error.message : String(error) }),
  )
})
