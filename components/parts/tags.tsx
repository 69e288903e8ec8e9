import type { Link } from '#lib/lists/fixed-links.ts'
import { numberIn, type Words } from '#lib/words/words.ts'

interface Props {
  /** Each perhaps with how many articles of a list have it. */
  readonly tags: readonly (Link & { readonly count?: number })[]
  readonly words: Words
}

/** Lead to the lists of tags. */
export function Tags({ tags, words }: Props) {
  if (tags.length === 0) return null
  return (
    <nav className="tags" aria-label={words.tags}>
      <ul>
        {tags.map((tag) => (
          <li key={tag.address}>
            <a href={tag.address} rel="tag">
              {tag.title}
              {tag.count !== undefined && ` (${numberIn(tag.count, words)})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
