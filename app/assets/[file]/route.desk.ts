import { notFound } from 'next/navigation'
import { scripts } from '#lib/scripts.ts'

/** At the writing desk a script is handed out when a page asks for it; a release holds it as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const { modules } = await scripts()
  const found = Object.values(modules).find((module) => module.file === `assets/${file}`)
  return found ? new Response(Buffer.from(found.bytes), { headers: { 'Content-Type': 'text/javascript' } }) : notFound()
}
