import { ArticleList } from '#components/parts/article-list.tsx'
import { FacingRows } from '#components/parts/facing-rows.tsx'
import { Phrase } from '#components/parts/phrase.tsx'
import type { Row, Summary } from '#lib/pages/model/summary.ts'
import { home, search } from '#lib/urls.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  /** Where the pages of its language are. */
  readonly site: { readonly folder: string }
  readonly pairs: readonly Row[]
  readonly latest: readonly Summary[]
  readonly words: Words
}

/** Say that nothing stands at an address, and lead on. */
export function NotFoundPage({ site: { folder }, pairs, latest, words }: Props) {
  return (
    <div className="list-page">
      <header className="list-head">
        <p className="label">404</p>
        <h1>{words.noPageHere}</h1>
        <p className="dek">
          <Phrase
            pattern={pairs.length + latest.length > 0 ? words.mistypedOrRead : words.mistyped}
            values={{
              search: <a href={folder + search}>{words.searchOrLook}</a>,
              home: <a href={folder + home}>{words.startFromFront}</a>,
            }}
          />
        </p>
        <section id="nearest" aria-labelledby="perhaps" hidden>
          <h2 id="perhaps" className="label">
            {words.didYouMean}
          </h2>
          <ul className="dek" />
        </section>
      </header>
      <div className="sections">
        {pairs.length > 0 && (
          <section aria-labelledby="face-to-face">
            <h2 id="face-to-face" className="section-title">
              {words.faceToFace}
            </h2>
            <FacingRows rows={pairs} heading="h3" />
          </section>
        )}
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <h2 id="latest" className="section-title">
              {words.latest}
            </h2>
            <ArticleList articles={latest} heading="h3" words={words} />
          </section>
        )}
      </div>
    </div>
  )
}
