import type { Link } from '#lib/lists/fixed-links.ts'

interface Props {
  readonly previous: Link | null
  readonly next: Link | null
}

/** Lead to the articles before and after this one, one on each half of the page. */
export function PreviousNext({ previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav className="previous-next" aria-label="Previous and next article">
      {previous && <Neighbour link={previous} rel="prev" label="Previous" />}
      {next && <Neighbour link={next} rel="next" label="Next" />}
    </nav>
  )
}

function Neighbour({ link, rel, label }: { readonly link: Link; readonly rel: 'prev' | 'next'; readonly label: string }) {
  return (
    <a className={`neighbour neighbour-${rel}`} href={link.address} rel={rel}>
      <span className="label">{label}</span>
      <span className="neighbour-title">{link.title}</span>
    </a>
  )
}
