import type { Link } from '#lib/lists/fixed-links.ts'

interface Props {
  /** Each perhaps with how many articles of a list have it. */
  readonly tags: readonly (Link & { readonly count?: number })[]
}

/** Lead to the lists of tags. */
export function Tags({ tags }: Props) {
  if (tags.length === 0) return null
  return (
    <nav className="tags" aria-label="Tags">
      <ul>
        {tags.map((tag) => (
          <li key={tag.address}>
            <a href={tag.address} rel="tag">
              {tag.title}
              {tag.count !== undefined && ` (${tag.count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
