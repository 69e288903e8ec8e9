import type { Summary } from '#lib/pages/model/summary.ts'
import type { Words } from '#lib/words/words.ts'
import { Day } from './day.tsx'
import { Names } from './names.tsx'
import { Phrase } from './phrase.tsx'
import { SideMark } from './side-mark.tsx'

interface Props {
  readonly article: Summary
  readonly words: Words
}

/** Say above a title where the article belongs: who paid for it, its side, its category, whether it is published. */
export function ArticleKicker({ article, words, inList = false }: Props & { readonly inList?: boolean }) {
  const { stance, category, unpublished, sponsored } = article
  if (!stance && !category && !unpublished && !sponsored) return null
  // In each row of a list, "Outbound" beside "Outbound Sales" would say it twice.
  const named = inList && stance && category?.title.startsWith(`${stance.title} `)
  return (
    <p className="kicker">
      {sponsored && (
        <strong className="sponsored">
          <Phrase pattern={words.sponsoredBy} values={{ name: <bdi>{sponsored}</bdi> }} />
        </strong>
      )}
      {stance && !named && <SideMark stance={stance} />}
      {category && (
        <a href={category.address}>
          {stance && named ? <SideMark stance={{ ...stance, title: category.title }} /> : category.title}
        </a>
      )}
      {unpublished && <strong className="draft">{words.unpublished[unpublished]}</strong>}
    </p>
  )
}

/** Say under a title who wrote the article, when, and how long it takes to read. */
export function ArticleMeta({ article, words }: Props) {
  const { authors, date, readingTime } = article
  return (
    <p className="meta">
      {authors.length > 0 && (
        <span>
          <Names names={authors} words={words} />
        </span>
      )}
      {date && <Day day={date} />}
      <span>{readingTime}</span>
    </p>
  )
}
