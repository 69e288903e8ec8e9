import type { AuthorEntry } from '#lib/pages/model/article.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly authors: readonly AuthorEntry[]
  readonly words: Words
}

/** Introduce who wrote the article. */
export function AuthorBox({ authors, words }: Props) {
  if (authors.length === 0) return null
  return (
    <div className="author-box">
      <p className="label">{words.writtenBy}</p>
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
