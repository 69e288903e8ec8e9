import type { Citation } from '#lib/pages/model/article.ts'
import { fill, listed, type Words } from '#lib/words/words.ts'

interface Props {
  readonly citation: Citation
  readonly words: Words
}

/** Say how to cite an article: what is known of it, and nothing else. */
export function Cite({ citation: { authors, title, site, date, address }, words }: Props) {
  return (
    <details className="fold">
      <summary>{words.cite}</summary>
      <p>
        {authors.length > 0 && `${listed(authors, words)}. `}
        {fill(words.citedTitle, { title }, words)} <cite>{site}</cite>
        {date && `, ${date}`}. {address}
      </p>
    </details>
  )
}
