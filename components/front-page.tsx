import { Claims } from '#components/debate/claims.tsx'
import { CounterpointPair } from '#components/debate/counterpoint-pair.tsx'
import { CategoryIndex } from '#components/lists/category-index.tsx'
import { ListCommon } from '#components/lists/list-rows.tsx'
import { MostRead } from '#components/lists/most-read.tsx'
import { PicturedTeaser } from '#components/parts/pictured-teaser.tsx'
import type { FrontPage as FrontPageModel, ListRow } from '#lib/pages/model.ts'
import type { Words } from '#lib/words/words.ts'

/** What a side holds, in its own words. */
export interface SideClaim {
  readonly title: string
  readonly claim: string | null
}

interface Props {
  readonly page: FrontPageModel
  /** The first is on the left, the second on the right. */
  readonly sides: readonly SideClaim[]
  readonly words: Words
}

/** Open the publication: what leads, which articles argue against each other, what is new, and where the rest is. */
export function FrontPage({ page, sides, words }: Props) {
  return (
    <div className="front">
      <header className="nameplate">
        <h1>{page.title}</h1>
        <p>{page.description}</p>
      </header>
      {page.featured && <Top lead={page.featured} beside={page.beside} words={words} />}
      {page.pairs.length > 0 && <Spread page={page} sides={sides} words={words} />}
      {page.latest.length > 0 && (
        <section className="front-section" aria-labelledby="latest">
          <h2 id="latest" className="section-title">
            {words.latest}
          </h2>
          <ListCommon common={page.common} words={words} />
          <ul className="front-latest">
            {page.latest.map((row) => (
              <li key={row.article.address}>
                <PicturedTeaser row={row} heading="h3" sizes="(min-width: 60rem) 24rem, 7rem" words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <MostRead articles={page.popular} className="front-section" words={words} />
      {page.categories.length > 0 && (
        <section className="front-section" aria-labelledby="categories">
          <h2 id="categories" className="section-title">
            {words.categories}
          </h2>
          <CategoryIndex categories={page.categories} words={words} />
        </section>
      )}
    </div>
  )
}

interface TopProps {
  readonly lead: ListRow
  readonly beside: readonly ListRow[]
  readonly words: Words
}

function Top({ lead, beside, words }: TopProps) {
  return (
    <div className={beside.length > 0 ? 'front-top' : 'front-top front-alone'}>
      <PicturedTeaser row={lead} heading="h2" sizes="(min-width: 60rem) 30rem, 92vw" words={words} leads />
      {beside.length > 0 && (
        <ul className="front-beside">
          {beside.map((row) => (
            <li key={row.article.address}>
              <PicturedTeaser row={row} heading="h2" sizes="7rem" words={words} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Spread({ page: { pairs, debates }, sides: [left, right], words }: Props) {
  return (
    <section className="spread" aria-labelledby="face-to-face">
      <h2 id="face-to-face" className="spread-title">
        {words.faceToFace}
      </h2>
      {left?.claim && right?.claim && (
        <Claims left={{ ...left, claim: left.claim }} right={{ ...right, claim: right.claim }} words={words} />
      )}
      <ul className="pairs">
        {pairs.map((pair) => (
          <li key={pair.left.address}>
            <CounterpointPair pair={pair} words={words} />
          </li>
        ))}
      </ul>
      {debates && (
        <p className="list-more">
          <a href={debates.address}>{words.allDebates}</a>
        </p>
      )}
    </section>
  )
}
