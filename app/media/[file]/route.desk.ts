import { notFound } from 'next/navigation'
import { cacheFolder } from '#lib/cache.ts'
import { picturesOf } from '#lib/catalog/catalog.ts'
import { loadCatalog } from '#lib/catalog/load.ts'
import { cardsOf } from '#lib/heads/share-image.ts'
import { cardBytes, pictureBytes } from '#lib/media/picture-bytes.ts'

/** At the writing desk a picture or card is made when a page asks for it; a build makes them all beforehand. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const catalog = await loadCatalog()
  const folder = cacheFolder('media')
  const made = (await pictureBytes(file, picturesOf(catalog), folder)) ?? (await cardBytes(file, cardsOf(catalog), folder))
  return made ? new Response(made.bytes, { headers: { 'Content-Type': made.type } }) : notFound()
}
