import { Day } from '#components/parts/day.tsx'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { IndexMonth, IndexPart } from '#lib/pages/model/finding.ts'
import { counted, type Words } from '#lib/words/words.ts'

/** List articles by their titles. */
export function IndexList({ entries }: { readonly entries: readonly Link[] }) {
  return (
    <ul>
      {entries.map(({ title, address }) => (
        <li key={address}>
          <a href={address}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

interface MonthsProps {
  readonly months: readonly IndexMonth[]
  /** One level below the year. */
  readonly heading: 'h2' | 'h3'
}

/** List articles as a calendar does: under the month, beside the number of the day, which is said once for all of it. */
export function IndexMonths({ months, heading: Heading }: MonthsProps) {
  return months.map(({ title, id, days }) => (
    <section key={id} className="month" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <ul>
        {days.map(({ day, entries }) => (
          <li key={day.iso} className="month-day">
            <Day day={day} />
            <IndexList entries={entries} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface Props {
  readonly parts: readonly IndexPart[]
}

/** Lead to each part of an index, on this page or on one of its own. */
export function IndexNavigation({ parts, label, words }: Props & { readonly label: string; readonly words: Words }) {
  return (
    <nav className="tags" aria-label={label}>
      <ul>
        {parts.map(({ title, id, count, address }) => (
          <li key={id}>
            <a href={address ?? `#${id}`}>
              {title}
              {address !== null && <span className="visually-hidden">{counted(words.withArticles, count, words)}</span>}
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
    .map(({ title, id, entries, months }) => (
      <section key={id} aria-labelledby={id}>
        <Heading id={id} className={Heading === 'h2' ? 'section-title' : undefined}>
          {title}
        </Heading>
        {months.length > 0 ? <IndexMonths months={months} heading="h3" /> : <IndexList entries={entries} />}
      </section>
    ))
}
