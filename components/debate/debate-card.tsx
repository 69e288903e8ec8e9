import { HalfMark, sideClass } from '#components/parts/side-mark.tsx'
import type { DebateEntry, DebateSide } from '#lib/pages/model/debates.ts'
import { counted, type Words } from '#lib/words/words.ts'

interface Props {
  readonly debate: DebateEntry
  /** One level below the heading that it stands under. */
  readonly heading: 'h2' | 'h3'
  readonly words: Words
  /** Name the articles of each side, and not only how many there are. */
  readonly withArticles?: boolean
}

/** Invite to a debate: the question, claim against claim, how many argue each, and the verdict in a line. */
export function DebateCard({ debate, heading: Heading, words, withArticles = false }: Props) {
  const { address, title, sides, verdict } = debate
  return (
    <article className="debate-card">
      <Heading className="debate-card-title">
        <a href={address}>{title}</a>
      </Heading>
      <div className="debate-card-sides">
        {sides.map((side) => (
          <Side key={side.stance.slug} side={side} withArticles={withArticles} words={words} />
        ))}
      </div>
      {verdict && (
        <p className="debate-card-verdict">
          <span className="label">{words.whenToUseWhich}</span> {verdict}
        </p>
      )}
    </article>
  )
}

interface SideProps {
  readonly side: DebateSide
  readonly withArticles: boolean
  readonly words: Words
}

function Side({ side: { stance, claim, articles }, withArticles, words }: SideProps) {
  return (
    <div className={`debate-card-side ${sideClass(stance)}`}>
      <p className="debate-card-count">
        <HalfMark place={stance.place} />
        <span>
          <b>{stance.title}</b> {counted(words.countedArticles, articles.length, words)}
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
