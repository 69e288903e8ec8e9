import type { SeriesEntry } from '#lib/pages/model.ts'

interface Props {
  readonly series: SeriesEntry
  /** Address of the part that is shown. */
  readonly current: string
}

/** Say which part of a series this is, and lead to the others. */
export function SeriesBox({ series: { title, address, part, parts }, current }: Props) {
  return (
    <nav className="series" aria-label="Series">
      <p className="label">
        Part {part} of {parts.length} of <a href={address}>{title}</a>
      </p>
      <ol>
        {parts.map((link) => (
          <li key={link.address}>
            {link.address === current ? <span aria-current="page">{link.title}</span> : <a href={link.address}>{link.title}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
