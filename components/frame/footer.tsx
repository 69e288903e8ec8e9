import type { Footer as FooterModel } from '#lib/site.ts'
import type { Words } from '#lib/words/words.ts'

interface Props {
  readonly name: string
  readonly description: string
  readonly footer: FooterModel
  readonly words: Words
}

/** Lead on from every page, and say whose it is. */
export function Footer({ name, description, footer: { groups, rights }, words }: Props) {
  return (
    <footer className="foot">
      {groups.length > 0 && (
        <nav aria-label={words.moreNavigation}>
          {groups.map(({ title, links }) => (
            <div key={title}>
              <b>{title}</b>
              <ul>
                {links.map((link) => (
                  <li key={link.address}>
                    <a href={link.address}>{link.title}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      )}
      <p>
        <b>{name}</b> {description}
      </p>
      {rights && <p>{rights}</p>}
    </footer>
  )
}
