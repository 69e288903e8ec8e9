import { Day } from '#components/parts/day.tsx'
import type { IndexEntry, IndexPart } from '#lib/pages/model.ts'

/** List articles as the index of a book does: title, and where there is a day, dots and the day. */
export function IndexList({ entries }: { readonly entries: readonly IndexEntry[] }) {
  return (
    <ul>
      {entries.map(({ title, address, date }) => (
        <li key={address} className={date ? 'category-entry' : undefined}>
          <a href={address}>{title}</a>
          {date && (
            <span className="category-count">
              <Day day={date} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

interface Props {
  readonly parts: readonly IndexPart[]
}

/** Lead to each part of an index, on this page or on one of its own. */
export function IndexNavigation({ parts, label }: Props & { readonly label: string }) {
  return (
    <nav className="tags" aria-label={label}>
      <ul>
        {parts.map(({ title, id, count, address }) => (
          <li key={id}>
            <a href={address ?? `#${id}`}>
              {title}
              {address !== null && <span className="visually-hidden">{count === 1 ? ', 1 article' : `, ${count} articles`}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Show the parts of an index, each under its heading; those that have a page of their own are only led to. */
export function IndexParts({ parts, heading: Heading }: Props & { readonly heading: 'h2' | 'h3' }) {
  return parts
    .filter(({ address }) => address === null)
    .map(({ title, id, entries }) => (
      <section key={id} aria-labelledby={id}>
        <Heading id={id} className={Heading === 'h2' ? 'section-title' : undefined}>
          {title}
        </Heading>
        <IndexList entries={entries} />
      </section>
    ))
}
