import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '#lib/cache.ts'
import { type Catalog, picturesOf } from '#lib/catalog/catalog.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { cardFiles } from '#lib/media/card/card.ts'
import { makeCards } from '#lib/media/card/make-cards.ts'
import { makeVariants } from '#lib/media/make-variants.ts'
import type { UnmadeFile } from '#lib/ready-file.ts'
import * as urls from '#lib/urls.ts'

/** Name the variants of every picture that a page shows, and the cards that pages are shared by. Their names say what they hold. */
export function mediaFiles(catalog: Catalog): UnmadeFile[] {
  const folder = cacheFolder('media')
  const pictures = picturesOf(catalog).flatMap((picture) => {
    const make = once(() => makeVariants(picture, folder))
    return picture.variants.map(({ file }) => ({ file, make }))
  })
  const cards = cardsOf(catalog).flatMap((card) => {
    const make = once(() => makeCards([card], folder))
    return cardFiles(card).map((file) => ({ file, make }))
  })
  const byName = new Map([...pictures, ...cards].map((one) => [one.file, one]))
  return [...byName.values()].map(({ file, make }) => ({
    file: urls.media(file).slice(1),
    print: file,
    make: async () => {
      await make()
      return readFile(join(folder, file))
    },
  }))
}

/** All variants of a picture are made together. */
function once(work: () => Promise<unknown>): () => Promise<unknown> {
  let done: Promise<unknown> | undefined
  return () => {
    done ??= work()
    return done
  }
}
