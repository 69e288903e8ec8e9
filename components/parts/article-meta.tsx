import type { Summary } from '#lib/pages/model.ts'
import { Day } from './day.tsx'
import { SideMark } from './side-mark.tsx'

/** Say above a title where the article belongs: its side, its category, whether it is published. */
export function ArticleKicker({ article, inList = false }: { readonly article: Summary; readonly inList?: boolean }) {
  const { stance, category, unpublished } = article
  if (!stance && !category && !unpublished) return null
  // In each row of a list, "Outbound" beside "Outbound Sales" would say it twice.
  const named = inList && stance && category?.title.startsWith(`${stance.title} `)
  return (
    <p className="kicker">
      {stance && !named && <SideMark stance={stance} />}
      {category && (
        <a href={category.address}>
          {stance && named ? <SideMark stance={{ ...stance, title: category.title }} /> : category.title}
        </a>
      )}
      {unpublished && <strong className="draft">{unpublished}</strong>}
    </p>
  )
}

/** Say what stands before a name in a row of several: `Ann, Ben and Cleo`. */
export function joint(at: number, count: number): string {
  if (at === 0) return ''
  return at === count - 1 ? ' and ' : ', '
}

/** Say under a title who wrote the article, when, and how long it takes to read. */
export function ArticleMeta({ article }: { readonly article: Summary }) {
  const { authors, date, readingTime } = article
  return (
    <p className="meta">
      {authors.length > 0 && <span>{authors.map(({ title }, at) => joint(at, authors.length) + title).join('')}</span>}
      {date && <Day day={date} />}
      <span>{readingTime}</span>
    </p>
  )
}
