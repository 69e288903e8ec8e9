import { FacingRows } from '#components/parts/facing-rows.tsx'
import { Tags } from '#components/parts/tags.tsx'
import type { Hub as HubModel } from '#lib/pages/model.ts'

/** Lead into a category or a side: its best pieces and what answers them, its topics; the rest of the list follows. */
export function Hub({ hub }: { readonly hub: HubModel }) {
  return (
    <div className="sections">
      <section aria-labelledby="start-here">
        <h2 id="start-here" className="section-title">
          Start here
        </h2>
        <FacingRows rows={hub.best} heading="h3" />
      </section>
      {hub.topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics" className="section-title">
            Topics
          </h2>
          <Tags tags={hub.topics} />
        </section>
      )}
    </div>
  )
}
