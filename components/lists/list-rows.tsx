import { Day } from '#components/parts/day.tsx'
import { Names } from '#components/parts/names.tsx'
import { Phrase } from '#components/parts/phrase.tsx'
import { PicturedTeaser } from '#components/parts/pictured-teaser.tsx'
import { SideMark } from '#components/parts/side-mark.tsx'
import type { ListRow, Said } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly rows: readonly ListRow[]
  readonly heading: 'h2' | 'h3'
  /** Show the first larger. */
  readonly ranked: boolean
  readonly words: Words
}

/** List articles in the order given, each with its picture. */
export function ListRows({ rows, heading, ranked, words }: Props) {
  return (
    <ul className="list-rows">
      {rows.map((row, at) => {
        const leads = ranked && at === 0
        const sizes = leads ? '(min-width: 60rem) 42rem, 92vw' : '(min-width: 60rem) 15rem, 7rem'
        return (
          <li key={row.article.address} className={leads ? 'list-first' : undefined}>
            <PicturedTeaser row={row} heading={heading} sizes={sizes} leads={leads} words={words} />
          </li>
        )
      })}
    </ul>
  )
}

/** Say once what is the same of all articles of a list. */
export function ListCommon({
  common: { stance, category, authors, date },
  words,
}: {
  readonly common: Said
  readonly words: Words
}) {
  if (!stance && !category && authors.length === 0 && !date) return null
  return (
    <p className="meta list-common">
      {stance && <SideMark stance={stance} />}
      {category && <a href={category.address}>{category.title}</a>}
      {authors.length > 0 && (
        <span>
          <Phrase pattern={words.allBy} values={{ authors: <Names names={authors} words={words} /> }} />
        </span>
      )}
      {date && (
        <span>
          <Phrase pattern={authors.length === 0 ? words.allOf : '{day}'} values={{ day: <Day day={date} /> }} />
        </span>
      )}
    </p>
  )
}
