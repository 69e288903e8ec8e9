import type { Pagination as PaginationModel } from '#lib/pages/model.ts'

/** Lead through the pages of a list; nothing where there is only one. */
export function Pagination({ pagination }: { readonly pagination: PaginationModel }) {
  const { page, pages, previous, next } = pagination
  if (pages.length < 2) return null
  return (
    <nav className="pagination" aria-label="Pages of this list">
      {previous && (
        <a className="pagination-previous" rel="prev" href={previous}>
          Previous
        </a>
      )}
      <div className="pagination-pages">
        <p>
          Page {page} of {pages.length}
        </p>
        <ol>
          {pages.map((link, index) =>
            isNear(index + 1, page, pages.length) ? (
              <li key={link.address}>
                <a href={link.address} aria-current={index + 1 === page ? 'page' : undefined}>
                  {index + 1}
                </a>
              </li>
            ) : null,
          )}
        </ol>
      </div>
      {next && (
        <a className="pagination-next" rel="next" href={next}>
          Next
        </a>
      )}
    </nav>
  )
}

/** Say whether a page's number is shown: the ends, and two on either side of the present one. */
const isNear = (number: number, page: number, last: number): boolean =>
  number === 1 || number === last || Math.abs(number - page) <= 2
