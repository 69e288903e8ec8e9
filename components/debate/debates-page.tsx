import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import type { DebatesPage as DebatesPageModel } from '#lib/pages/model/debates.ts'
import type { Words } from '#lib/words/words.ts'
import { DebateCard } from './debate-card.tsx'

/** Show every debate: its question, claim against claim, and the verdict in a line. */
export function DebatesPage({ page, words }: { readonly page: DebatesPageModel; readonly words: Words }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} words={words} />
      <h1 className="label debates-title">{page.title}</h1>
      <div className="debate-cards">
        {page.debates.map((debate) => (
          <DebateCard key={debate.address} debate={debate} heading="h2" words={words} />
        ))}
      </div>
    </div>
  )
}
