import type { Link } from '#lib/lists/fixed-links.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly trail: readonly Link[]
  readonly current: string
  readonly words: Words
}

/** Show the way from the front page; the page itself, where the trail names it, is no link. */
export function Breadcrumb({ trail, current, words }: Props) {
  if (trail.length === 0) return null
  return (
    <nav className="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        {trail.map((link) => (
          <li key={link.address}>
            {link.address === current ? <span aria-current="page">{link.title}</span> : <a href={link.address}>{link.title}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
