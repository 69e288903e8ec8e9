import { ArticleList } from '#components/parts/article-list.tsx'
import { ArticleTeaser } from '#components/parts/article-teaser.tsx'
import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { Prose } from '#components/parts/prose.tsx'
import { SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { DebatePage as DebatePageModel, DebateSide } from '#lib/pages/model.ts'
import { Claims } from './claims.tsx'
import { DebateCard } from './debate-card.tsx'

interface Props {
  readonly page: DebatePageModel
}

/** Show a debate: the question, both claims face to face, who argues which, and when to use which. */
export function DebatePage({ page }: Props) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} />
      <header className="list-head">
        <p className="label">{page.draft ? <strong className="draft">Draft</strong> : 'Debate'}</p>
        <h1>{page.title}</h1>
        {page.description && <p className="dek">{page.description}</p>}
      </header>
      <FacingClaims sides={page.sides} />
      <div className="debate">
        {page.sides.map((side) => (
          <Half key={side.stance.slug} side={side} />
        ))}
      </div>
      {page.between.length > 0 && (
        <section className="debate-part" aria-labelledby="between">
          <h2 id="between" className="section-title">
            From both sides
          </h2>
          <ArticleList articles={page.between} heading="h3" />
        </section>
      )}
      {page.verdict && (
        <section className="debate-part" aria-labelledby="verdict">
          <h2 id="verdict" className="section-title">
            When to use which
          </h2>
          {page.inShort && <p className="in-short">{page.inShort}</p>}
          <Prose html={page.verdict} />
        </section>
      )}
      {page.next && (
        <section className="next-debate" aria-labelledby="next-debate">
          <h2 id="next-debate" className="label">
            The next debate
          </h2>
          <DebateCard debate={page.next} heading="h3" withArticles />
        </section>
      )}
    </div>
  )
}

function FacingClaims({ sides }: { readonly sides: readonly DebateSide[] }) {
  const [left, right] = sides
  if (!left?.claim || !right?.claim) return null
  return <Claims left={{ title: left.stance.title, claim: left.claim }} right={{ title: right.stance.title, claim: right.claim }} />
}

function Half({ side: { stance, articles } }: { readonly side: DebateSide }) {
  const id = `side-${stance.slug}`
  return (
    <section className={`debate-half ${sideClass(stance)}`} aria-labelledby={id}>
      <h2 id={id}>
        <SideMark stance={stance} />
      </h2>
      {articles.map((article) => (
        // The heading names the side for all of them.
        <ArticleTeaser key={article.address} article={{ ...article, stance: null }} heading="h3" />
      ))}
    </section>
  )
}
