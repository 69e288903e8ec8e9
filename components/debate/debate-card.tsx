import { HalfMark, sideClass } from '#components/parts/side-mark.tsx'
import type { DebateEntry, DebateSide } from '#lib/pages/model.ts'

interface Props {
  readonly debate: DebateEntry
  /** One level below the heading that it stands under. */
  readonly heading: 'h2' | 'h3'
  /** Name the articles of each side, and not only how many there are. */
  readonly withArticles?: boolean
}

/** Invite to a debate: the question, claim against claim, how many argue each, and the verdict in a line. */
export function DebateCard({ debate, heading: Heading, withArticles = false }: Props) {
  const { address, title, sides, verdict } = debate
  return (
    <article className="debate-card">
      <Heading className="debate-card-title">
        <a href={address}>{title}</a>
      </Heading>
      <div className="debate-card-sides">
        {sides.map((side) => (
          <Side key={side.stance.slug} side={side} withArticles={withArticles} />
        ))}
      </div>
      {verdict && (
        <p className="debate-card-verdict">
          <span className="label">When to use which</span> {verdict}
        </p>
      )}
    </article>
  )
}

function Side({ side: { stance, claim, articles }, withArticles }: { readonly side: DebateSide; readonly withArticles: boolean }) {
  return (
    <div className={`debate-card-side ${sideClass(stance)}`}>
      <p className="debate-card-count">
        <HalfMark place={stance.place} />
        <span>
          <b>{stance.title}</b> {articles.length === 1 ? '1 article' : `${articles.length} articles`}
        </span>
      </p>
      {claim && <p className="debate-card-claim">{claim}</p>}
      {withArticles && (
        <ul>
          {articles.map(({ address, title }) => (
            <li key={address}>
              <a href={address}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
