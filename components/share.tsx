import type { Link } from '#lib/catalog/model.ts'

/** Offer ways to share an article. The buttons need `browser/share.ts`, which shows them. */
export function Share({ links }: { readonly links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <section className="tags" aria-labelledby="share">
      <p id="share" className="label">
        Share
      </p>
      <ul>
        <li hidden>
          <button type="button" data-share="">
            Share…
          </button>
        </li>
        <li hidden>
          <button type="button" data-copy="">
            Copy link
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
