import './desk.css'
import type { ReactNode } from 'react'

const pages = [
  { name: 'Texts', address: '/desk/' },
  { name: 'Calendar', address: '/desk/#calendar' },
  { name: 'Links', address: '/desk/links/' },
  { name: 'Both sides', address: '/desk/sides/' },
  { name: 'Since the last release', address: '/desk/changes/' },
  { name: 'What findings mean', address: '/desk/rules/' },
] as const

/** Stand around every page of the desk: where else one can go, and what it is about. */
export function DeskFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="desk">
      <title>{`${title} · Writing desk`}</title>
      <nav className="desk-nav" aria-label="Desk">
        <strong>Writing desk</strong>
        <ul>
          {pages.map(({ name, address }) => (
            <li key={address}>
              <a href={address}>{name}</a>
            </li>
          ))}
          <li>
            <a href="/">The site</a>
          </li>
          <li>
            <a href="/desk/gallery/">Elements</a>
          </li>
        </ul>
      </nav>
      <main id="main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
