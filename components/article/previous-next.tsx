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
      {previous && <Neighbor link={previous} rel="prev" label="Previous" />}
      {next && <Neighbor link={next} rel="next" label="Next" />}
    </nav>
  )
}

function Neighbor({ link, rel, label }: { readonly link: Link; readonly rel: 'prev' | 'next'; readonly label: string }) {
  return (
    <a className={`neighbor neighbor-${rel}`} href={link.address} rel={rel}>
      <span className="label">{label}</span>
      <span className="neighbor-title">{link.title}</span>
    </a>
  )
}
