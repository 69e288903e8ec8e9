import type { Pagination as PaginationModel } from '#lib/pages/model/lists.ts'
import { fill, numberIn, type Words } from '#lib/words/words.ts'

interface Props {
  readonly pagination: PaginationModel
  readonly words: Words
}

/** Lead through the pages of a list; nothing where there is only one. */
export function Pagination({ pagination, words }: Props) {
  const { page, last, pages, previous, next } = pagination
  if (last < 2) return null
  return (
    <nav className="pagination" aria-label={words.listPages}>
      {previous && (
        <a className="pagination-previous" rel="prev" href={previous}>
          {words.previousPage}
        </a>
      )}
      <div className="pagination-pages">
        <p>{fill(words.pageOf, { page, pages: last }, words)}</p>
        <ol>
          {pages.map(({ title, address }) => (
            <li key={address}>
              <a href={address} aria-current={Number(title) === page ? 'page' : undefined}>
                {numberIn(Number(title), words)}
              </a>
            </li>
          ))}
        </ol>
      </div>
      {next && (
        <a className="pagination-next" rel="next" href={next}>
          {words.nextPage}
        </a>
      )}
    </nav>
  )
}
