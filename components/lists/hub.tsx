import { FacingRows } from '#components/parts/facing-rows.tsx'
import { Tags } from '#components/parts/tags.tsx'
import type { Hub as HubModel } from '#lib/pages/model/lists.ts'
import type { Words } from '#lib/words/words.ts'

/** Lead into a category or a side: its best pieces and what answers them, its topics; the rest of the list follows. */
export function Hub({ hub, words }: { readonly hub: HubModel; readonly words: Words }) {
  return (
    <div className="sections">
      <section aria-labelledby="start-here">
        <h2 id="start-here" className="section-title">
          {words.startHere}
        </h2>
        <FacingRows rows={hub.best} heading="h3" />
      </section>
      {hub.topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics" className="section-title">
            {words.topics}
          </h2>
          <Tags tags={hub.topics} words={words} />
        </section>
      )}
    </div>
  )
}
