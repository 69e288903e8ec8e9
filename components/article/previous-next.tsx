import type { Neighbor } from '#lib/pages/model/article.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly previous: Neighbor | null
  readonly next: Neighbor | null
  readonly words: Words
}

/** Lead to the articles before and after this one, one on each half of the page. */
export function PreviousNext({ previous, next, words }: Props) {
  if (!previous && !next) return null
  return (
    <nav className="previous-next" aria-label={words.previousAndNext}>
      {previous && <Way to={previous} rel="prev" />}
      {next && <Way to={next} rel="next" />}
    </nav>
  )
}

function Way({ to, rel }: { readonly to: Neighbor; readonly rel: 'prev' | 'next' }) {
  return (
    <a className={`neighbor neighbor-${rel}`} href={to.address} rel={rel}>
      <span className="label">{to.label}</span>
      <span className="neighbor-title">{to.title}</span>
    </a>
  )
}
