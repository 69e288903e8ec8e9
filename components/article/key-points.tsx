/** Say what an article says in a few sentences. */
export function KeyPoints({ points }: { readonly points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <aside className="prose key-points" aria-labelledby="key-points">
      <p id="key-points" className="label">
        Key points
      </p>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </aside>
  )
}
