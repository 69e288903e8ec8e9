import { notFound } from 'next/navigation'
import { bundleModule, moduleNames } from '#lib/browser-modules.ts'
import { browserModule } from '#lib/urls.ts'

/** At the writing desk a module is bundled when a page asks for it, so that an edit to it shows; a release has them all. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const name = moduleNames.find((name) => browserModule(name) === `/assets/${file}`)
  if (!name) notFound()
  const { bytes } = await bundleModule(name)
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}
