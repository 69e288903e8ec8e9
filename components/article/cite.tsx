import type { Citation } from '#lib/pages/model.ts'

/** Say how to cite an article: what is known of it, and nothing else. */
export function Cite({ citation: { author, title, site, date, address } }: { readonly citation: Citation }) {
  return (
    <details className="fold">
      <summary>Cite this article</summary>
      <p>
        {author && `${author}. `}“{title}.” <cite>{site}</cite>
        {date && `, ${date}`}. {address}
      </p>
    </details>
  )
}
