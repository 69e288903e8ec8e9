import { BrowserModule } from '#components/frame/browser-module.tsx'
import { ArticleList } from '#components/parts/article-list.tsx'
import type { Summary } from '#lib/pages/model.ts'
import { home, search } from '#lib/urls.ts'

/** Say that nothing stands at an address, and lead on. */
export function NotFoundPage({ latest }: { readonly latest: readonly Summary[] }) {
  return (
    <div className="list-page">
      <header className="list-head">
        <p className="label">404</p>
        <h1>There is no page here</h1>
        <p className="dek">
          The address may be mistyped, or the page is gone. <a href={search}>Search, or look from A to Z</a>, or{' '}
          <a href={home}>start from the front page</a>
          {latest.length > 0 && '; or read what is new'}.
        </p>
        <section id="nearest" aria-labelledby="perhaps" hidden>
          <h2 id="perhaps" className="label">
            Did you mean one of these?
          </h2>
          <ul className="dek" />
        </section>
      </header>
      {latest.length > 0 && <ArticleList articles={latest} heading="h2" layout="rows" />}
      <BrowserModule name="not-found" />
    </div>
  )
}
