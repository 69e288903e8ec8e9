import { Breadcrumb } from '#components/breadcrumb.tsx'
import { IndexList, IndexNavigation, IndexParts } from '#components/index-list.tsx'
import type { IndexPage as IndexPageModel } from '#lib/catalog/model.ts'

/** Show the archive, or one part of an index. */
export function IndexPage({ page }: { readonly page: IndexPageModel }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      <header className="list-head">
        <h1>{page.title}</h1>
        {page.parts.length > 1 && <IndexNavigation parts={page.parts} label="Years" />}
      </header>
      <div className="list-introduction">
        <IndexParts parts={page.parts} heading="h2" />
        <IndexList entries={page.entries} />
      </div>
    </div>
  )
}
