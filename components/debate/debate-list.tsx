import type { DebateEntry } from '#lib/pages/model.ts'

interface Props {
  readonly debates: readonly DebateEntry[]
  /** One level below the heading above it. */
  readonly heading: 'h2' | 'h3'
}

/** List debates by their questions. */
export function DebateList({ debates, heading: Heading }: Props) {
  return (
    <ul className="article-list article-columns">
      {debates.map(({ address, title, description }) => (
        <li key={address} className="teaser">
          <Heading className="teaser-title">
            <a href={address}>{title}</a>
          </Heading>
          {description && <p className="teaser-excerpt">{description}</p>}
        </li>
      ))}
    </ul>
  )
}
