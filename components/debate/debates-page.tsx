import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { DebatesPage as DebatesPageModel } from '#lib/pages/model.ts'
import { DebateCard } from './debate-card.tsx'

/** Show every debate: its question, claim against claim, and the verdict in a line. */
export function DebatesPage({ page }: { readonly page: DebatesPageModel }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      <h1 className="label debates-title">{page.title}</h1>
      <div className="debate-cards">
        {page.debates.map((debate) => (
          <DebateCard key={debate.address} debate={debate} heading="h2" />
        ))}
      </div>
    </div>
  )
}
