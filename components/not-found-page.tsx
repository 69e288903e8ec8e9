import { ArticleList } from '#components/parts/article-list.tsx'
import { FacingRows } from '#components/parts/facing-rows.tsx'
import type { Row, Summary } from '#lib/pages/model.ts'
import { home, search } from '#lib/urls.ts'

interface Props {
  readonly pairs: readonly Row[]
  readonly latest: readonly Summary[]
}

/** Say that nothing stands at an address, and lead on. */
export function NotFoundPage({ pairs, latest }: Props) {
  return (
    <div className="list-page">
      <header className="list-head">
        <p className="label">404</p>
        <h1>There is no page here</h1>
        <p className="dek">
          The address may be mistyped, or the page is gone. <a href={search}>Search, or look from A to Z</a>, or{' '}
          <a href={home}>start from the front page</a>
          {pairs.length + latest.length > 0 && '; or read one of these'}.
        </p>
        <section id="nearest" aria-labelledby="perhaps" hidden>
          <h2 id="perhaps" className="label">
            Did you mean one of these?
          </h2>
          <ul className="dek" />
        </section>
      </header>
      <div className="sections">
        {pairs.length > 0 && (
          <section aria-labelledby="face-to-face">
            <h2 id="face-to-face" className="section-title">
              Face to face
            </h2>
            <FacingRows rows={pairs} heading="h3" />
          </section>
        )}
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <h2 id="latest" className="section-title">
              Latest
            </h2>
            <ArticleList articles={latest} heading="h3" />
          </section>
        )}
      </div>
    </div>
  )
}
