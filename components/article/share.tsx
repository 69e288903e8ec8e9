import type { Link } from '#lib/lists/fixed-links.ts'

/** Offer ways to share an article. The button opens the device's own sheet, or else copies the address: `browser/page.ts`. */
export function Share({ links }: { readonly links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <section className="tags" aria-labelledby="share">
      <p id="share" className="label">
        Share
      </p>
      <ul>
        <li className="needs-script">
          <button type="button" data-act="share">
            Share or copy
          </button>
        </li>
        {links.map(({ title, address }) => (
          <li key={title}>
            <a href={address} rel="noopener noreferrer nofollow">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p className="said" role="status" data-said="" />
    </section>
  )
}
