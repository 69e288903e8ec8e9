import { ArticleList } from '#components/parts/article-list.tsx'
import { ArticleTeaser } from '#components/parts/article-teaser.tsx'
import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { Prose } from '#components/parts/prose.tsx'
import { SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { DebatePage as DebatePageModel, DebateSide } from '#lib/pages/model/debates.ts'
import type { Words } from '#lib/words/words.ts'
import { Claims } from './claims.tsx'
import { DebateCard } from './debate-card.tsx'

interface Props {
  readonly page: DebatePageModel
  readonly words: Words
}

/** Show a debate: the question, both claims face to face, who argues which, and when to use which. */
export function DebatePage({ page, words }: Props) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} words={words} />
      <header className="list-head">
        <p className="label">{page.draft ? <strong className="draft">{words.unpublished.Draft}</strong> : words.debate}</p>
        <h1>{page.title}</h1>
        {page.description && <p className="dek">{page.description}</p>}
      </header>
      <FacingClaims sides={page.sides} words={words} />
      <div className="debate">
        {page.sides.map((side) => (
          <Half key={side.stance.slug} side={side} words={words} />
        ))}
      </div>
      {page.between.length > 0 && (
        <section className="debate-part" aria-labelledby="between">
          <h2 id="between" className="section-title">
            {words.fromBothSides}
          </h2>
          <ArticleList articles={page.between} heading="h3" words={words} />
        </section>
      )}
      {page.verdict && (
        <section className="debate-part" aria-labelledby="verdict">
          <h2 id="verdict" className="section-title">
            {words.whenToUseWhich}
          </h2>
          {page.inShort && <p className="in-short">{page.inShort}</p>}
          <Prose html={page.verdict} />
        </section>
      )}
      {page.next && (
        <section className="next-debate" aria-labelledby="next-debate">
          <h2 id="next-debate" className="label">
            {words.nextDebate}
          </h2>
          <DebateCard debate={page.next} heading="h3" words={words} withArticles />
        </section>
      )}
    </div>
  )
}

function FacingClaims({ sides, words }: { readonly sides: readonly DebateSide[]; readonly words: Words }) {
  const [left, right] = sides
  if (!left?.claim || !right?.claim) return null
  return (
    <Claims
      left={{ title: left.stance.title, claim: left.claim }}
      right={{ title: right.stance.title, claim: right.claim }}
      words={words}
    />
  )
}

function Half({ side: { stance, articles }, words }: { readonly side: DebateSide; readonly words: Words }) {
  const id = `side-${stance.slug}`
  return (
    <section className={`debate-half ${sideClass(stance)}`} aria-labelledby={id}>
      <h2 id={id}>
        <SideMark stance={stance} />
      </h2>
      {articles.map((article) => (
        // The heading names the side for all of them.
        <ArticleTeaser key={article.address} article={{ ...article, stance: null }} heading="h3" words={words} />
      ))}
    </section>
  )
}
