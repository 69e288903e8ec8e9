import { ArticleList } from '#components/article-list.tsx'
import { CategoryIndex } from '#components/category-index.tsx'
import type { Hub as HubModel } from '#lib/catalog/model.ts'

/** Lead into a category: its best pieces, its topics; the list of all follows under its own heading. */
export function Hub({ hub }: { readonly hub: HubModel }) {
  return (
    <>
      <section className="front-section" aria-labelledby="start-here">
        <h2 id="start-here" className="section-title">
          Start here
        </h2>
        <ArticleList articles={hub.best} heading="h3" layout="columns" />
      </section>
      {hub.topics.length > 0 && (
        <section className="front-section" aria-labelledby="topics">
          <h2 id="topics" className="section-title">
            Topics
          </h2>
          <CategoryIndex categories={hub.topics} />
        </section>
      )}
      <h2 className="list-all">All articles</h2>
    </>
  )
}
