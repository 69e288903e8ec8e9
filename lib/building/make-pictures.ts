import { join } from 'node:path'
import { cacheFolder } from '#lib/cache.ts'
import { type Catalog, picturesOf } from '#lib/catalog/catalog.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { cardFiles } from '#lib/media/card/card.ts'
import { makeCards } from '#lib/media/card/make-cards.ts'
import { makeVariants } from '#lib/media/make-variants.ts'
import type { Source } from '#lib/release/fill-release.ts'

/** Make the variants of every picture that a page shows, and the cards that pages are shared by; those that are kept are not made again. */
export async function makePictures(catalog: Catalog): Promise<Source[]> {
  const folder = cacheFolder('media')
  const pictures = picturesOf(catalog)
  for (const picture of pictures) await makeVariants(picture, folder)
  const cards = cardsOf(catalog)
  await makeCards(cards, folder)
  const files = [...pictures.flatMap(({ variants }) => variants.map(({ file }) => file)), ...cards.flatMap(cardFiles)]
  return [...new Set(files)].map((file) => ({ from: join(folder, file), file }))
}
