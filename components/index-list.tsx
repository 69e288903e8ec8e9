import { Day } from '#components/day.tsx'
import type { IndexEntry, IndexPart } from '#lib/catalog/model.ts'

/** List articles as the index of a book does: title, dots, and what there is to say in a word. */
export function IndexList({ entries }: { readonly entries: readonly IndexEntry[] }) {
  return (
    <ul className="index-list">
      {entries.map(({ title, address, note }) => (
        <li key={address} className="category-entry">
          <a href={address}>{title}</a>
          {note !== null && <span className="category-count">{typeof note === 'string' ? note : <Day day={note} />}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Lead to each part of an index, on this page or on one of its own. */
export function IndexNavigation({ parts, label }: { readonly parts: readonly IndexPart[]; readonly label: string }) {
  return (
    <nav className="index-navigation" aria-label={label}>
      <ul>
        {parts.map(({ title, id, count, address }) => (
          <li key={id}>
            <a href={address ?? `#${id}`}>{title}</a>
            {address !== null && <span className="visually-hidden">{count === 1 ? ', 1 article' : `, ${count} articles`}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Show the parts of an index, each under its heading; those that have a page of their own are only led to. */
export function IndexParts({ parts, heading: Heading }: { readonly parts: readonly IndexPart[]; readonly heading: 'h2' | 'h3' }) {
  return parts
    .filter(({ address }) => address === null)
    .map(({ title, id, entries }) => (
      <section key={id} className="index-part" aria-labelledby={id}>
        <Heading id={id}>{title}</Heading>
        <IndexList entries={entries} />
      </section>
    ))
}
