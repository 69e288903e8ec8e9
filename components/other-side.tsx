import { ArticleTeaser } from '#components/article-teaser.tsx'
import { sideClass } from '#components/side-mark.tsx'
import type { Summary } from '#lib/catalog/model.ts'

/** Show the article that argues the other side, at the edge where it stands. */
export function OtherSide({ article }: { readonly article: Summary }) {
  return (
    <section className={`other-side ${sideClass(article.stance)}`} aria-labelledby="the-other-side">
      <div className="other-side-text">
        <h2 id="the-other-side">The other side</h2>
        <ArticleTeaser article={article} heading="h3" />
      </div>
    </section>
  )
}
