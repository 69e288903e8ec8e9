import type { Pagination as PaginationModel } from '#lib/pages/model/lists.ts'
import { fill, numberIn, type Words } from '#lib/words/words.ts'

interface Props {
  readonly pagination: PaginationModel
  readonly words: Words
}

/** Lead through the pages of a list; nothing where there is only one. */
export function Pagination({ pagination, words }: Props) {
  const { page, pages, previous, next } = pagination
  if (pages.length < 2) return null
  return (
    <nav className="pagination" aria-label={words.listPages}>
      {previous && (
        <a className="pagination-previous" rel="prev" href={previous}>
          {words.previousPage}
        </a>
      )}
      <div className="pagination-pages">
        <p>{fill(words.pageOf, { page, pages: pages.length }, words)}</p>
        <ol>
          {pages.map((link, index) =>
            isNear(index + 1, page, pages.length) ? (
              <li key={link.address}>
                <a href={link.address} aria-current={index + 1 === page ? 'page' : undefined}>
                  {numberIn(index + 1, words)}
                </a>
              </li>
            ) : null,
          )}
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

/** Say whether a page's number is shown: the ends, and two on either side of the present one. */
const isNear = (number: number, page: number, last: number): boolean =>
  number === 1 || number === last || Math.abs(number - page) <= 2
