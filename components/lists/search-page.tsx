import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { FacingRows } from '#components/parts/facing-rows.tsx'
import type { SearchPage as SearchPageModel } from '#lib/pages/model.ts'
import { CategoryIndex } from './category-index.tsx'
import { IndexNavigation, IndexParts } from './index-list.tsx'
import { MostRead } from './most-read.tsx'
import { SearchForm } from './search-form.tsx'

/** Search, and below it all that there is, which is the whole page where no script runs. */
export function SearchPage({ page }: { readonly page: SearchPageModel }) {
  const { title, trail, address, categories, popular, pairs, letters, archive } = page
  return (
    <div className="list-page">
      <Breadcrumb trail={trail} current={address} />
      <header className="list-head">
        <h1>{title}</h1>
        <noscript>
          <p className="dek">Searching needs JavaScript. Without it, everything is here: by category, and from A to Z.</p>
        </noscript>
      </header>
      <SearchForm page={page} />
      <section id="results" className="front-section" aria-label="Results" hidden>
        <ol className="article-list article-rows" />
        <p className="list-more">
          <button type="button" id="more">
            More results
          </button>
        </p>
      </section>
      <div className="sections" id="index">
        {pairs.length > 0 && (
          <section aria-labelledby="face-to-face">
            <h2 id="face-to-face" className="section-title">
              Face to face
            </h2>
            <FacingRows rows={pairs} heading="h3" />
          </section>
        )}
        <MostRead articles={popular} />
        {categories.length > 0 && (
          <section aria-labelledby="categories">
            <h2 id="categories" className="section-title">
              Categories
            </h2>
            <CategoryIndex categories={categories} />
          </section>
        )}
        <section aria-labelledby="a-to-z">
          <h2 id="a-to-z" className="section-title">
            All articles from A to Z
          </h2>
          <IndexNavigation parts={letters} label="Letters" />
          <div className="letters">
            <IndexParts parts={letters} heading="h3" />
          </div>
        </section>
        {archive && (
          <p className="list-more">
            <a href={archive.address}>All years in the archive</a>
          </p>
        )}
      </div>
    </div>
  )
}
