import './edit.css'
import { notFound } from 'next/navigation'
import { given } from '#lib/inputs/given.ts'
import { DeskFrame } from '../frame.desk.tsx'
import { TextEditor } from './text-editor.desk.tsx'

/** Edit a text, with what is to be said of it and the page that it makes. */
export default async function Edit({ searchParams }: { readonly searchParams: Promise<{ readonly file?: string | string[] }> }) {
  const { file } = await searchParams
  const name = typeof file === 'string' ? file : notFound()
  const [view, opened] = await Promise.all([given().text?.(name), given().opened?.(name)])
  if (!view || !opened) notFound()
  return (
    <DeskFrame title={view.row.title}>
      <p>
        {view.row.file} · <a href={`/desk/texts/?file=${encodeURIComponent(name)}`}>How others show it</a> ·{' '}
        <a href={view.editor}>Open in my editor</a>
      </p>
      <TextEditor opened={opened} />
    </DeskFrame>
  )
}
