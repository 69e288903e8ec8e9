import type { Link } from '#lib/lists/fixed-links.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly articles: readonly Link[]
  readonly className?: string
  readonly words: Words
}

/** Name what is read most, the first first; nothing where nobody has counted. */
export function MostRead({ articles, className, words }: Props) {
  if (articles.length === 0) return null
  return (
    <section className={className} aria-labelledby="most-read">
      <h2 id="most-read" className="section-title">
        {words.mostRead}
      </h2>
      <ol className="most-read">
        {articles.map(({ title, address }) => (
          <li key={address}>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
