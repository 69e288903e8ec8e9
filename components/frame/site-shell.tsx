import type { ReactNode } from 'react'
import { HalfMark } from '#components/parts/side-mark.tsx'
import type { Link } from '#lib/lists/fixed-links.ts'
import { home, search } from '#lib/urls.ts'

/** What every page says of the site. */
export interface ShellSite {
  readonly name: string
  readonly description: string
  readonly navigation: readonly Link[]
  /** The first is on the left, the second on the right. */
  readonly sides: readonly { readonly slug: string; readonly title: string }[]
}

interface Props {
  readonly site: ShellSite
  /** Address of the page that is shown. */
  readonly current: string
  readonly children: ReactNode
}

/** Put a page between the site's masthead and its foot. The front page says the site's name itself, as its title. */
export function SiteShell({ site, current, children }: Props) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      <header className={current === home ? 'masthead masthead-front' : 'masthead'}>
        <Side site={site} place="left" />
        {current !== home && (
          <p className="masthead-name">
            <a href={home}>{site.name}</a>
          </p>
        )}
        <div className="masthead-navigation">
          <Navigation links={site.navigation} current={current} />
          <button type="button" className="theme needs-script" data-act="theme">
            <span className="visually-hidden">Switch between light and dark</span>
          </button>
        </div>
        <Side site={site} place="right" />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <HalfMark place="middle" />
        <p className="colophon-name">{site.name}</p>
        <p>{site.description}</p>
      </footer>
    </>
  )
}

/** Name a side at its own edge: the masthead is the key to the marks of the whole site. */
function Side({ site, place }: { readonly site: ShellSite; readonly place: 'left' | 'right' }) {
  const side = site.sides[place === 'left' ? 0 : 1]
  if (!side) return null
  return (
    <p className={`ear ear-${place} side-${place}`}>
      <HalfMark place={place} />
      <span>{side.title}</span>
    </p>
  )
}

const searchLink: Link = { title: 'Search', address: search }

function Navigation({ links, current }: { readonly links: readonly Link[]; readonly current: string }) {
  return (
    <nav aria-label="Main">
      <ul>
        {[...links.filter(({ address }) => address !== search), searchLink].map((link) => (
          <li key={link.address}>
            <a href={link.address} aria-current={link.address === current ? 'page' : undefined}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
