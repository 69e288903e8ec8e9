import type { Link } from '#lib/lists/fixed-links.ts'

/** Show the way from the front page; the page itself, where the trail names it, is no link. */
export function Breadcrumb({ trail, current }: { readonly trail: readonly Link[]; readonly current: string }) {
  if (trail.length === 0) return null
  return (
    <nav className="breadcrumb" aria-label="Breadcrumb">
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
