import { joint } from '#components/parts/article-meta.tsx'
import type { Citation } from '#lib/pages/model.ts'

/** Say how to cite an article: what is known of it, and nothing else. */
export function Cite({ citation: { authors, title, site, date, address } }: { readonly citation: Citation }) {
  return (
    <details className="fold">
      <summary>Cite this article</summary>
      <p>
        {authors.length > 0 && `${authors.map((name, at) => joint(at, authors.length) + name).join('')}. `}“{title}.”{' '}
        <cite>{site}</cite>
        {date && `, ${date}`}. {address}
      </p>
    </details>
  )
}
