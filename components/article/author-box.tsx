import type { AuthorEntry } from '#lib/pages/model.ts'

/** Introduce who wrote the article. */
export function AuthorBox({ authors }: { readonly authors: readonly AuthorEntry[] }) {
  if (authors.length === 0) return null
  return (
    <div className="author-box">
      <p className="label">Written by</p>
      {authors.map((author) => (
        <Author key={author.address} author={author} />
      ))}
    </div>
  )
}

function Author({ author }: { readonly author: AuthorEntry }) {
  return (
    <>
      <p className="author-name">
        <a href={author.address} rel="author">
          {author.title}
        </a>
      </p>
      {author.url && (
        <p className="label">
          <a href={author.url} rel="noopener noreferrer">
            {new URL(author.url).host}
          </a>
        </p>
      )}
      {author.description && <p className="author-description">{author.description}</p>}
    </>
  )
}
