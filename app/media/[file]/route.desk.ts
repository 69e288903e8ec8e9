import { notFound } from 'next/navigation'
import { cacheFolder } from '#lib/cache.ts'
import { picturesOf } from '#lib/catalog/catalog.ts'
import { loadCatalog } from '#lib/catalog/load.ts'
import { pictureBytes } from '#lib/media/picture-bytes.ts'

/** At the writing desk a picture is made when a page asks for it; a build makes them all beforehand. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const made = await pictureBytes(file, picturesOf(await loadCatalog()), cacheFolder('media'))
  return made ? new Response(made.bytes, { headers: { 'Content-Type': made.type } }) : notFound()
}
