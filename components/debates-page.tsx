import { Breadcrumb } from '#components/breadcrumb.tsx'
import { DebateList } from '#components/debate-list.tsx'
import type { DebatesPage as DebatesPageModel } from '#lib/catalog/model.ts'

/** Show every debate by its question. */
export function DebatesPage({ page }: { readonly page: DebatesPageModel }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      <header className="list-head">
        <h1>{page.title}</h1>
      </header>
      <DebateList debates={page.debates} heading="h2" />
    </div>
  )
}
