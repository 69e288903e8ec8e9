import { Phrase } from '#components/parts/phrase.tsx'
import type { SeriesEntry } from '#lib/pages/model/article.ts'
import { numberIn, type Words } from '#lib/words/words.ts'

interface Props {
  readonly series: SeriesEntry
  /** Address of the part that is shown. */
  readonly current: string
  readonly words: Words
}

/** Say which part of a series this is, and lead to the others. */
export function SeriesBox({ series: { title, address, part, parts }, current, words }: Props) {
  return (
    <nav className="series" aria-label={words.lists.Series}>
      <p className="label">
        <Phrase
          pattern={words.partOf}
          values={{
            part: numberIn(part, words),
            parts: numberIn(parts.length, words),
            series: <a href={address}>{title}</a>,
          }}
        />
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
