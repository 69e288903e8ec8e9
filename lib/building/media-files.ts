import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '#lib/cache.ts'
import { type Catalog, downloadsOf, picturesOf, recordingsOf } from '#lib/catalog/catalog.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { cardFiles } from '#lib/media/card/card.ts'
import { drawCardFiles } from '#lib/media/card/make-cards.ts'
import { makeVariants } from '#lib/media/make-variants.ts'
import { recordingBytes } from '#lib/media/read-recording.ts'
import type { UnmadeFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'

/** Name the variants of every picture that a page shows, its recordings, what its links offer, and the cards that pages are shared by. Their names say what they hold. */
export function mediaFiles(catalog: Catalog): UnmadeFile[] {
  const folder = cacheFolder('media')
  const pictures = picturesOf(catalog).flatMap((picture) => {
    const make = once(picture.variants.length, () => makeVariants(picture, folder))
    return picture.variants.map(({ file }) =>
      named(file, async () => {
        await make()
        return readFile(join(folder, file))
      }),
    )
  })
  const cards = cardsOf(catalog).flatMap((card) => {
    const draw = once(cardFiles(card).length, () => drawCardFiles(card))
    return cardFiles(card).map((file) =>
      named(file, async () => {
        const bytes = (await draw()).get(file)
        if (bytes === undefined) throw new Error(`${file} was not drawn.`)
        return bytes
      }),
    )
  })
  const whole = [...recordingsOf(catalog), ...downloadsOf(catalog)].map((one) => named(one.file, () => recordingBytes(one)))
  return [...new Map([...pictures, ...cards, ...whole].map((one) => [one.file, one])).values()]
}

const named = (file: string, make: UnmadeFile['make']): UnmadeFile => ({ file: urls.media(file).slice(1), print: file, make })

/** All variants of a picture are made together, and so are all shapes of a card. What nobody asks for any more is not held. */
function once<Made>(askers: number, work: () => Promise<Made>): () => Promise<Made> {
  let done: Promise<Made> | undefined
  let asked = 0
  return () => {
    const made = done ?? work()
    done = ++asked < askers ? made : undefined
    return made
  }
}
