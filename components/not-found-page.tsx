import { ArticleList } from '#components/article-list.tsx'
import type { Summary } from '#lib/catalog/model.ts'
import { home } from '#lib/urls.ts'

/** Say that nothing stands at an address, and lead on. */
export function NotFoundPage({ latest }: { readonly latest: readonly Summary[] }) {
  return (
    <div className="list-page">
      <header className="list-head">
        <p className="label">404</p>
        <h1>There is no page here</h1>
        <p className="dek">
          The address may be mistyped, or the page is gone. <a href={home}>Start from the front page</a>
          {latest.length > 0 && ', or read what is new'}.
        </p>
      </header>
      {latest.length > 0 && <ArticleList articles={latest} heading="h2" layout="rows" />}
    </div>
  )
}
