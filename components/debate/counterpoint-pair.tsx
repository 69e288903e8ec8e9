import { ArticleTeaser } from '#components/parts/article-teaser.tsx'
import { HalfMark } from '#components/parts/side-mark.tsx'
import type { Pair } from '#lib/pages/model.ts'

/** Set two articles face to face across the spine of the page. */
export function CounterpointPair({ pair }: { readonly pair: Pair }) {
  return (
    <div className="pair">
      <ArticleTeaser article={pair.left} heading="h3" />
      <p className="pair-against">
        <HalfMark place="middle" />
        <span>against</span>
      </p>
      <ArticleTeaser article={pair.right} heading="h3" />
    </div>
  )
}
