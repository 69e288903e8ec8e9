import type { Summary } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly points: readonly string[]
  readonly speech: Summary['speech']['text']
  readonly words: Words
}

/** Say what an article says in a few sentences. */
export function KeyPoints({ points, speech, words }: Props) {
  if (points.length === 0) return null
  return (
    <aside className="prose key-points" aria-labelledby="key-points">
      <p id="key-points" className="label">
        {words.keyPoints}
      </p>
      <ul {...speech}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </aside>
  )
}
