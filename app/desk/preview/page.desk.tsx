import { Page } from '#components/page.tsx'
import { given } from '#lib/inputs/given.ts'

/** Show the page of a text as it is being written; links open beside it. */
export default async function Preview({ searchParams }: { readonly searchParams: Promise<{ readonly file?: string | string[] }> }) {
  const { file } = await searchParams
  const input = typeof file === 'string' ? await given().preview?.(file) : null
  return (
    <>
      <base target="_blank" />
      {input ? <Page {...input} /> : <p className="desk-no-page">There is no page to show: first fix what is wrong.</p>}
    </>
  )
}
