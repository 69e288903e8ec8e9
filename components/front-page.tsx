import { Claims } from '#components/debate/claims.tsx'
import { CounterpointPair } from '#components/debate/counterpoint-pair.tsx'
import { SiteName } from '#components/frame/site-name.tsx'
import { CategoryIndex } from '#components/lists/category-index.tsx'
import { ListCommon } from '#components/lists/list-rows.tsx'
import { MostRead } from '#components/lists/most-read.tsx'
import { ArticleTeaser } from '#components/parts/article-teaser.tsx'
import { PicturedTeaser } from '#components/parts/pictured-teaser.tsx'
import type { FrontBlock, Logo } from '#lib/look.ts'
import type { FrontPage as FrontPageModel } from '#lib/pages/model/page.ts'
import type { ListRow } from '#lib/pages/model/summary.ts'
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
  readonly logo: Logo | null
  readonly words: Words
}

/** Open the publication: what leads, which articles argue against each other, what is new, and where the rest is. */
export function FrontPage({ page, sides, logo, words }: Props) {
  return (
    <div className={page.layout === 'magazine' ? 'front' : `front front-${page.layout}`}>
      <header className="nameplate">
        <h1>
          <SiteName name={page.title} logo={logo} />
        </h1>
        <p>{page.description}</p>
      </header>
      {page.featured && <Top lead={page.featured} beside={page.beside} words={words} />}
      {page.blocks.map((block) => (
        <Block key={block} block={block} page={page} sides={sides} words={words} />
      ))}
      {page.isEmpty && <p className="list-empty">{words.nothingYet}</p>}
    </div>
  )
}

function Block({ block, page, sides, words }: Omit<Props, 'logo'> & { readonly block: FrontBlock }) {
  switch (block) {
    case 'pairs':
      return page.pairs.length > 0 && <Spread page={page} sides={sides} words={words} />
    case 'latest':
      return page.latest.length > 0 && <Latest page={page} words={words} />
    case 'most-read':
      return <MostRead articles={page.popular} className="front-section" words={words} />
    case 'categories':
      return (
        page.categories.length > 0 && (
          <section className="front-section" aria-labelledby="categories">
            <h2 id="categories" className="section-title">
              {words.categories}
            </h2>
            <CategoryIndex categories={page.categories} words={words} />
          </section>
        )
      )
  }
}

/** List the newest, as the layout does. */
function Latest({ page: { layout, latest, common, more }, words }: Pick<Props, 'page' | 'words'>) {
  return (
    <section className="front-section" aria-labelledby="latest">
      <h2 id="latest" className="section-title">
        {words.latest}
      </h2>
      <ListCommon common={common} words={words} />
      {layout === 'one-column' ? (
        <ul className="front-column">
          {latest.map(({ article, said }) => (
            <li key={article.address}>
              <ArticleTeaser article={{ ...article, ...said }} heading="h3" words={words} />
            </li>
          ))}
        </ul>
      ) : (
        <ul className={layout === 'list' ? 'list-rows' : 'front-latest'}>
          {latest.map((row) => (
            <li key={row.article.address}>
              <PicturedTeaser
                row={row}
                heading="h3"
                sizes={layout === 'list' ? '(min-width: 60rem) 15rem, 7rem' : '(min-width: 60rem) 24rem, 7rem'}
                words={words}
              />
            </li>
          ))}
        </ul>
      )}
      {more && (
        <p className="list-more">
          <a href={more.address}>{more.title}</a>
        </p>
      )}
    </section>
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

function Spread({ page: { pairs, debates }, sides: [left, right], words }: Omit<Props, 'logo'>) {
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
