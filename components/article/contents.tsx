import type { Heading } from '#lib/markdown/tree/body.ts'

/** Lead to the sections of a text: folded on a phone, beside the text where there is room. */
export function Contents({ headings }: { readonly headings: readonly Heading[] }) {
  if (headings.length === 0) return null
  return (
    <nav className="contents" aria-label="Contents">
      <details className="fold">
        <summary>Contents</summary>
        <ol>
          {headings.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
