import type { Link } from '#lib/catalog/model.ts'

/** Lead to the lists of an article's tags. */
export function Tags({ tags }: { readonly tags: readonly Link[] }) {
  if (tags.length === 0) return null
  return (
    <nav className="tags" aria-label="Tags">
      <ul>
        {tags.map((tag) => (
          <li key={tag.address}>
            <a href={tag.address} rel="tag">
              {tag.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
