import type { Summary } from '#lib/pages/model.ts'

/** Say what an article says in a few sentences. */
export function KeyPoints({ points, speech }: { readonly points: readonly string[]; readonly speech: Summary['speech']['text'] }) {
  if (points.length === 0) return null
  return (
    <aside className="prose key-points" aria-labelledby="key-points">
      <p id="key-points" className="label">
        Key points
      </p>
      <ul {...speech}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </aside>
  )
}
