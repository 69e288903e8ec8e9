import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { FacingRows } from '#components/parts/facing-rows.tsx'
import type { SearchPage as SearchPageModel } from '#lib/pages/model/finding.ts'
import type { Words } from '#lib/words/words.ts'
import { CategoryIndex } from './category-index.tsx'
import { IndexNavigation, IndexParts } from './index-list.tsx'
import { MostRead } from './most-read.tsx'
import { SearchForm } from './search-form.tsx'

/** Search, and below it all that there is, which is the whole page where no script runs. */
export function SearchPage({ page, words }: { readonly page: SearchPageModel; readonly words: Words }) {
  const { title, trail, address, categories, popular, pairs, letters, archive } = page
  return (
    <div className="list-page">
      <Breadcrumb trail={trail} current={address} words={words} />
      <header className="list-head">
        <h1>{title}</h1>
        <noscript>
          <p className="dek">{words.needsScript}</p>
        </noscript>
      </header>
      <SearchForm page={page} words={words} />
      <section id="results" className="front-section" aria-label={words.results} hidden>
        <ol className="article-list article-rows" />
        <p className="list-more">
          <button type="button" id="more">
            {words.moreResults}
          </button>
        </p>
      </section>
      <div className="sections" id="index">
        {pairs.length > 0 && (
          <section aria-labelledby="face-to-face">
            <h2 id="face-to-face" className="section-title">
              {words.faceToFace}
            </h2>
            <FacingRows rows={pairs} heading="h3" />
          </section>
        )}
        <MostRead articles={popular} words={words} />
        {categories.length > 0 && (
          <section aria-labelledby="categories">
            <h2 id="categories" className="section-title">
              {words.categories}
            </h2>
            <CategoryIndex categories={categories} words={words} />
          </section>
        )}
        {letters.length > 0 ? (
          <section aria-labelledby="a-to-z">
            <h2 id="a-to-z" className="section-title">
              {words.allFromAToZ}
            </h2>
            <IndexNavigation parts={letters} label={words.letters} words={words} />
            <div className="letters">
              <IndexParts parts={letters} heading="h3" />
            </div>
          </section>
        ) : (
          <p className="list-empty">{words.nothingYet}</p>
        )}
        {archive && (
          <p className="list-more">
            <a href={archive.address}>{words.allYears}</a>
          </p>
        )}
      </div>
    </div>
  )
}
