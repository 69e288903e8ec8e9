import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { IndexPage as IndexPageModel } from '#lib/pages/model.ts'
import { IndexList, IndexMonths, IndexNavigation, IndexParts } from './index-list.tsx'

/** Show the archive, or one part of an index. */
export function IndexPage({ page }: { readonly page: IndexPageModel }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      <header className="list-head">
        <h1>{page.title}</h1>
        {page.parts.length > 1 && <IndexNavigation parts={page.parts} label="Years" />}
      </header>
      <div className="index-parts">
        <IndexParts parts={page.parts} heading="h2" />
        {page.months.length > 0 ? <IndexMonths months={page.months} heading="h2" /> : <IndexList entries={page.entries} />}
      </div>
    </div>
  )
}
