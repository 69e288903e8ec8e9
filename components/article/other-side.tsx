import { ArticleMeta } from '#components/parts/article-meta.tsx'
import { ArticleTeaser } from '#components/parts/article-teaser.tsx'
import { SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Summary } from '#lib/pages/model.ts'

interface Props {
  /** The article that is read, and the one that argues against it. */
  readonly article: Summary
  readonly answer: Summary
  readonly debates: readonly Link[]
}

/** Show the article that argues the other side, at its own edge: claim against claim if both are given. */
export function OtherSide({ article, answer, debates }: Props) {
  return (
    <section className={`other-side ${sideClass(answer.stance)}`} aria-labelledby="the-other-side">
      <div className="other-side-text">
        <h2 id="the-other-side">The other side</h2>
        {article.claim && answer.claim ? (
          <Against article={article} answer={answer} />
        ) : (
          <ArticleTeaser article={answer} heading="h3" />
        )}
        <WholeDebate debates={debates} />
      </div>
    </section>
  )
}

function Against({ article, answer }: Pick<Props, 'article' | 'answer'>) {
  return (
    <>
      <ClaimOf article={article} />
      <ClaimOf article={answer} />
      <h3 className="teaser-title">
        <a href={answer.address}>{answer.title}</a>
      </h3>
      <ArticleMeta article={answer} />
    </>
  )
}

function ClaimOf({ article: { stance, claim } }: { readonly article: Summary }) {
  return (
    <p className={`against ${sideClass(stance)}`}>
      {stance && <SideMark stance={stance} />}
      <span>{claim}</span>
    </p>
  )
}

/** Lead to the debates that an article is part of. */
export function WholeDebate({ debates }: { readonly debates: readonly Link[] }) {
  return debates.map(({ address, title }) => (
    <p key={address} className="whole-debate">
      The whole debate: <a href={address}>{title}</a>
    </p>
  ))
}
