import { Breadcrumb } from '#components/parts/breadcrumb.tsx'
import { SideMark, sideClass } from '#components/parts/side-mark.tsx'
import type { SeriesPage as SeriesPageModel } from '#lib/pages/model/lists.ts'
import type { Words } from '#lib/words/words.ts'

/** Show every series with its parts, in the order of reading. */
export function SeriesPage({ page, words }: { readonly page: SeriesPageModel; readonly words: Words }) {
  return (
    <div className="list-page">
      <Breadcrumb trail={page.trail} current={page.address} words={words} />
      <header className="list-head">
        <h1>{page.title}</h1>
      </header>
      <ul className="all-series">
        {page.series.map(({ address, title, stance, parts }) => (
          <li key={address} className={sideClass(stance)}>
            {stance && (
              <p className="label">
                <SideMark stance={stance} />
              </p>
            )}
            <h2>
              <a href={address}>{title}</a>
            </h2>
            <ol>
              {parts.map((part) => (
                <li key={part.address}>
                  <a href={part.address}>{part.title}</a> <span className="label">{part.readingTime}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </div>
  )
}
