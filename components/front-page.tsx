import { Claims } from '#components/debate/claims.tsx'
import { CounterpointPair } from '#components/debate/counterpoint-pair.tsx'
import { DebateList } from '#components/debate/debate-list.tsx'
import { CategoryIndex } from '#components/lists/category-index.tsx'
import { MostRead } from '#components/lists/most-read.tsx'
import { ArticleList } from '#components/parts/article-list.tsx'
import { ArticleKicker, ArticleMeta } from '#components/parts/article-meta.tsx'
import { ArticlePicture } from '#components/parts/article-picture.tsx'
import { sideClass } from '#components/parts/side-mark.tsx'
import type { FrontPage as FrontPageModel, Pair, Summary } from '#lib/pages/model.ts'

/** What a side holds, in its own words. */
export interface SideClaim {
  readonly title: string
  readonly claim: string | null
}

interface Props {
  readonly page: FrontPageModel
  /** The first is on the left, the second on the right. */
  readonly sides: readonly SideClaim[]
}

/** Open the publication: what leads, which articles argue against each other, what is new, and where the rest is. */
export function FrontPage({ page, sides }: Props) {
  return (
    <div className="front">
      <header className="nameplate">
        <h1>{page.title}</h1>
        <p>{page.description}</p>
      </header>
      {page.featured && <Lead article={page.featured} />}
      {page.pairs.length > 0 && <Spread pairs={page.pairs} sides={sides} />}
      {page.debates.length > 0 && (
        <section className="front-section" aria-labelledby="debates">
          <h2 id="debates" className="section-title">
            Debates
          </h2>
          <DebateList debates={page.debates} heading="h3" />
        </section>
      )}
      {page.latest.length > 0 && (
        <section className="front-section" aria-labelledby="latest">
          <h2 id="latest" className="section-title">
            Latest
          </h2>
          <ArticleList articles={page.latest} heading="h3" layout="columns" />
        </section>
      )}
      <MostRead articles={page.popular} className="front-section" />
      {page.categories.length > 0 && (
        <section className="front-section" aria-labelledby="categories">
          <h2 id="categories" className="section-title">
            Categories
          </h2>
          <CategoryIndex categories={page.categories} />
        </section>
      )}
    </div>
  )
}

function Lead({ article }: { readonly article: Summary }) {
  const shape = article.image ? 'lead-pictured' : 'lead-plain'
  return (
    <article className={`lead ${shape} ${sideClass(article.stance)}`}>
      <div className="lead-text">
        <ArticleKicker article={article} />
        <h2 className="lead-title">
          <a href={article.address}>{article.title}</a>
        </h2>
        <p className="lead-excerpt">{article.subtitle ?? article.excerpt}</p>
        <ArticleMeta article={article} />
      </div>
      {article.image && (
        <ArticlePicture picture={article.image} alt={article.imageAlt} sizes="(min-width: 60rem) 36rem, 92vw" eager />
      )}
    </article>
  )
}

function Spread({ pairs, sides }: { readonly pairs: readonly Pair[]; readonly sides: readonly SideClaim[] }) {
  const [left, right] = sides
  return (
    <section className="spread" aria-labelledby="face-to-face">
      <h2 id="face-to-face" className="spread-title">
        Face to face
      </h2>
      {left?.claim && right?.claim && <Claims left={{ ...left, claim: left.claim }} right={{ ...right, claim: right.claim }} />}
      <ul className="pairs">
        {pairs.map((pair) => (
          <li key={pair.left.address}>
            <CounterpointPair pair={pair} />
          </li>
        ))}
      </ul>
    </section>
  )
}
