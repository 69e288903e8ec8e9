import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { DebatesPage as DebatesPageModel } from '#lib/pages/model.ts'
import { DebateList } from './debate-list.tsx'

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
